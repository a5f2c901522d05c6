import type { PublishedMean } from '@shared/evaluation/publication'
import { useMessages } from '../../message/useMessages'

/** A published mean in words: 平均 8.64 分, or a bound where the exact one would tell too much. */
export function useMeanWords(): (mean: PublishedMean) => string {
  const t = useMessages()
  return ({ state, hundredths }) => {
    const score = (hundredths / 100).toFixed(hundredths % 10 === 0 ? 1 : 2)
    if (state === 'AT_LEAST') return t('evaluation.result.meanAtLeast', { score })
    return state === 'AT_MOST' ? t('evaluation.result.meanAtMost', { score }) : t('evaluation.result.mean', { score })
  }
}
