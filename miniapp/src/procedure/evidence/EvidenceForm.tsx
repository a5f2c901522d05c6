import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import type { ProcedureRecordKind } from '../generated/documents'
import type { WorkStage, WorkView } from '../step/guide'
import { WhenFields } from '../step/WhenFields'
import { isPaper, SOURCES } from './record-kind'
import { useAddEvidence } from './useAddEvidence'

interface EvidenceFormProps {
  procedure: WorkView
  stage: WorkStage
  /** The kind that is missing; empty to choose one. */
  asked: string
}

/** One thing that goes on record: its words, its papers, and when it was. */
export function EvidenceForm({ procedure, stage, asked }: EvidenceFormProps) {
  const t = useMessages()
  const choices = [
    ...stage.requirements.map(({ kind, title }) => ({ value: kind, label: title })),
    { value: 'OTHER' as const, label: t('procedureWork.evidence.other') },
  ]
  const [chosen, setChosen] = useState<ProcedureRecordKind>(
    choices.find(({ value }) => value === asked)?.value ?? 'OTHER',
  )
  const title = choices.find(({ value }) => value === chosen)?.label ?? ''
  const { form, change, ready, errors, busy, message, send } = useAddEvidence(procedure, chosen, title)
  const hint = isPaper(chosen) ? '' : t(`procedureWork.hint.${chosen}`)
  const words = (
    <Field
      label={t(isPaper(chosen) ? 'procedureWork.evidence.note' : 'procedureWork.evidence.text')}
      optional={isPaper(chosen)}
      error={errors.text}
    >
      <TextArea
        label={t('procedureWork.evidence.text')}
        hint={hint}
        limit={PROCEDURE_TEXT_LIMITS.text}
        lines={isPaper(chosen) ? 2 : 5}
        value={form.text}
        onChange={(text) => change({ text })}
      />
    </Field>
  )
  const papers = (
    <Field label={t('procedureWork.evidence.papers')} optional={!isPaper(chosen)} error={errors.attachmentId}>
      <AttachmentPicker value={form.files} onChange={(files) => change({ files })} />
    </Field>
  )
  return (
    <Screen
      title={t('procedureWork.evidence.title')}
      bottom={<Button label={t('procedureWork.evidence.send')} busy={busy} disabled={!ready} onPress={send} />}
    >
      <View className="procedure-work">
        {asked === '' && (
          <Field label={t('procedureWork.evidence.kind')} error={errors.kind}>
            <Choice label={t('procedureWork.evidence.kind')} options={choices} value={chosen} onChange={setChosen} />
          </Field>
        )}
        <View className="procedure-work-head">
          <View className="procedure-work-head__title">{title}</View>
          <View className="mb-small">{t(`procedureWork.help.${chosen}`)}</View>
        </View>
        {chosen === 'SOURCE' && (
          <Field label={t('procedureWork.source.label')}>
            <Choice
              label={t('procedureWork.source.label')}
              options={SOURCES.map((value) => ({
                value,
                label: t(`procedureWork.source.${value}`),
                note: t(`procedureWork.sourceNote.${value}`),
              }))}
              value={form.source || undefined}
              onChange={(source) => change({ source })}
            />
          </Field>
        )}
        {isPaper(chosen) ? papers : words}
        {isPaper(chosen) ? words : papers}
        <WhenFields
          label={t('procedureWork.when.evidence')}
          value={form.when}
          onChange={(when) => change({ when })}
          division={procedure.division.code}
          errors={errors}
        />
        {message && <Banner tone="error" text={message} />}
      </View>
    </Screen>
  )
}
