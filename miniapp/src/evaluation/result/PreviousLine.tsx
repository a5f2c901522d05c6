import { Text } from '@tarojs/components'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useFigureWords } from '../useFigureWords'
import type { ResultView } from './index'

/** Last time's figure; the difference only where both are exact. */
export function PreviousLine({ result }: { result: ResultView }) {
  const t = useMessages()
  const format = useFormat()
  const figureWords = useFigureWords()
  const difference = useDifference()
  if (!result.previous) return null
  const { closedAt, figure } = result.previous
  const before = t('evaluation.result.previous', { date: format.date(closedAt), figure: figureWords(figure).value })
  const change = difference(figure.value, result.figure?.value)
  return <Text className="mb-gist">{change ? `${before}，${change}` : before}</Text>
}

function useDifference() {
  const t = useMessages()
  return (before: number | null | undefined, now: number | null | undefined): string | undefined => {
    if (typeof before !== 'number' || typeof now !== 'number') return undefined
    const points = (Math.abs(now - before) / 100).toFixed(1)
    if (Number(points) === 0) return t('evaluation.result.same')
    return t(now > before ? 'evaluation.result.up' : 'evaluation.result.down', { points })
  }
}
