import { EVALUATION_LIMITS } from '@shared/evaluation/limits'
import { calendarDate } from '@shared/format'
import { View } from '@tarojs/components'
import { Choice } from '../../design/form/Choice'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { Switch } from '../../design/form/Switch'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { TimePicker } from '../../design/form/TimePicker'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'
import { ElectorateField } from './ElectorateField'
import type { EditState } from './edit-state'
import { formulaFor, formulasFor } from './form-operations'

interface BasicFieldsProps {
  division: string
  state: EditState
  onChange: (part: Partial<EditState>) => void
  errors: Readonly<Record<string, string>>
}

export function BasicFields({ division, state, onChange, errors }: BasicFieldsProps) {
  const t = useMessages()
  const error = (field: string) => (errors[field] ? { error: errors[field] } : {})
  return (
    <Card>
      <Field label={t('evaluation.edit.name')} {...error('title')}>
        <TextInput
          label={t('evaluation.edit.name')}
          hint={t('evaluation.edit.nameHint')}
          value={state.title}
          limit={EVALUATION_LIMITS.evaluationTitle}
          onChange={(title) => onChange({ title })}
        />
      </Field>
      <Field label={t('evaluation.edit.purpose')} help={t('evaluation.edit.purposeHint')} {...error('purpose')}>
        <TextArea
          label={t('evaluation.edit.purpose')}
          value={state.purpose}
          limit={EVALUATION_LIMITS.purpose}
          onChange={(purpose) => onChange({ purpose })}
        />
      </Field>
      <Field label={t('evaluation.edit.closes')} {...error('closesAt')}>
        <View className="mb-stack">
          <DatePicker
            label={t('evaluation.edit.closes')}
            value={state.date}
            from={calendarDate(Date.now())}
            onChange={(date) => onChange({ date })}
          />
          <TimePicker label={t('evaluation.edit.closes')} value={state.time} onChange={(time) => onChange({ time })} />
        </View>
      </Field>
      <ElectorateField
        division={division}
        value={state.electorate}
        onChange={(electorate) => onChange({ electorate })}
        {...error('electorate')}
        {...error('electorate.groupIds')}
      />
      <View className="evaluation-edit__switch">
        <Switch
          label={t('evaluation.edit.anonymous')}
          note={t('evaluation.edit.anonymousNote')}
          value={state.anonymous}
          onChange={(anonymous) => onChange({ anonymous })}
        />
      </View>
      <FormulaField state={state} onChange={onChange} />
    </Card>
  )
}

function FormulaField({ state, onChange }: Pick<BasicFieldsProps, 'state' | 'onChange'>) {
  const t = useMessages()
  const formulas = formulasFor(state.form)
  const help = t(formulas.length > 0 ? 'evaluation.edit.formulaNote' : 'evaluation.edit.formulaNone')
  return (
    <Field label={t('evaluation.edit.formula')} help={help}>
      <Choice
        label={t('evaluation.edit.formula')}
        options={formulas.map(({ id, title, source }) => ({ value: id, label: title, note: source }))}
        value={formulaFor(state.form, state.formulaId)}
        onChange={(formulaId) => onChange({ formulaId })}
      />
    </Field>
  )
}
