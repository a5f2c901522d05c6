import { type AnswerProblem, checkAnswers } from '@shared/evaluation/answer'
import type { Answer, Answers, EvaluationForm } from '@shared/evaluation/form'
import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type ReactNode, useRef, useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { useAppearance } from '../../design/theme/useAppearance'
import { useMessages } from '../../message/useMessages'
import { type AnswerPage, pagesOf } from './pages'
import { QuestionField } from './QuestionField'
import { useFaultWords } from './useFaultWords'
import './answer.scss'

export interface AnswerStepsProps {
  title: string
  form: EvaluationForm
  answers: Answers
  onAnswers: (answers: Answers) => void
  step: number
  onStep: (step: number) => void
  /** Back from the first page. */
  onLeave: () => void
  /** Forth from the last one. */
  onDone: () => void
  doneLabel: string
  banner?: ReactNode
}

/** The pages of a form one after another. What is not answered is said before the next page, not after the last. */
export function AnswerSteps(props: AnswerStepsProps) {
  const { title, form, answers, onAnswers, step, onStep, onLeave, onDone, doneLabel, banner } = props
  const t = useMessages()
  const { elder } = useAppearance()
  const [checked, setChecked] = useState(false)
  // Two presses may come before the first is drawn: the second builds on it.
  const latest = useRef(answers)
  latest.current = answers
  const pages = pagesOf(form, answers, elder)
  const at = Math.max(0, Math.min(step, pages.length - 1))
  const page = pages[at]
  const problems = page ? problemsOn(page, form, answers) : []
  const last = at === pages.length - 1

  const go = (to: number) => {
    setChecked(false)
    onStep(to)
    Taro.pageScrollTo({ scrollTop: 0, duration: 0 })?.catch(() => {})
  }
  const next = () => {
    if (problems.length > 0) setChecked(true)
    else if (last) onDone()
    else go(at + 1)
  }
  const back = () => (at === 0 ? onLeave() : go(at - 1))

  const previous = <Button kind="secondary" label={t('common.action.previous')} onPress={back} />
  const forth = <Button label={last ? doneLabel : t('common.action.next')} onPress={next} />
  const missing = checked ? problems.length : 0

  return (
    <Screen
      title={title}
      back={back}
      bottom={
        elder ? (
          forth
        ) : (
          <ButtonRow>
            {previous}
            {forth}
          </ButtonRow>
        )
      }
    >
      {banner}
      <Progress
        value={at + 1}
        total={pages.length}
        label={t(elder ? 'evaluation.fill.question' : 'evaluation.fill.page', { step: at + 1, total: pages.length })}
      />
      {page && (
        <Page
          page={page}
          answers={answers}
          problems={checked ? problems : []}
          onAnswer={(id, answer) => {
            latest.current = withAnswer(latest.current, id, answer)
            onAnswers(latest.current)
          }}
        />
      )}
      {missing > 0 && !elder && <Banner tone="error" text={t('evaluation.fill.missing', { count: missing })} />}
      {elder && at > 0 && previous}
    </Screen>
  )
}

interface PageProps {
  page: AnswerPage
  answers: Answers
  problems: readonly AnswerProblem[]
  onAnswer: (id: string, answer: Answer | undefined) => void
}

function Page({ page, answers, problems, onAnswer }: PageProps) {
  const faultWords = useFaultWords()
  const errorOf = (id: string) => {
    const problem = problems.find(({ field }) => field === id)
    return problem ? { error: faultWords(problem) } : {}
  }
  return (
    <View className="evaluation-page">
      <Text className="evaluation-page__title">{page.title}</Text>
      {page.description && <Text className="mb-small">{page.description}</Text>}
      <View className="evaluation-page__questions">
        {page.questions.map(({ question, number }) => (
          <Card key={question.id}>
            <QuestionField
              question={question}
              number={number}
              answer={answers[question.id]}
              onChange={(answer) => onAnswer(question.id, answer)}
              {...errorOf(question.id)}
            />
          </Card>
        ))}
      </View>
    </View>
  )
}

export function withAnswer(answers: Answers, id: string, answer: Answer | undefined): Answers {
  const { [id]: _before, ...others } = answers
  return answer === undefined ? others : { ...others, [id]: answer }
}

function problemsOn(page: AnswerPage, form: EvaluationForm, answers: Answers): AnswerProblem[] {
  const here = new Set(page.questions.map(({ question }) => question.id))
  return checkAnswers(form, answers).filter(({ field }) => here.has(field))
}
