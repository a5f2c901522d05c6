import type { PanelAspect } from '@shared/evaluation/panel'
import { useState } from 'react'
import { ScaleInput } from '../../design/form/ScaleInput'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'

interface MarkInputProps {
  aspect: PanelAspect
  value: number | undefined
  onChange: (mark: number | undefined) => void
}

const PRESSED = 10

/** Up to ten marks are pressed; more are typed, halves too. */
export function MarkInput({ aspect, value, onChange }: MarkInputProps) {
  const t = useMessages()
  const { title, max } = aspect
  if (max > PRESSED) return <TypedMark aspect={aspect} value={value} onChange={onChange} />
  return (
    <ScaleInput
      label={title}
      from={0}
      to={max}
      value={value}
      lowLabel={t('panel.score.low')}
      highLabel={t('panel.score.high')}
      onChange={onChange}
    />
  )
}

function TypedMark({ aspect, value, onChange }: MarkInputProps) {
  const t = useMessages()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const type = (typed: string) => {
    setText(typed)
    const mark = Number(typed)
    onChange(typed.trim() === '' || Number.isNaN(mark) ? undefined : mark)
  }
  return (
    <TextInput
      kind="digit"
      label={aspect.title}
      value={text}
      hint={t('panel.score.typed', { max: aspect.max })}
      onChange={type}
    />
  )
}
