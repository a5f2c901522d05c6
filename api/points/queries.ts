import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { Prisma } from '../generated/county/client'
import type { PointsClaimState } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { bornBefore } from '../procedure/roster'
import {
  mayKeepPoints,
  mayReadPoints,
  maySeeClaim,
  maySeeClaims,
  maySeeStock,
  maySupervisePoints,
  maySwitchPoints,
  mayVerifyPoints,
} from './access'
import { CLAIM_PARTS, findClaim } from './claim'
import { householdLabel } from './household'
import { readProgrammeOf } from './programme'
import type {
  PointsClaimRecord,
  PointsGoodsRecord,
  PointsHouseholdRecord,
  PointsProgrammeRecord,
  PointsRedemptionRecord,
} from './record'

export function requireVillage(division: string): void {
  if (!/^\d{12}$/.test(division)) throw new RequestError('NOT_FOUND')
}

export async function readProgramme(context: RequestContext, division: string): Promise<PointsProgrammeRecord> {
  const viewer = requireViewer(context)
  if (!/^(\d{6}|\d{12})$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(mayReadPoints(viewer, division))
  return readProgrammeOf(context.database, division)
}

type ProgrammeAction =
  | 'ADOPT_RULES'
  | 'SWITCH_ON'
  | 'SWITCH_OFF'
  | 'DECLARE'
  | 'VERIFY'
  | 'KEEP_STOCK'
  | 'HAND_OVER'
  | 'REVERSE'

/** Office by office; what asks for the system to be on is left out while it is off. */
export function programmeActions(context: RequestContext, programme: PointsProgrammeRecord): ProgrammeAction[] {
  const viewer = requireViewer(context)
  const { divisionCode, on, rules, offByCounty } = programme
  const village = divisionCode.length === 12
  const actions: ProgrammeAction[] = []
  const keeps = village && mayKeepPoints(viewer, divisionCode)
  if (keeps && !offByCounty) actions.push('ADOPT_RULES')
  if (maySwitchPoints(viewer, divisionCode) && (rules !== null || !village)) {
    if (on) actions.push('SWITCH_OFF')
    else if (!village || !offByCounty) actions.push('SWITCH_ON')
  }
  if (!on || !village) return actions
  if (keeps) actions.push('DECLARE', 'KEEP_STOCK', 'HAND_OVER')
  if (mayVerifyPoints(viewer, divisionCode)) actions.push('VERIFY')
  if (maySupervisePoints(viewer, divisionCode)) actions.push('REVERSE')
  return actions
}

export async function readOwnHousehold(context: RequestContext): Promise<PointsHouseholdRecord | null> {
  const { householdId } = requireViewer(context)
  if (householdId === null) return null
  return { householdId, account: await context.database.pointsHousehold.findUnique({ where: { householdId } }) }
}

/** 18 full years: agrees for the household, and takes it back. */
export async function isAdult(
  db: Pick<Prisma.TransactionClient, 'person'>,
  personId: string,
  now: Date,
): Promise<boolean> {
  const where = { id: personId, status: 'ACTIVE' as const, birthDate: { lte: bornBefore(now) } }
  return (await db.person.count({ where })) === 1
}

interface Page {
  division: string
  first?: number | null
  after?: string | null
}

function olderThan(after: string | null | undefined): { at: Date; id: string } | null {
  const key = decodeCursor(after, 2)
  if (key === null) return null
  const [day = '', id = ''] = key.map(String)
  const at = new Date(day)
  if (Number.isNaN(at.getTime())) throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  return { at, id: requireId(id) }
}

/** What waits for a verifier, and for the supervisors what was objected to. */
function waitingFor(viewer: ReturnType<typeof requireViewer>, village: string): Prisma.PointsClaimWhereInput {
  const { personId, householdId } = viewer
  const open: Prisma.PointsClaimWhereInput = {
    state: { in: ['DECLARED', 'VERIFIED_ONCE'] },
    verifications: { none: { personId } },
  }
  const objected: Prisma.PointsClaimWhereInput = { state: 'PUBLISHED', objections: { some: { answeredAt: null } } }
  const others = {
    declarerId: { not: personId },
    ...(householdId === null ? {} : { householdId: { not: householdId } }),
  }
  return { ...others, OR: maySupervisePoints(viewer, village) ? [open, objected] : [open] }
}

export async function listClaims(
  context: RequestContext,
  page: Page & { state?: PointsClaimState | null; mine?: boolean | null },
): Promise<Connection<PointsClaimRecord>> {
  const viewer = requireViewer(context)
  const { division, state, mine } = page
  requireVillage(division)
  const whole = maySeeClaims(viewer, division)
  requireAccess(mayReadPoints(viewer, division) && (whole || (state === 'PUBLISHED' && mine !== true)))
  const size = pageSize(page.first)
  const key = olderThan(page.after)
  const { on } = await readProgrammeOf(context.database, division)
  // Switched off, it is closed to the village; who answers for the records still finds them.
  if (!on && !whole) return connection([], size, () => [])
  const rows = await context.database.pointsClaim.findMany({
    where: {
      divisionCode: division,
      AND: [
        state ? { state } : {},
        mine === true ? waitingFor(viewer, division) : {},
        key === null ? {} : { OR: [{ createdAt: { lt: key.at } }, { createdAt: key.at, id: { lt: key.id } }] },
      ],
    },
    include: CLAIM_PARTS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  return connection(rows, size, ({ createdAt, id }) => [createdAt.toISOString(), id])
}

/** What the viewer may not see is answered like what is not there. */
export async function readClaim(context: RequestContext, id: string): Promise<PointsClaimRecord> {
  const viewer = requireViewer(context)
  const claim = requireFound(await findClaim(context.database, requireId(id)))
  if (!maySeeClaim(viewer, claim)) throw new RequestError('NOT_FOUND')
  return claim
}

export function listGoods(context: RequestContext, division: string): Promise<PointsGoodsRecord[]> {
  const viewer = requireViewer(context)
  requireVillage(division)
  requireAccess(mayReadPoints(viewer, division))
  return context.database.pointsGoods.findMany({
    where: { divisionCode: division, ...(maySeeStock(viewer, division) ? {} : { retired: false }) },
    orderBy: [{ retired: 'asc' }, { points: 'asc' }, { id: 'asc' }],
    take: 100,
  })
}

export async function listRedemptions(
  context: RequestContext,
  { division, open, ...page }: Page & { open?: boolean | null },
): Promise<Connection<PointsRedemptionRecord>> {
  requireVillage(division)
  requireAccess(maySeeStock(requireViewer(context), division))
  const size = pageSize(page.first)
  const key = olderThan(page.after)
  const older = key === null ? {} : { OR: [{ redeemedAt: { lt: key.at } }, { redeemedAt: key.at, id: { lt: key.id } }] }
  const rows = await context.database.pointsRedemption.findMany({
    where: { divisionCode: division, ...(open === true ? { handedAt: null, cancelledAt: null } : {}), ...older },
    orderBy: [{ redeemedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  return connection(rows, size, ({ redeemedAt, id }) => [redeemedAt.toISOString(), id])
}

const FOUND_MOST = 20

/** For a cadre who has somebody before them; in the order of house numbers, never of points. */
export async function searchHouseholds(context: RequestContext, division: string, search: string) {
  requireVillage(division)
  requireAccess(mayKeepPoints(requireViewer(context), division))
  const words = search.trim().slice(0, 20)
  const taking = await context.database.pointsHousehold.findMany({
    where: { divisionCode: division, consented: true },
    select: { householdId: true },
    take: 2000,
  })
  const rows = await context.database.household.findMany({
    where: {
      id: { in: taking.map(({ householdId }) => householdId) },
      OR: [{ persons: { some: { name: { contains: words } } } }, { group: { name: { contains: words } } }],
    },
    select: {
      id: true,
      group: { select: { name: true } },
      persons: { select: { name: true, householdRole: true }, orderBy: { id: 'asc' }, take: 30 },
    },
    orderBy: { number: 'asc' },
    take: FOUND_MOST,
  })
  return rows.map(({ id, group, persons }) => ({
    id,
    name: householdLabel(group?.name ?? null, persons, context.locale),
  }))
}
