import { checkAnswers } from '@shared/evaluation/answer'
import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { ListRow } from '../../design/list/ListRow'
import { useAppearance } from '../../design/theme/useAppearance'
import { useMessages } from '../../message/useMessages'
import { pagesOf } from '../answer/pages'
import { useAnswerWords } from '../answer/useAnswerWords'
import type { SubmitEvaluation } from './useSubmitEvaluation'

interface FillSummaryProps {
  form: EvaluationForm
  answers: Answers
  /** Back to the page of a question. */
  onCorrect: (step: number) => void
  onSend: () => void
  submit: SubmitEvaluation
}

/** Everything once more before it is sent for good. */
export function FillSummary({ form, answers, onCorrect, onSend, submit }: FillSummaryProps) {
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
          label={submit.busy ? t('evaluation.fill.sending') : t('evaluation.fill.send')}
          icon="send"
          busy={submit.busy}
          disabled={missing > 0}
          onPress={onSend}
        />
      }
    >
      <View className="mb-stack">
        <Text className="mb-body">{t('evaluation.fill.summaryNote')}</Text>
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
        {submit.message && <Banner tone="error" text={submit.message} />}
      </View>
    </Screen>
  )
}
