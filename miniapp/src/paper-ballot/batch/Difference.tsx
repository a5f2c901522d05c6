import type { PaperSheetKind } from '@shared/ballot/paper'
import type { Answer, Question } from '@shared/evaluation/form'
import { View } from '@tarojs/components'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { Card } from '../../design/layout/Card'
import { Tag } from '../../design/list/Tag'
import { QuestionInput } from '../../evaluation/answer/QuestionInput'
import { useAnswerWords } from '../../evaluation/answer/useAnswerWords'
import { useMessages } from '../../message/useMessages'

export interface Decision {
  choice: 'FIRST' | 'SECOND' | 'OTHER'
  answer: Answer | null
}

interface DifferenceProps {
  sheet: number
  /** Undefined: they differ in what kind of sheet it is. */
  question: Question | undefined
  first: Answer | null
  second: Answer | null
  decision: Decision | undefined
  onDecide: (decision: Decision) => void
}

/** What the two read, without saying whose is whose; or what the paper says instead. */
export function Difference({ sheet, question, first, second, decision, onDecide }: DifferenceProps) {
  const t = useMessages()
  const words = useReadWords()
  const title = question?.title ?? t('paperBallot.batch.kindOf')
  const options = [
    { value: 'FIRST' as const, label: words(question, first) },
    { value: 'SECOND' as const, label: words(question, second) },
    ...(question ? [{ value: 'OTHER' as const, label: t('paperBallot.batch.other') }] : []),
  ]
  return (
    <Card>
      <View className="mb-tag-row">
        <Tag label={t('paperBallot.batch.sheet', { sheet })} tone="amber" />
      </View>
      <Field label={title}>
        <Choice
          label={`${t('paperBallot.batch.sheet', { sheet })} ${title}`}
          options={options}
          value={decision?.choice}
          onChange={(choice) => onDecide({ choice, answer: null })}
        />
      </Field>
      {question && decision?.choice === 'OTHER' && (
        <Field label={t('paperBallot.batch.otherAnswer')}>
          <QuestionInput
            question={question}
            answer={decision.answer ?? undefined}
            onChange={(answer) => onDecide({ choice: 'OTHER', answer: answer ?? null })}
          />
        </Field>
      )}
    </Card>
  )
}

const isKind = (value: Answer | null): value is PaperSheetKind =>
  value === 'FILLED' || value === 'BLANK' || value === 'SPOILED'

function useReadWords(): (question: Question | undefined, said: Answer | null) => string {
  const t = useMessages()
  const answerWords = useAnswerWords()
  return (question, said) => {
    if (question) return answerWords(question, said ?? undefined) || t('paperBallot.batch.left')
    return isKind(said) ? t(`paperBallot.kind.${said}`) : t('paperBallot.batch.left')
  }
}
