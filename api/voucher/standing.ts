import { type Actor, type Holder, movesOf, type VoucherMove, type VoucherStanding } from '@shared/voucher/flow'
import type { Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import type { VoucherRecord } from './record'

/** The voucher as the rules see it: signatures of the present round alone. */
export function standingOf({ state, handlerId, round, steps }: VoucherRecord): VoucherStanding {
  const who = (kind: 'REVIEWED' | 'CO_SIGNED') =>
    steps.filter((step) => step.round === round && step.kind === kind).map(({ personId }) => personId)
  return { state, handlerId, reviewerIds: who('REVIEWED'), coSignerIds: who('CO_SIGNED') }
}

/** Cadres of a village who hold their office today, with their posts. */
export function findHolders(
  db: Pick<CountyTransaction, 'office'>,
  divisionCode: string,
): Promise<(Holder & { person: { id: string; name: string } })[]> {
  const today = new Date()
  return db.office.findMany({
    where: {
      divisionCode,
      kind: 'VILLAGE_CADRE',
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: new Date(today.toISOString().slice(0, 10)) } }],
    },
    select: { personId: true, post: true, person: { select: { id: true, name: true } } },
    orderBy: { id: 'asc' },
    take: 100,
  })
}

export function actorOf(viewer: Viewer): Actor | null {
  const { personId, hat } = viewer
  return hat === null ? null : { personId, kind: hat.kind, post: hat.post }
}

/** Nothing for those whose office is elsewhere: the caller asks first. */
export function movesFor(viewer: Viewer, voucher: VoucherRecord, holders: readonly Holder[]): VoucherMove[] {
  const actor = actorOf(viewer)
  if (actor === null || viewer.hat?.divisionCode !== voucher.divisionCode) return []
  return movesOf(standingOf(voucher), actor, holders)
}
