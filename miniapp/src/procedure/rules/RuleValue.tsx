import { Field } from '../../design/form/Field'
import { Switch } from '../../design/form/Switch'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'
import type { ProcedureRuleFragment } from '../generated/documents'
import { isSwitch, type OverrideForm } from './override-form'
import { ShareFields } from './ShareFields'

interface RuleValueProps {
  rule: ProcedureRuleFragment
  form: OverrideForm
  change: (part: Partial<OverrideForm>) => void
  errors: Record<string, string | undefined>
}

/** What the region puts instead: a share, days, or on and off. */
export function RuleValue({ rule, form, change, errors }: RuleValueProps) {
  const t = useMessages()
  if (rule.of) return <ShareFields form={form} change={change} error={errors.numerator ?? errors.denominator} />
  if (isSwitch(rule))
    return (
      <Field label={t('procedureWork.rules.on')} help={t('procedureWork.rules.onNote')} error={errors.on}>
        <Switch label={t('procedureWork.rules.on')} value={form.on} onChange={(on) => change({ on })} />
      </Field>
    )
  return (
    <Field label={t('procedureWork.rules.days')} error={errors.days}>
      <TextInput
        label={t('procedureWork.rules.days')}
        kind="number"
        limit={3}
        value={form.days}
        onChange={(days) => change({ days })}
      />
    </Field>
  )
}
