import type { Answer, Question, RankingQuestion } from '@shared/evaluation/form'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { MultiChoice } from '../../design/form/MultiChoice'
import { RankingInput } from '../../design/form/RankingInput'
import { TextArea } from '../../design/form/TextArea'
import { useMessages } from '../../message/useMessages'
import { ScoreInput } from './ScoreInput'
import { useOptionTitles } from './useAnswerWords'

interface QuestionInputProps {
  question: Question
  answer: Answer | undefined
  onChange: (answer: Answer | undefined) => void
}

const listOf = (answer: Answer | undefined) => (Array.isArray(answer) ? answer : [])

export function QuestionInput({ question, answer, onChange }: QuestionInputProps) {
  const options = useOptionTitles()(question).map(({ id, title }) => ({ value: id, label: title }))
  const label = question.title
  switch (question.type) {
    case 'TEXT':
      return (
        <TextArea
          label={label}
          value={typeof answer === 'string' ? answer : ''}
          limit={question.maxLength}
          onChange={(text) => onChange(text === '' ? undefined : text)}
        />
      )
    case 'SCORE':
      return <ScoreInput question={question} answer={answer} onChange={onChange} />
    case 'RANKING':
      return <Ranking question={question} answer={answer} onChange={onChange} />
    case 'MULTIPLE':
      return (
        <MultiChoice
          label={label}
          options={options}
          value={listOf(answer)}
          onChange={(chosen) => onChange(chosen.length === 0 ? undefined : chosen)}
          {...(question.max ? { most: question.max } : {})}
        />
      )
    default:
      return (
        <Choice
          label={label}
          options={options}
          value={typeof answer === 'string' ? answer : undefined}
          onChange={onChange}
        />
      )
  }
}

/** The order on the screen is no answer until it is moved or kept: nobody ranks without meaning to. */
function Ranking({ question, answer, onChange }: Omit<QuestionInputProps, 'question'> & { question: RankingQuestion }) {
  const t = useMessages()
  const ids = question.options.map(({ id }) => id)
  const ranked = listOf(answer)
  const order = [...ranked, ...ids.filter((id) => !ranked.includes(id))]
  const keep = (values: readonly string[]) => onChange(values.slice(0, question.top ?? ids.length))
  return (
    <View className="mb-stack">
      <RankingInput
        label={question.title}
        options={question.options.map(({ id, title }) => ({ value: id, label: title }))}
        value={order}
        onChange={keep}
      />
      {ranked.length === 0 ? (
        <Button kind="secondary" fit small label={t('evaluation.fill.rankingKeep')} onPress={() => keep(order)} />
      ) : (
        <Banner tone="good" text={t('evaluation.fill.rankingKept')} />
      )}
    </View>
  )
}
