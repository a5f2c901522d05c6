import type { Answers } from '@shared/evaluation/form'
import { hasSubjects } from '@shared/evaluation/subject'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import type { Draft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import { AnswerSteps } from '../answer/AnswerSteps'
import type { EvaluationDraftEditFragment } from '../generated/documents'
import { BasicFields } from './BasicFields'
import { type EditState, fromDraft, isSame } from './edit-state'
import { FormEditor } from './FormEditor'
import { SubjectsField } from './SubjectsField'
import { useEvaluationEditing } from './useEvaluationEditing'

export interface EditorProps {
  division: string
  draft: Draft<EditState>
  /** As the API keeps it; absent for what was never saved. */
  stored?: EvaluationDraftEditFragment
}

export function Editor({ division, draft, stored }: EditorProps) {
  const t = useMessages()
  const [previewing, setPreviewing] = useState(false)
  const editing = useEvaluationEditing(division, draft, stored)
  const preview = (shown: boolean) => {
    setPreviewing(shown)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })?.catch(() => {})
  }
  if (previewing) return <Preview state={draft.form} onClose={() => preview(false)} />
  const changed = stored === undefined || !isSame(draft.form, fromDraft(stored))
  return (
    <Screen
      title={t(stored ? 'evaluation.edit.title' : 'evaluation.edit.newTitle')}
      bottom={
        <ButtonRow>
          <Button
            kind={stored?.mayOpen ? 'secondary' : 'primary'}
            label={t('evaluation.edit.save')}
            busy={editing.saving}
            disabled={!changed}
            onPress={editing.save}
          />
          {stored?.mayOpen && (
            <Button
              label={t(changed ? 'evaluation.edit.openFirstSave' : 'evaluation.edit.open')}
              busy={editing.opening}
              onPress={editing.open}
            />
          )}
        </ButtonRow>
      }
    >
      <Notes draft={draft} stored={stored} changed={changed} />
      <Section title={t('evaluation.edit.basics')}>
        <BasicFields division={division} state={draft.form} onChange={draft.change} errors={editing.fieldErrors} />
      </Section>
      {hasSubjects(draft.form.form) && (
        <SubjectsField division={division} form={draft.form.form} onChange={(form) => draft.change({ form })} />
      )}
      <FormEditor
        form={draft.form.form}
        onChange={(form) => draft.change({ form })}
        onPreview={() => preview(true)}
        errors={editing.fieldErrors}
      />
      <Faults lines={editing.faults} />
      {stored && (
        <View className="evaluation-edit__delete">
          <Text className="mb-small">{t('evaluation.edit.author', { name: stored.authorName })}</Text>
          <Button kind="quiet" fit small icon="trash-2" label={t('evaluation.edit.delete')} onPress={editing.remove} />
        </View>
      )}
    </Screen>
  )
}

interface NotesProps {
  draft: Draft<EditState>
  stored: EvaluationDraftEditFragment | undefined
  changed: boolean
}

/** What the reader must know before typing on: whose words these are and where they are kept. */
function Notes({ draft, stored, changed }: NotesProps) {
  const t = useMessages()
  if (stored && stored.revision > draft.form.revision) {
    const takeNewest = () => draft.change(fromDraft(stored))
    return (
      <View className="mb-stack">
        <Banner tone="warning" text={t('evaluation.edit.older')} />
        <Button kind="secondary" label={t('evaluation.edit.takeNewest')} onPress={takeNewest} />
      </View>
    )
  }
  return (
    <View className="mb-stack">
      {stored && changed && <Banner tone="warning" icon="smartphone" text={t('evaluation.edit.unsaved')} />}
      {(stored === undefined || !stored.mayOpen) && <Banner text={t('evaluation.edit.cadreNote')} />}
    </View>
  )
}

/** Everything that is wrong, where the thumb is. */
function Faults({ lines }: { lines: readonly string[] }) {
  const t = useMessages()
  if (lines.length === 0) return null
  return <Banner tone="error" text={[t('evaluation.edit.faults', { count: lines.length }), ...lines].join('\n')} />
}

/** The form as a villager meets it; nothing is sent. */
function Preview({ state, onClose }: { state: EditState; onClose: () => void }) {
  const t = useMessages()
  const [answers, setAnswers] = useState<Answers>({})
  const [step, setStep] = useState(0)
  return (
    <AnswerSteps
      title={t('evaluation.edit.previewTitle')}
      form={state.form}
      answers={answers}
      onAnswers={setAnswers}
      step={step}
      onStep={setStep}
      onLeave={onClose}
      onDone={onClose}
      doneLabel={t('evaluation.edit.previewEnd')}
      banner={<Banner text={t('evaluation.edit.previewBanner')} icon="eye" />}
    />
  )
}
