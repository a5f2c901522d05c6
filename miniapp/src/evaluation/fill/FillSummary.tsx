import { checkAnswers } from '@shared/evaluation/answer'
import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { ListRow } from '../../design/list/ListRow'
import { useAppearance } from '../../design/theme/useAppearance'
import { useMessages } from '../../message/useMessages'
import { pagesOf } from '../answer/pages'
import { useAnswerWords } from '../answer/useAnswerWords'

export interface Sending {
  /** What sending means, above the answers. */
  note: string
  label: string
  busy: boolean
  message: string | undefined
  send: () => void
  /** Shown in place of everything while it is under way. */
  cover?: ReactNode
}

interface FillSummaryProps {
  form: EvaluationForm
  answers: Answers
  /** Back to the page of a question. */
  onCorrect: (step: number) => void
  sending: Sending
}

/** Everything once more before it is sent. */
export function FillSummary({ form, answers, onCorrect, sending }: FillSummaryProps) {
  const t = useMessages()
  const { elder } = useAppearance()
  const words = useAnswerWords()
  const pages = pagesOf(form, answers, elder)
  const missing = checkAnswers(form, answers).length
  return (
    <Screen
      title={t('evaluation.fill.summary')}
      back={() => onCorrect(pages.length - 1)}
      bottom={
        <Button
          label={sending.busy ? t('evaluation.fill.sending') : sending.label}
          icon="send"
          busy={sending.busy}
          disabled={missing > 0}
          onPress={sending.send}
        />
      }
    >
      <View className="mb-stack">
        <Text className="mb-body">{sending.note}</Text>
        <Card flush>
          {pages.flatMap((page, step) =>
            page.questions.map(({ question, number }) => (
              <ListRow
                key={question.id}
                title={words(question, answers[question.id]) || t('evaluation.fill.summaryNone')}
                tags={<Text className="mb-small">{`${number}. ${question.title}`}</Text>}
                onPress={() => onCorrect(step)}
              />
            )),
          )}
        </Card>
        {missing > 0 && <Banner tone="warning" text={t('evaluation.fill.missing', { count: missing })} />}
        {sending.message && <Banner tone="error" text={sending.message} />}
      </View>
    </Screen>
  )
}
