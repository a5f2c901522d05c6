import { PROCEDURE_DEFAULTS } from '@shared/procedure/defaults'
import { actsAs, canReadDivision, OVERSEERS, requireViewer } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import type { CountyDatabase } from '../database/county-database'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { Prisma, Procedure } from '../generated/county/client'
import type { ProcedureListState, ProcedureTemplateCode } from '../generated/graphql'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { maySee } from './access'
import { readState } from './advance-procedure'
import { TURNS } from './desk'
import type { ProcedureFile, ProcedureRecord, ProcedureTaskRecord } from './record'

const DAY = 86_400_000

export const toRecord = (row: Procedure): ProcedureRecord => ({ ...row, state: readState(row) })

export async function findProcedure(database: CountyDatabase, id: string): Promise<ProcedureRecord | null> {
  const row = await database.procedure.findUnique({ where: { id } })
  return row === null ? null : toRecord(row)
}

/** NOT_FOUND for what the viewer may not know of. */
export async function readProcedure(context: RequestContext, id: string): Promise<ProcedureRecord> {
  const viewer = requireViewer(context)
  const record = requireFound(await findProcedure(context.database, requireId(id)))
  if (!maySee(viewer, record)) throw new RequestError('NOT_FOUND')
  return record
}

/** Texts and people, read once a request. */
export function fileOf({ database }: RequestContext, record: ProcedureRecord): Promise<ProcedureFile> {
  record.file ??= readFile(database, record.id)
  return record.file
}

async function readFile(database: CountyDatabase, procedureId: string): Promise<ProcedureFile> {
  const where = { procedureId }
  const dissents = { where: { dissentReason: { not: null } }, orderBy: { name: 'asc' as const } }
  const steps = { orderBy: { number: 'asc' as const } }
  const [plans, sessions, evidence, opinions, objections, moves] = await Promise.all([
    database.procedurePlan.findMany({ where, orderBy: { version: 'desc' } }),
    database.procedureSession.findMany({ where, include: { roster: dissents }, orderBy: { id: 'asc' } }),
    database.procedureEvidence.findMany({ where, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] }),
    database.procedureOpinion.findMany({ where, orderBy: [{ givenAt: 'asc' }, { id: 'asc' }] }),
    database.procedureObjection.findMany({ where, include: { steps }, orderBy: { id: 'desc' } }),
    database.procedureMove.findMany({ where, omit: { entry: true }, orderBy: { number: 'asc' } }),
  ])
  return { plans, sessions, evidence, opinions, objections, moves }
}

/** What a viewer may see of a division's: all of it under an office there, else what is disclosed and one's own. */
function visible(viewer: Viewer, division: string): Prisma.ProcedureWhereInput {
  const inside = actsAs(viewer, ['VILLAGE_CADRE', 'SUPERVISOR', ...OVERSEERS], division)
  return inside ? {} : { OR: [{ disclosed: true }, { applicantId: viewer.personId }] }
}

/** What the viewer's own office is to check; of the village's offices nothing. */
function awaitedFrom({ hat }: Viewer): Prisma.ProcedureWhereInput {
  const turn = TURNS[hat?.kind ?? '']
  return turn === undefined || turn === 'VILLAGE' ? { id: { in: [] } } : { turn, archivedAt: null }
}

interface ListArgs {
  division: string
  template?: ProcedureTemplateCode | null
  state?: ProcedureListState | null
  toCheck?: boolean | null
  first?: number | null
  after?: string | null
}

export async function listProcedures(context: RequestContext, args: ListArgs): Promise<Connection<ProcedureRecord>> {
  const viewer = requireViewer(context)
  const { division, template, state, toCheck } = args
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(division.length === 12 ? canReadDivision(viewer, division) : actsAs(viewer, OVERSEERS, division))
  const size = pageSize(args.first)
  const rows = await context.database.procedure.findMany({
    where: {
      AND: [visible(viewer, division), beyond(args.after), toCheck ? awaitedFrom(viewer) : {}],
      divisionCode: division.length === 12 ? division : { startsWith: division },
      ...(template ? { template } : {}),
      ...(state ? { archivedAt: state === 'OPEN' ? null : { not: null } } : {}),
    },
    orderBy: [{ movedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  return connection(rows.map(toRecord), size, (row) => [row.movedAt.toISOString(), row.id])
}

/** The rows after a cursor; the cursor goes into the statement as an instant and an id, anything else is told. */
function beyond(after: string | null | undefined): Prisma.ProcedureWhereInput {
  const key = decodeCursor(after, 2)
  if (key === null) return {}
  const [at, id] = key.map(String)
  const valid = !Number.isNaN(Date.parse(at ?? '')) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? '')
  if (!valid) throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  const movedAt = new Date(at ?? '')
  return { OR: [{ movedAt: { lt: movedAt } }, { movedAt, id: { lt: id } }] }
}

export async function listOwn(context: RequestContext, first?: number | null): Promise<ProcedureRecord[]> {
  const applicantId = requireViewer(context).personId
  const rows = await context.database.procedure.findMany({
    where: { applicantId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    take: pageSize(first),
  })
  return rows.map(toRecord)
}

/** Meetings to come and opinions awaited in the supervisor's village, the most urgent first; own proposals left out. */
export async function listQueue(context: RequestContext, first?: number | null): Promise<ProcedureTaskRecord[]> {
  const viewer = requireViewer(context)
  if (viewer.hat?.kind !== 'SUPERVISOR') throw new RequestError('FORBIDDEN')
  const size = pageSize(first)
  const rows = await context.database.procedure.findMany({
    where: {
      divisionCode: viewer.hat.divisionCode,
      archivedAt: null,
      proposerId: { not: viewer.personId },
      OR: [{ awaitsOpinion: true }, { meetingAt: { not: null } }],
    },
    orderBy: [{ opinionSince: { sort: 'asc', nulls: 'last' } }, { meetingAt: 'asc' }, { id: 'asc' }],
    take: size,
  })
  return rows.map(toRecord).map((procedure) => ({
    procedure,
    kind: procedure.awaitsOpinion ? 'OPINION' : 'ATTEND',
    at: procedure.meetingAt,
    dueAt: procedure.opinionSince && new Date(procedure.opinionSince.getTime() + PROCEDURE_DEFAULTS.opinionDays * DAY),
  }))
}

/** Who was called to a meeting, by name. */
export async function listRoster(
  { database }: RequestContext,
  sessionId: string,
  args: { first?: number | null; after?: string | null },
) {
  const size = pageSize(args.first, 100)
  const key = decodeCursor(args.after, 2)
  const [name, personId] = (key ?? []).map(String)
  if (key !== null && !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(personId ?? ''))
    throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  const further = key === null ? {} : { OR: [{ name: { gt: name } }, { name, personId: { gt: personId } }] }
  const rows = await database.procedureRosterEntry.findMany({
    where: { sessionId, ...further },
    orderBy: [{ name: 'asc' }, { personId: 'asc' }],
    take: size + 1,
  })
  return connection(rows, size, (row) => [row.name, row.personId])
}
