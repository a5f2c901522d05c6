import { openPage } from '../../design/layout/navigate'
import { ListRow } from '../../design/list/ListRow'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { EvaluationCardFragment } from '../generated/documents'
import { useFigureWords } from '../useFigureWords'

/** A closed evaluation: its result in one line. */
export function ClosedEvaluationRow({ evaluation, place }: { evaluation: EvaluationCardFragment; place?: string }) {
  const t = useMessages()
  const format = useFormat()
  const words = useFigureWords()
  const { id, title, issued, closesAt, closedAt, result } = evaluation
  const returned = result && t('evaluation.card.returned', { returned: result.returned, issued })
  const gist = [result?.figure && words(result.figure).line, returned].filter(Boolean).join(' · ')
  const note = [place, t('evaluation.card.closed', { date: format.date(closedAt ?? closesAt) })]
    .filter(Boolean)
    .join(' · ')
  return (
    <ListRow
      icon="chart-column"
      title={title}
      gist={gist}
      note={note}
      onPress={() => openPage('/evaluation/result/index', { id })}
    />
  )
}
