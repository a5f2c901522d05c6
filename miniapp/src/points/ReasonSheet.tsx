import { useState } from 'react'
import { Button } from '../design/button/Button'
import { Sheet } from '../design/dialog/Sheet'
import { Banner } from '../design/feedback/Banner'
import { Field } from '../design/form/Field'
import { TextArea } from '../design/form/TextArea'

interface ReasonSheetProps {
  title: string
  label: string
  help?: string
  limit: number
  danger?: boolean
  busy: boolean
  error: string | undefined
  message: string | undefined
  onSend: (words: string) => void
  onClose: () => void
}

/** One thing to say, and to send. */
export function ReasonSheet(props: ReasonSheetProps) {
  const { title, label, help, limit, danger, busy, error, message, onSend, onClose } = props
  const [words, setWords] = useState('')
  const button = (
    <Button
      kind={danger ? 'danger' : 'primary'}
      label={title}
      busy={busy}
      disabled={words.trim() === ''}
      onPress={() => onSend(words)}
    />
  )
  return (
    <Sheet open title={title} onClose={onClose} bottom={button}>
      <Field label={label} help={help} error={error}>
        <TextArea label={label} value={words} limit={limit} lines={3} onChange={setWords} />
      </Field>
      {message && <Banner tone="error" text={message} />}
    </Sheet>
  )
}
