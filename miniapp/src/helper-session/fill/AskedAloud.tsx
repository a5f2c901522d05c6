import { checkAnswers } from '@shared/evaluation/answer'
import type { Answers, EvaluationForm, Question } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { withAnswer } from '../../evaluation/answer/AnswerSteps'
import { pagesOf } from '../../evaluation/answer/pages'
import { QuestionField } from '../../evaluation/answer/QuestionField'
import { useOptionTitles } from '../../evaluation/answer/useAnswerWords'
import { useMessages } from '../../message/useMessages'
import { ReadAloudButton } from '../../read-aloud/ReadAloudButton'
import type { HelperSessionViewFragment } from '../generated/documents'
import { HelpedFor } from '../HelpedFor'

interface AskedAloudProps {
  session: HelperSessionViewFragment
  form: EvaluationForm
  answers: Answers
  onAnswers: (answers: Answers) => void
  step: number
  onStep: (step: number) => void
  onDone: () => void
}

/** One question in large letters: read to the person, answered by them. */
export function AskedAloud({ session, form, answers, onAnswers, step, onStep, onDone }: AskedAloudProps) {
  const t = useMessages()
  const aloud = useWordsAloud()
  const pages = pagesOf(form, answers, true)
  const at = Math.max(0, Math.min(step, pages.length - 1))
  const asked = pages[at]?.questions[0]
  const missing = checkAnswers(form, answers).some(({ field }) => field === asked?.question.id)
  const go = (to: number) => {
    onStep(to)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })?.catch(() => {})
  }
  const next = () => (at === pages.length - 1 ? onDone() : go(at + 1))
  const skipped = asked && !missing && answers[asked.question.id] === undefined
  return (
    <Screen
      title={t('paperBallot.help.title')}
      bottom={
        <ButtonRow>
          <Button kind="secondary" label={t('common.action.previous')} disabled={at === 0} onPress={() => go(at - 1)} />
          <Button
            label={t(skipped ? 'paperBallot.help.skip' : 'paperBallot.help.next')}
            disabled={missing}
            onPress={next}
          />
        </ButtonRow>
      }
    >
      <View className="mb-stack">
        <HelpedFor session={session} />
        <Progress
          value={at + 1}
          total={pages.length}
          label={t('evaluation.fill.question', { step: at + 1, total: pages.length })}
        />
        {asked && (
          <View className="mb-stack helper-large">
            <Text className="mb-title">{t('paperBallot.help.aloud')}</Text>
            <ReadAloudButton key={asked.question.id} text={aloud(asked.question)} />
            <Card>
              <QuestionField
                key={asked.question.id}
                question={asked.question}
                number={asked.number}
                answer={answers[asked.question.id]}
                onChange={(answer) => onAnswers(withAnswer(answers, asked.question.id, answer))}
              />
            </Card>
          </View>
        )}
      </View>
    </Screen>
  )
}

/** The question and what may be answered, as one reads it out. */
function useWordsAloud(): (question: Question) => string {
  const titles = useOptionTitles()
  return (question) => [question.title, ...titles(question).map(({ title }) => title)].join('。')
}
