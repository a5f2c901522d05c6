import { compositionChecks, type DemandBase, demandRule, signaturesNeeded } from '@shared/legal-rule/assembly'
import type { BodyType } from '@shared/legal-rule/rule'
import { actsAs, canReadDivision, OVERSEERS, requireViewer } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { Prisma } from '../generated/county/client'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { sourceText } from '../procedure/rule-text'
import { ruleSetOf } from '../procedure/rules'
import { mayRead } from './access'
import { readElectorate } from './electorate'
import type { AssemblyDemandOptionRecord, AssemblyDemandRecord, AssemblyRollRecord } from './record'
import { readSeats } from './seats'

const withMine = (viewer: Viewer) =>
  ({
    sheets: { orderBy: { id: 'asc' } },
    signatures: { where: { personId: viewer.personId }, select: { personId: true } },
  }) satisfies Prisma.AssemblyDemandInclude

type Row = Prisma.AssemblyDemandGetPayload<{ include: ReturnType<typeof withMine> }>

const toRecord = ({ signatures, ...demand }: Row): AssemblyDemandRecord => ({
  ...demand,
  signedByMe: signatures.length > 0,
})

export async function findDemand(context: RequestContext, id: string): Promise<AssemblyDemandRecord | null> {
  const include = withMine(requireViewer(context))
  const row = await context.database.assemblyDemand.findUnique({ where: { id }, include })
  return row === null ? null : toRecord(row)
}

/** NOT_FOUND for what another village asks for. */
export async function readDemand(context: RequestContext, id: string): Promise<AssemblyDemandRecord> {
  const viewer = requireViewer(context)
  const demand = requireFound(await findDemand(context, requireId(id)))
  if (!mayRead(viewer, demand)) throw new RequestError('NOT_FOUND')
  return demand
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

interface ListArgs {
  division: string
  first?: number | null
  after?: string | null
}

export async function listDemands(context: RequestContext, args: ListArgs): Promise<Connection<AssemblyDemandRecord>> {
  const viewer = requireViewer(context)
  const { division } = args
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(division.length === 12 ? canReadDivision(viewer, division) : actsAs(viewer, OVERSEERS, division))
  const size = pageSize(args.first)
  // Ids are made of the time they were made at.
  const after = decodeCursor(args.after, 1)?.[0]
  if (after !== undefined && !UUID.test(String(after))) throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  const rows = await context.database.assemblyDemand.findMany({
    where: {
      divisionCode: division.length === 12 ? division : { startsWith: division },
      ...(after === undefined ? {} : { id: { lt: String(after) } }),
    },
    include: withMine(viewer),
    orderBy: { id: 'desc' },
    take: size + 1,
  })
  return connection(rows.map(toRecord), size, ({ id }) => [id])
}

async function requireVillage(context: RequestContext, division: string): Promise<Viewer> {
  const viewer = requireViewer(context)
  if (!/^\d{12}$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(canReadDivision(viewer, division))
  return viewer
}

/** 代表名册 with the arithmetic of 村组法 25. */
export async function readRoll(context: RequestContext, division: string, now: Date): Promise<AssemblyRollRecord> {
  await requireVillage(context, division)
  const seats = await readSeats(context.database, division, now)
  const { rules } = await ruleSetOf(context.database, division, now)
  return { ...seats, divisionCode: division, checks: compositionChecks(rules, seats.counts) }
}

export const DEMANDS: readonly (readonly [BodyType, DemandBase])[] = [
  ['VILLAGER_ASSEMBLY', 'VILLAGERS'],
  ['VILLAGER_ASSEMBLY', 'REPRESENTATIVES'],
  ['REPRESENTATIVE_ASSEMBLY', 'REPRESENTATIVES'],
]

export async function listOptions(
  context: RequestContext,
  division: string,
  now: Date,
): Promise<AssemblyDemandOptionRecord[]> {
  const viewer = await requireVillage(context, division)
  const { database } = context
  const { rules } = await ruleSetOf(database, division, now)
  const options: AssemblyDemandOptionRecord[] = []
  for (const [body, by] of DEMANDS) {
    const rule = demandRule(rules, body, by)
    if (rule === null) continue
    const { count: base, holds: mine } = await readElectorate(database, division, by, viewer.personId, now)
    options.push({ body, by, base, needed: signaturesNeeded(rule, base), source: sourceText(rule), mine })
  }
  return options
}
