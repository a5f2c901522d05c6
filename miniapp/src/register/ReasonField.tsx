import { Field } from '../design/form/Field'
import { TextInput } from '../design/form/TextInput'
import { useMessages } from '../message/useMessages'

interface ReasonFieldProps {
  value: string
  error: string | undefined
  onChange: (reason: string) => void
}

/** Every version says why it was written. */
export function ReasonField({ value, error, onChange }: ReasonFieldProps) {
  const t = useMessages()
  return (
    <Field label={t('register.reason')} help={t('register.reason.help')} error={error}>
      <TextInput label={t('register.reason')} value={value} limit={200} onChange={onChange} />
    </Field>
  )
}
