import { type EvaluationForm, type Question, type QuestionType, questionsOf } from '@shared/evaluation/form'
import { EVALUATION_LIMITS } from '@shared/evaluation/limits'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { Switch } from '../../design/form/Switch'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'
import { conditionCandidates, questionOfType } from './form-operations'
import { SkipRuleField } from './SkipRuleField'
import { TypeFields } from './TypeFields'

interface QuestionSheetProps {
  form: EvaluationForm
  question: Question
  onDone: (question: Question) => void
  onRemove: () => void
  onClose: () => void
}

const TYPES: readonly QuestionType[] = ['SCALE', 'SINGLE', 'MULTIPLE', 'SCORE', 'RANKING', 'TEXT']

/** One question, everything about it. Closing without 改好了 leaves it as it was. */
export function QuestionSheet({ form, question: before, onDone, onRemove, onClose }: QuestionSheetProps) {
  const t = useMessages()
  const [question, setQuestion] = useState(before)
  const known = questionsOf(form).findIndex(({ id }) => id === before.id)
  const title = known < 0 ? t('evaluation.edit.newQuestion') : t('evaluation.edit.question', { number: known + 1 })
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      bottom={<Button label={t('evaluation.edit.questionDone')} onPress={() => onDone(question)} />}
    >
      <Field label={t('evaluation.edit.questionTitle')}>
        <TextArea
          label={t('evaluation.edit.questionTitle')}
          value={question.title}
          limit={EVALUATION_LIMITS.title}
          lines={2}
          onChange={(text) => setQuestion({ ...question, title: text.replace(/\n/g, ' ') })}
        />
      </Field>
      <Field label={t('evaluation.edit.type')}>
        <Choice
          label={t('evaluation.edit.type')}
          options={TYPES.map((type) => ({
            value: type,
            label: t(`evaluation.edit.type.${type}`),
            note: t(`evaluation.edit.typeNote.${type}`),
          }))}
          value={question.type}
          onChange={(type) => setQuestion(questionOfType(type, question))}
        />
      </Field>
      <TypeFields question={question} onChange={setQuestion} />
      <View className="evaluation-edit__switch">
        <Switch
          label={t('evaluation.edit.required')}
          note={t('evaluation.edit.requiredNote')}
          value={question.required}
          onChange={(required) => setQuestion({ ...question, required })}
        />
      </View>
      <Field label={t('evaluation.edit.help')} optional>
        <TextInput
          label={t('evaluation.edit.help')}
          value={question.help ?? ''}
          onChange={(help) => setQuestion({ ...question, help })}
        />
      </Field>
      <SkipRuleField candidates={conditionCandidates(form, question.id)} question={question} onChange={setQuestion} />
      {known >= 0 && (
        <View className="evaluation-edit__delete">
          <Button
            kind="quiet"
            fit
            small
            icon="trash-2"
            label={t('evaluation.edit.removeQuestion')}
            onPress={onRemove}
          />
        </View>
      )}
    </Sheet>
  )
}
