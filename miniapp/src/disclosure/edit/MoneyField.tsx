import { formatFen, parseMoney } from '@shared/money'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'

interface MoneyFieldProps {
  label: string
  help?: string
  fen: number | null
  error?: string
  optional?: boolean
  /** Null while nothing, or nothing readable, stands there; `readable` tells the two apart. */
  onChange: (fen: number | null, readable: boolean) => void
}

/** Money as it is written down: "1,234.5", "12.4万". What was understood stands below, to the fen. */
export function MoneyField({ label, help, fen, error, optional, onChange }: MoneyFieldProps) {
  const t = useMessages()
  const format = useFormat()
  const [text, setText] = useState(fen === null ? '' : formatFen(fen))
  const parsed = text.trim() === '' ? null : parseMoney(text)
  // Another source changed the figure (the other editor's copy): what stands here is not it any more.
  const shown = parsed?.ok && fen !== null && parsed.value !== fen ? formatFen(fen) : text
  const type = (typed: string) => {
    setText(typed)
    const read = typed.trim() === '' ? null : parseMoney(typed)
    onChange(read?.ok ? read.value : null, read === null || read.ok)
  }
  const wrong =
    parsed && !parsed.ok ? t(`disclosure.money.${parsed.problems[0]?.code ?? 'MONEY_UNREADABLE'}`) : undefined
  return (
    <Field label={label} help={help} error={wrong ?? error} optional={optional}>
      <TextInput label={label} value={shown} limit={20} hint={t('disclosure.money.hint')} onChange={type} />
      {parsed?.ok && <Text className="disclosure-understood">{`= ${format.moneyExact(parsed.value)}`}</Text>}
    </Field>
  )
}
