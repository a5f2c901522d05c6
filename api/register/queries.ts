import { findMicroPower, MICRO_POWERS } from '@shared/power-list/catalogue'
import type { MicroPower, MicroPowerContent } from '@shared/power-list/micro-power'
import type { RequestContext } from '../context'
import type { CountyTransaction } from '../database/county-database'
import type { RegisterEntry, RegisterVersion } from '../generated/county/client'
import type { RegisterKind } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import {
  assetOf,
  contractOf,
  type MicroPowerRecord,
  type RegisterChangeRecord,
  type RegisterChangesRecord,
  type RegisterLine,
  type RegisterSummaryRecord,
} from './record'

export const VERSIONS_MAX = 50
const PAGE_MAX = 50
const SUMMARY_MAX = 2000
const CHANGES_MAX = 100

type Database = Pick<CountyTransaction, 'registerEntry' | 'registerVersion' | 'registerInspection'>
type WithNewest = RegisterEntry & { versions: RegisterVersion[] }

const NEWEST = { versions: { orderBy: { version: 'desc' as const }, take: 1 } }

function newest({ versions, ...entry }: WithNewest): RegisterLine[] {
  const [current] = versions
  return current === undefined ? [] : [{ entry, current }]
}

/** The items in force: the village's own wording before the county's, the county's before the sample. */
export async function effectivePowers(db: Database, division: string, code?: string): Promise<MicroPowerRecord[]> {
  const codes = [division.slice(0, 6), division]
  const where = { kind: 'POWER' as const, divisionCode: { in: codes }, ...(code === undefined ? {} : { code }) }
  const lines = (await db.registerEntry.findMany({ where, include: NEWEST })).flatMap(newest)
  const samples = code === undefined ? MICRO_POWERS : [findMicroPower(code)].filter((item) => item !== undefined)
  return samples.map((sample) => effective(sample, division, lines))
}

function effective(sample: MicroPower, division: string, lines: readonly RegisterLine[]): MicroPowerRecord {
  const lineOf = (place: string) =>
    lines.find(({ entry }) => entry.code === sample.code && entry.divisionCode === place)
  const own = lineOf(division)
  const chosen = own ?? lineOf(division.slice(0, 6))
  const content = chosen?.current.content as MicroPowerContent | undefined
  const source = chosen === undefined ? 'SAMPLE' : chosen.entry.divisionCode.length === 6 ? 'COUNTY' : 'VILLAGE'
  return {
    divisionCode: division,
    item: { ...sample, ...content },
    source,
    entryId: own?.entry.id ?? null,
    version: own?.entry.version ?? 0,
  }
}

export function findVersions(context: RequestContext, entryId: string): Promise<RegisterVersion[]> {
  return context.database.registerVersion.findMany({
    where: { entryId },
    orderBy: { version: 'desc' },
    take: VERSIONS_MAX,
  })
}

export async function findEntry(
  context: RequestContext,
  kind: RegisterKind,
  where: { id: string } | { divisionCode: string },
): Promise<RegisterLine | null> {
  const found = await context.database.registerEntry.findFirst({ where: { ...where, kind }, include: NEWEST })
  return found === null ? null : (newest(found)[0] ?? null)
}

/** The last changed first. */
export async function findEntries(
  context: RequestContext,
  kind: RegisterKind,
  division: string,
  args: { first?: number | null; after?: string | null },
): Promise<Connection<RegisterLine>> {
  const size = pageSize(args.first, PAGE_MAX)
  const cursor = decodeCursor(args.after, 2)
  const at = cursor === null ? null : new Date(String(cursor[0]))
  const before =
    at === null ? {} : { OR: [{ changedAt: { lt: at } }, { changedAt: at, id: { lt: String(cursor?.[1]) } }] }
  const rows = await context.database.registerEntry.findMany({
    where: { divisionCode: division, kind, ...before },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
    include: NEWEST,
  })
  return connection(rows.flatMap(newest), size, ({ entry }) => [entry.changedAt.toISOString(), entry.id])
}

export async function findSummary(context: RequestContext, division: string): Promise<RegisterSummaryRecord> {
  const rows = await context.database.registerEntry.findMany({
    where: { divisionCode: division, kind: { in: ['ASSET', 'CONTRACT'] } },
    take: SUMMARY_MAX,
    include: NEWEST,
  })
  const lines = rows.flatMap(newest)
  const of = (kind: RegisterKind) => lines.filter(({ entry }) => entry.kind === kind).map(({ current }) => current)
  return { divisionCode: division, assets: of('ASSET').map(assetOf), contracts: of('CONTRACT').map(contractOf) }
}

/** Assets and contracts written since the last inspection, the oldest first. */
export async function findChanges(db: Database, division: string, upTo?: Date): Promise<RegisterChangesRecord> {
  const last = await db.registerInspection.findFirst({
    where: { divisionCode: division },
    orderBy: { seenUpTo: 'desc' },
  })
  const entry = { divisionCode: division, kind: { in: ['ASSET', 'CONTRACT'] as RegisterKind[] } }
  const rows = await db.registerVersion.findMany({
    where: { entry, recordedAt: { ...(last && { gt: last.seenUpTo }), ...(upTo && { lte: upTo }) } },
    orderBy: [{ recordedAt: 'asc' }, { entryId: 'asc' }],
    take: CHANGES_MAX,
    include: { entry: true },
  })
  return { divisionCode: division, changes: rows.map(changeOf), last }
}

function changeOf({ entry, ...version }: RegisterVersion & { entry: RegisterEntry }): RegisterChangeRecord {
  const isContract = entry.kind === 'CONTRACT'
  const title = isContract ? contractOf(version).title : assetOf(version).name
  const { entryId, reason, authorName, recordedAt } = version
  const id = `${entryId}-${version.version}`
  return { id, subjectId: entryId, isContract, title, version: version.version, reason, authorName, recordedAt }
}
