import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { useMessages } from '../../message/useMessages'
import { lawText, type Matter, type Rule } from '../matter'
import { breachRules, lastMeeting } from './breach-rules'

interface BreachRuleProps {
  matter: Matter
  /** `id@version`, or OTHER. */
  value: string
  onChange: (value: string) => void
}

export const keyOf = ({ id, version }: Pick<Rule, 'id' | 'version'>) => `${id}@${version}`

/** Which rule the meeting broke: a breach without a rule is only a complaint. */
export function BreachRule({ matter, value, onChange }: BreachRuleProps) {
  const t = useMessages()
  const label = t('procedure.breach.rule', { meeting: lastMeeting(matter)?.bodyTitle ?? t('procedure.breach.meeting') })
  const options = breachRules(matter).map((rule) => ({
    value: keyOf(rule),
    label: rule.text,
    note: lawText(rule),
  }))
  return (
    <Field label={label}>
      <Choice
        label={label}
        options={[...options, { value: 'OTHER', label: t('procedure.breach.other') }]}
        value={value === '' ? undefined : value}
        onChange={onChange}
      />
    </Field>
  )
}
