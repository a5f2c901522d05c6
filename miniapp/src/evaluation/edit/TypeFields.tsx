import type {
  MultipleQuestion,
  Question,
  RankingQuestion,
  ScaleQuestion,
  ScoreQuestion,
  TextQuestion,
} from '@shared/evaluation/form'
import { EVALUATION_LIMITS } from '@shared/evaluation/limits'
import { View } from '@tarojs/components'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { Stepper } from '../../design/form/Stepper'
import { useMessages } from '../../message/useMessages'
import { twoOptions } from './form-operations'
import { OptionsField } from './OptionsField'
import { ScoreField } from './ScoreField'

interface TypeFieldsProps<Kind extends Question> {
  question: Kind
  onChange: (question: Question) => void
}

/** What only this kind of question has. */
export function TypeFields({ question, onChange }: TypeFieldsProps<Question>) {
  switch (question.type) {
    case 'SCALE':
      return <ScaleFields question={question} onChange={onChange} />
    case 'SCORE':
      return <ScoreFields question={question} onChange={onChange} />
    case 'TEXT':
      return <TextFields question={question} onChange={onChange} />
    case 'SINGLE':
      return <OptionsField options={question.options} onChange={(options) => onChange({ ...question, options })} />
    case 'MULTIPLE':
      return <MultipleFields question={question} onChange={onChange} />
    case 'RANKING':
      return <RankingFields question={question} onChange={onChange} />
  }
}

function ScaleFields({ question, onChange }: TypeFieldsProps<ScaleQuestion>) {
  const t = useMessages()
  const { levels, ...rest } = question
  const own = levels ?? twoOptions()
  const scales = ['SATISFACTION', 'COMPETENCE', 'CUSTOM'] as const
  return (
    <View className="evaluation-edit__part">
      <Field label={t('evaluation.edit.scale')}>
        <Choice
          label={t('evaluation.edit.scale')}
          options={scales.map((scale) => ({ value: scale, label: t(`evaluation.edit.scale.${scale}`) }))}
          value={question.scale}
          onChange={(scale) => onChange(scale === 'CUSTOM' ? { ...rest, scale, levels: own } : { ...rest, scale })}
        />
      </Field>
      {question.scale === 'CUSTOM' && (
        <OptionsField options={own} onChange={(changed) => onChange({ ...question, levels: changed })} />
      )}
    </View>
  )
}

/** 0 stands for no limit. */
function withBound<Kind extends MultipleQuestion | RankingQuestion>(
  question: Kind,
  name: 'min' | 'max' | 'top',
  bound: number,
): Kind {
  const changed: Record<string, unknown> = { ...question, [name]: bound }
  if (bound === 0) delete changed[name]
  return changed as unknown as Kind
}

function MultipleFields({ question, onChange }: TypeFieldsProps<MultipleQuestion>) {
  const t = useMessages()
  const most = question.options.length
  return (
    <View className="evaluation-edit__part">
      <OptionsField options={question.options} onChange={(options) => onChange({ ...question, options })} />
      {(['min', 'max'] as const).map((name) => (
        <Field
          key={name}
          label={t(`evaluation.edit.${name}`)}
          {...(question[name] ? {} : { help: t('evaluation.edit.noLimit') })}
        >
          <Stepper
            label={t(`evaluation.edit.${name}`)}
            value={question[name] ?? 0}
            most={most}
            onChange={(bound) => onChange(withBound(question, name, bound))}
          />
        </Field>
      ))}
    </View>
  )
}

function RankingFields({ question, onChange }: TypeFieldsProps<RankingQuestion>) {
  const t = useMessages()
  return (
    <View className="evaluation-edit__part">
      <OptionsField options={question.options} onChange={(options) => onChange({ ...question, options })} />
      <Field label={t('evaluation.edit.top')} {...(question.top ? {} : { help: t('evaluation.edit.noLimit') })}>
        <Stepper
          label={t('evaluation.edit.top')}
          value={question.top ?? 0}
          most={question.options.length}
          onChange={(top) => onChange(withBound(question, 'top', top))}
        />
      </Field>
    </View>
  )
}

function ScoreFields({ question, onChange }: TypeFieldsProps<ScoreQuestion>) {
  const t = useMessages()
  const part = (name: 'min' | 'max' | 'step') => (value: number) => onChange({ ...question, [name]: value })
  return (
    <View className="evaluation-edit__part">
      <ScoreField label={t('evaluation.edit.scoreMin')} value={question.min} onChange={part('min')} />
      <ScoreField label={t('evaluation.edit.scoreMax')} value={question.max} onChange={part('max')} />
      <ScoreField label={t('evaluation.edit.scoreStep')} value={question.step} onChange={part('step')} />
    </View>
  )
}

function TextFields({ question, onChange }: TypeFieldsProps<TextQuestion>) {
  const t = useMessages()
  const lengths = [50, 100, 300, 500, EVALUATION_LIMITS.text].map(String)
  return (
    <Field label={t('evaluation.edit.maxLength')}>
      <Choice
        label={t('evaluation.edit.maxLength')}
        options={lengths.map((length) => ({ value: length, label: length }))}
        value={String(question.maxLength)}
        onChange={(length) => onChange({ ...question, maxLength: Number(length) })}
      />
    </Field>
  )
}
