import { type Condition, optionsOf, type Question } from '@shared/evaluation/form'
import { View } from '@tarojs/components'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { useMessages } from '../../message/useMessages'

interface SkipRuleFieldProps {
  /** Earlier questions with options. */
  candidates: readonly Question[]
  question: Question
  onChange: (question: Question) => void
}

function withCondition(question: Question, condition: Condition | undefined): Question {
  const { showIf: _before, ...rest } = question
  return (condition ? { ...rest, showIf: [condition] } : rest) as Question
}

/** Always, or only after certain answers to one earlier question. */
export function SkipRuleField({ candidates, question, onChange }: SkipRuleFieldProps) {
  const t = useMessages()
  const condition = question.showIf?.[0]
  const first = candidates[0]
  if (!first)
    return (
      <Field label={t('evaluation.edit.skip')} help={t('evaluation.edit.skipNone')}>
        {null}
      </Field>
    )
  const on = candidates.find(({ id }) => id === condition?.questionId)
  const values = (condition?.values ?? []).map(String)
  const set = (questionId: string, chosen: string[]) =>
    onChange(withCondition(question, { questionId, operator: 'IN', values: chosen }))
  return (
    <Field label={t('evaluation.edit.skip')}>
      <View className="mb-stack">
        <Choice
          label={t('evaluation.edit.skip')}
          options={[
            { value: 'always', label: t('evaluation.edit.skipAlways') },
            { value: 'on', label: t('evaluation.edit.skipOn') },
          ]}
          value={condition ? 'on' : 'always'}
          onChange={(choice) => (choice === 'on' ? set(first.id, []) : onChange(withCondition(question, undefined)))}
        />
        {condition && (
          <Field label={t('evaluation.edit.skipQuestion')}>
            <Choice
              label={t('evaluation.edit.skipQuestion')}
              options={candidates.map(({ id, title }) => ({ value: id, label: title }))}
              value={condition.questionId}
              onChange={(id) => set(id, [])}
            />
          </Field>
        )}
        {condition && on && (
          <Field label={t('evaluation.edit.skipValues')}>
            <MultiChoice
              label={t('evaluation.edit.skipValues')}
              options={optionsOf(on).map(({ id, title }) => ({ value: id, label: title }))}
              value={values}
              onChange={(chosen) => set(on.id, chosen)}
            />
          </Field>
        )}
      </View>
    </Field>
  )
}
