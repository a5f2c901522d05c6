import type { Answer, ScoreQuestion } from '@shared/evaluation/form'
import { useState } from 'react'
import { ScaleInput } from '../../design/form/ScaleInput'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'

interface ScoreInputProps {
  question: ScoreQuestion
  answer: Answer | undefined
  onChange: (answer: Answer | undefined) => void
}

const MOST_STEPS = 11

/** Whole scores up to eleven are pressed; others are typed. */
export function ScoreInput({ question, answer, onChange }: ScoreInputProps) {
  const { min, max, step } = question
  const pressable = step === 1 && Number.isInteger(min) && max - min < MOST_STEPS
  return pressable ? (
    <PressedScore question={question} answer={answer} onChange={onChange} />
  ) : (
    <TypedScore question={question} answer={answer} onChange={onChange} />
  )
}

function PressedScore({ question, answer, onChange }: ScoreInputProps) {
  const t = useMessages()
  return (
    <ScaleInput
      label={question.title}
      from={question.min}
      to={question.max}
      value={typeof answer === 'number' ? answer : undefined}
      onChange={onChange}
      lowLabel={t('evaluation.fill.scoreLow')}
      highLabel={t('evaluation.fill.scoreHigh')}
    />
  )
}

/** Keeps what was typed as typed ("9."), and as an answer only what is a number. */
function TypedScore({ question, answer, onChange }: ScoreInputProps) {
  const t = useMessages()
  const [text, setText] = useState(typeof answer === 'number' ? String(answer) : '')
  const type = (typed: string) => {
    setText(typed)
    const score = Number(typed)
    onChange(typed.trim() === '' || Number.isNaN(score) ? undefined : score)
  }
  const { min, max } = question
  return (
    <TextInput
      kind="digit"
      label={question.title}
      value={text}
      hint={t('evaluation.fill.score', { min, max })}
      onChange={type}
    />
  )
}
