import type { Question } from '@shared/evaluation/form'
import type { PublishedQuestion } from '@shared/evaluation/publication'
import { BarChart } from '../../design/chart/BarChart'
import { useMessages } from '../../message/useMessages'
import { useMeanWords } from './useMeanWords'

interface ScoreMeansProps {
  questions: readonly Question[]
  resultOf: (question: Question) => PublishedQuestion | undefined
}

/** The aspects of one comparison beside each other. */
export function ScoreMeans({ questions, resultOf }: ScoreMeansProps) {
  const t = useMessages()
  const meanWords = useMeanWords()
  const bars = questions.map((question) => {
    const result = resultOf(question)
    const mean = result && !('withheld' in result) && result.type === 'SCORE' ? result.mean : null
    const withheld = result && 'withheld' in result ? result.withheld : 'TOO_FEW'
    return {
      id: question.id,
      label: question.title,
      value: mean ? mean.hundredths : 0,
      text: mean ? meanWords(mean) : t(`evaluation.result.withheld.${withheld}`),
    }
  })
  return <BarChart label={t('evaluation.result.means')} bars={bars} />
}
