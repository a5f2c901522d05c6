import { useState } from 'react'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'

interface ScoreFieldProps {
  label: string
  value: number
  onChange: (value: number) => void
}

/** A number as it is typed; what is no number yet changes nothing. */
export function ScoreField({ label, value, onChange }: ScoreFieldProps) {
  const [text, setText] = useState(String(value))
  const type = (typed: string) => {
    setText(typed)
    const number = Number(typed)
    if (typed.trim() !== '' && !Number.isNaN(number)) onChange(number)
  }
  return (
    <Field label={label}>
      <TextInput kind="digit" label={label} value={text} onChange={type} />
    </Field>
  )
}
