import type { Bar } from '../../design/chart/BarChart'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { ReportComparedFigureFragment } from '../generated/documents'
import { useFigureWords } from '../useFigureWords'

/** Each round as a bar, oldest first; what cannot be compared has no length and says why. */
export function useComparedBars(): (rounds: readonly ReportComparedFigureFragment[]) => Bar[] {
  const t = useMessages()
  const format = useFormat()
  const figureWords = useFigureWords()
  return (rounds) =>
    rounds.map(({ evaluationId, closedAt, figure, incomparable }) => ({
      id: evaluationId,
      label: format.date(closedAt),
      // Of a range the lower end: the bar promises no more than is known.
      value: figure?.value ?? figure?.low ?? 0,
      text: figure ? figureWords(figure).value : t(`report.compare.incomparable.${incomparable ?? 'NO_FIGURE'}`),
      tone: figure ? 'green' : 'grey',
    }))
}
