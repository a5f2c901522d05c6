import type { Answer, Question } from '@shared/evaluation/form'
import { Field } from '../../design/form/Field'
import { useMessages } from '../../message/useMessages'
import { QuestionInput } from './QuestionInput'

export interface QuestionFieldProps {
  question: Question
  number: number
  answer: Answer | undefined
  onChange: (answer: Answer | undefined) => void
  error?: string
}

/** A question with its number, how to answer it, the input, and what is missing. */
export function QuestionField({ question, number, answer, onChange, error }: QuestionFieldProps) {
  const howTo = useHowTo()(question)
  const help = [question.help, howTo].filter(Boolean).join(' ')
  return (
    <Field
      label={`${number}. ${question.title}`}
      optional={!question.required}
      {...(help ? { help } : {})}
      {...(error ? { error } : {})}
    >
      <QuestionInput question={question} answer={answer} onChange={onChange} />
    </Field>
  )
}

/** The author's own hint goes first; what the kind of question allows is added only where it is not plain. */
function useHowTo(): (question: Question) => string {
  const t = useMessages()
  return (question) => {
    if (question.type === 'RANKING') {
      const { top } = question
      return top ? t('evaluation.fill.rankingTop', { top }) : t('evaluation.fill.rankingAll')
    }
    if (question.type === 'SCORE') return t('evaluation.fill.score', { min: question.min, max: question.max })
    if (question.type !== 'MULTIPLE' || question.help) return ''
    const { min, max } = question
    if (min && max) return t('evaluation.fill.multipleBounds', { min, max })
    if (max) return t('evaluation.fill.multipleMost', { max })
    return min ? t('evaluation.fill.multipleLeast', { min }) : t('evaluation.fill.multiple')
  }
}
