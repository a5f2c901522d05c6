import { beijingParts, type Instant } from '@shared/format'
import type { ProcedureCardFragment } from '../generated/documents'

export const SORTS = ['days', 'late', 'village', 'stage'] as const
export type Sort = (typeof SORTS)[number]

/** Calendar days a matter has stood at its stage; 0 from archiving on. */
export function daysInStage({ reachedAt }: Pick<ProcedureCardFragment, 'reachedAt'>, now: Instant): number {
  return reachedAt ? Math.max(0, beijingParts(now).day - beijingParts(reachedAt).day) : 0
}

/** What needs a look comes first; what is equal keeps its order. */
export function sortMatters(
  matters: readonly ProcedureCardFragment[],
  sort: Sort,
  now: Instant,
): ProcedureCardFragment[] {
  const days = (matter: ProcedureCardFragment) => daysInStage(matter, now)
  const orders: { [key in Sort]: (left: ProcedureCardFragment, right: ProcedureCardFragment) => number } = {
    days: (left, right) => days(right) - days(left),
    late: (left, right) => Number(right.overdue) - Number(left.overdue) || days(right) - days(left),
    village: (left, right) => compare(left.division.code, right.division.code),
    stage: (left, right) => share(left) - share(right),
  }
  return [...matters].sort(orders[sort])
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0)
/** How far along: templates have different numbers of stages. */
const share = ({ stageNumber, stageCount }: ProcedureCardFragment) => stageNumber / stageCount

export const matchesVillage = ({ division, title }: ProcedureCardFragment, search: string) =>
  search === '' || division.name.indexOf(search) >= 0 || title.indexOf(search) >= 0
