import { formatFen, parseMoney } from '@shared/money'
import { Text } from '@tarojs/components'
import { Field } from '../design/form/Field'
import { TextInput } from '../design/form/TextInput'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'

interface MoneyInputProps {
  label: string
  /** As it is written: "1,234.5", "12.4万". */
  text: string
  error: string | undefined
  optional?: boolean
  onChange: (text: string) => void
}

/** Integer fen of what stands there; null where nothing, or nothing readable, does. */
export function fenOf(text: string): number | null {
  const parsed = text.trim() === '' ? null : parseMoney(text)
  return parsed?.ok ? parsed.value : null
}

export const moneyText = (fen: number | null | undefined) => (typeof fen === 'number' ? formatFen(fen) : '')

/** Money as people write it; what was understood stands below, to the fen. */
export function MoneyInput({ label, text, error, optional, onChange }: MoneyInputProps) {
  const t = useMessages()
  const format = useFormat()
  const parsed = text.trim() === '' ? null : parseMoney(text)
  const wrong =
    parsed && !parsed.ok ? t(`disclosure.money.${parsed.problems[0]?.code ?? 'MONEY_UNREADABLE'}`) : undefined
  return (
    <Field label={label} error={wrong ?? error} optional={optional}>
      <TextInput label={label} value={text} limit={20} hint={t('disclosure.money.hint')} onChange={onChange} />
      {parsed?.ok && <Text className="mb-small">{`= ${format.moneyExact(parsed.value)}`}</Text>}
    </Field>
  )
}
