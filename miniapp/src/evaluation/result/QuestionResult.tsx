import type { Question } from '@shared/evaluation/form'
import type { PublishedQuestion } from '@shared/evaluation/publication'
import type { PublishedFigure } from '@shared/evaluation/published-figure'
import { Text, View } from '@tarojs/components'
import { BarChart } from '../../design/chart/BarChart'
import { useMessages } from '../../message/useMessages'
import { useOptionTitles } from '../answer/useAnswerWords'
import { barTone, useCellWords } from './useCellWords'
import { useMeanWords } from './useMeanWords'

interface QuestionResultProps {
  question: Question
  number: number
  result: PublishedQuestion | undefined
  /** The formula on this question, where it has the formula's scale. */
  figure: PublishedFigure | undefined
}

export function QuestionResult({ question, number, result, figure }: QuestionResultProps) {
  const t = useMessages()
  return (
    <View className="evaluation-question">
      <Text className="evaluation-question__title">{`${number}. ${question.title}`}</Text>
      {result && 'answered' in result && (
        <Text className="mb-small">{t('evaluation.result.answered', { count: result.answered })}</Text>
      )}
      {result && <Body question={question} result={result} />}
      {figure && figure.state !== 'WITHHELD' && <Text className="mb-small">{figure.text}</Text>}
    </View>
  )
}

function Body({ question, result }: { question: Question; result: PublishedQuestion }) {
  const t = useMessages()
  const meanWords = useMeanWords()
  if ('withheld' in result) return <Text className="mb-gist">{t(`evaluation.result.withheld.${result.withheld}`)}</Text>
  switch (result.type) {
    case 'TEXT':
      return <Text className="mb-gist">{t('evaluation.result.texts', { count: result.answered })}</Text>
    case 'SCORE':
      return (
        <View className="mb-stack">
          {result.mean && <Text className="mb-title">{meanWords(result.mean)}</Text>}
          {result.distribution && <Scores question={question} distribution={result.distribution} />}
        </View>
      )
    case 'RANKING':
      return <Ranks question={question} options={result.options} />
    default:
      return <Options question={question} answered={result.answered} options={result.options} />
  }
}

type ChoiceResult = Extract<PublishedQuestion, { type: 'SINGLE' | 'MULTIPLE' | 'SCALE'; options: unknown }>
type RankingResult = Extract<PublishedQuestion, { type: 'RANKING'; options: unknown }>
type ScoreResult = Extract<PublishedQuestion, { type: 'SCORE'; answered: number }>

function Options({ question, answered, options }: { question: Question } & Pick<ChoiceResult, 'answered' | 'options'>) {
  const cellWords = useCellWords()
  const titles = new Map(useOptionTitles()(question).map(({ id, title }) => [id, title]))
  const bars = options.map(({ optionId, cell }) => ({
    id: optionId,
    label: titles.get(optionId) ?? optionId,
    ...cellWords(cell, answered),
    tone: barTone(question, optionId, cell),
  }))
  return <BarChart label={question.title} bars={bars} whole={answered} />
}

function Ranks({ question, options }: { question: Question; options: RankingResult['options'] }) {
  const t = useMessages()
  const titles = new Map(useOptionTitles()(question).map(({ id, title }) => [id, title]))
  const bars = options.map(({ optionId, rank, points }) => ({
    id: optionId,
    label: titles.get(optionId) ?? optionId,
    value: points ?? options.length + 1 - rank,
    text: points === null ? t('evaluation.result.rank', { rank }) : t('evaluation.result.points', { rank, points }),
  }))
  return (
    <View className="mb-stack">
      <BarChart label={question.title} bars={bars} />
      <Text className="mb-small">{t('evaluation.result.rankNote')}</Text>
    </View>
  )
}

function Scores({
  question,
  distribution,
}: {
  question: Question
  distribution: NonNullable<ScoreResult['distribution']>
}) {
  const t = useMessages()
  const total = distribution.reduce((sum, { count }) => sum + count, 0)
  const cellWords = useCellWords()
  const bars = distribution.map(({ score, count }) => ({
    id: String(score),
    label: t('evaluation.result.scoreCount', { score }),
    ...cellWords({ state: 'SHOWN', count }, total),
  }))
  return <BarChart label={question.title} bars={bars} whole={total} />
}
