import type { ElectorateKind } from '@shared/evaluation/electorate'
import { useMessages } from '../message/useMessages'

/** Who may answer, in words: 全体村民（满18周岁）, or the groups' names. */
export function useElectorateWords(): (electorate: {
  readonly kind: ElectorateKind
  readonly groupNames: readonly string[]
}) => string {
  const t = useMessages()
  return ({ kind, groupNames }) =>
    kind === 'GROUPS' && groupNames.length > 0 ? groupNames.join('、') : t(`evaluation.electorate.${kind}`)
}
