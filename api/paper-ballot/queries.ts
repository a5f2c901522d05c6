import { PAPER_LIMITS } from '../../shared/ballot/paper'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { queryCounty } from '../database/county-database'
import { RequestError, requireFound, requireId } from '../error'
import { beijingToday } from '../evaluation/roll'
import type { RollFilter } from '../generated/graphql'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { mayHelp, mayReadSheets, mayRunPaper } from './access'
import { BATCH_PARTS } from './batch'
import { readDesk, requireDesk } from './desk'
import type { PaperBatchRecord, PaperDeskRecord, RollPersonRecord } from './record'

const COUNTS = `
  SELECT count(*)::int AS people,
    count(*) FILTER (WHERE channel = 'PHONE' AND answered)::int AS "phoneTaken",
    count(*) FILTER (WHERE channel = 'PHONE' AND NOT answered)::int AS "phoneWaiting",
    count(*) FILTER (WHERE channel = 'PAPER')::int AS paper,
    count(*) FILTER (WHERE channel = 'PHONE' AND NOT answered AND NOT p.has_account)::int AS "noPhone",
    (SELECT COALESCE(sum(sheets), 0)::int FROM {county}.paper_batch
     WHERE evaluation_id = $1 AND state <> 'DISCARDED') AS sheets,
    (SELECT COALESCE(sum(sheets), 0)::int FROM {county}.paper_batch
     WHERE evaluation_id = $1 AND state = 'SIGNED') AS "sheetsSigned"
  FROM {county}.evaluation_elector JOIN {county}.person p ON p.id = person_id WHERE evaluation_id = $1`

interface RollCounts {
  people: number
  phoneTaken: number
  phoneWaiting: number
  paper: number
  noPhone: number
  sheets: number
  sheetsSigned: number
}

export async function countChannels({ county }: RequestContext, evaluationId: string): Promise<RollCounts> {
  const [row] = await queryCounty<RollCounts>(county, 'paper-counts', COUNTS, [evaluationId])
  return requireFound(row)
}

/** $1 evaluation · $2 part of a name · $3 filter · $4 to $6 cursor · $7 limit. */
const ROLL = `
  SELECT * FROM (
    SELECT p.id, p.name, g.name AS "groupName", COALESCE(g.number, 9999) AS "groupNumber", p.has_account AS "hasAccount",
      x.channel, x.answered AND x.channel = 'PHONE' AS taken
    FROM {county}.evaluation_elector x
    JOIN {county}.person p ON p.id = x.person_id
    LEFT JOIN {county}.village_group g ON g.id = p.group_id
    WHERE x.evaluation_id = $1 AND ($2 = '' OR position($2 in p.name) > 0)
  ) listed
  WHERE CASE $3::text
      WHEN 'NO_PHONE' THEN channel = 'PHONE' AND NOT taken AND NOT "hasAccount"
      WHEN 'PAPER' THEN channel = 'PAPER'
      WHEN 'TAKEN' THEN taken
      WHEN 'WAITING' THEN channel = 'PHONE' AND NOT taken
      ELSE true END
    AND ($4::int IS NULL OR ("groupNumber", name, id) > ($4::int, $5::text, $6::uuid))
  ORDER BY "groupNumber", name, id LIMIT $7`

interface RollArguments {
  evaluationId: string
  filter: RollFilter
  search?: string | null
  first?: number | null
  after?: string | null
}

/** Helpers read who may need them, and nobody else. */
const HELPERS_READ: readonly RollFilter[] = ['NO_PHONE', 'WAITING']

export async function listRoll(
  context: RequestContext,
  { evaluationId, filter, search, first, after }: RollArguments,
): Promise<Connection<RollPersonRecord>> {
  const { id } = await readDesk(
    context,
    evaluationId,
    (viewer, { divisionCode }) =>
      mayRunPaper(viewer, divisionCode) || (mayHelp(viewer, divisionCode) && HELPERS_READ.includes(filter)),
  )
  const size = pageSize(first)
  const cursor = readCursor(after)
  const name = (search ?? '').trim().slice(0, 40)
  const values = [id, name, filter, ...cursor, size + 1]
  const rows = await queryCounty<RollPersonRecord>(context.county, 'paper-roll', ROLL, values)
  return connection(rows, size, (row) => [row.groupNumber, row.name, row.id])
}

function readCursor(after: string | null | undefined): [number | null, string | null, string | null] {
  const parts = decodeCursor(after, 3)
  if (parts === null) return [null, null, null]
  const [group, name, id] = parts
  if (
    typeof group !== 'number' ||
    !Number.isInteger(group) ||
    typeof name !== 'string' ||
    !/^[0-9a-f-]{36}$/.test(`${id}`)
  )
    throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  return [group, name, String(id)]
}

export async function batchesOf(context: RequestContext, desk: PaperDeskRecord): Promise<PaperBatchRecord[]> {
  const rows = await context.database.paperBatch.findMany({
    where: { evaluationId: desk.id },
    include: BATCH_PARTS,
    orderBy: { number: 'asc' },
    take: PAPER_LIMITS.batches,
  })
  return rows.map((row) => ({ ...row, desk }))
}

export async function findBatch(context: RequestContext, givenId: string): Promise<PaperBatchRecord> {
  const viewer = requireViewer(context)
  const where = { id: requireId(givenId) }
  const row = requireFound(await context.database.paperBatch.findUnique({ where, include: BATCH_PARTS }))
  const evaluation = await context.database.evaluation.findUniqueOrThrow({ where: { id: row.evaluationId } })
  return { ...row, desk: await requireDesk(context.database, viewer, evaluation, mayReadSheets) }
}

export function enterersOf({ database }: RequestContext, evaluationId: string) {
  return database.paperEnterer.findMany({
    where: { evaluationId },
    orderBy: [{ appointedAt: 'asc' }, { personId: 'asc' }],
    take: PAPER_LIMITS.enterers,
  })
}

/** $1 division · $2 evaluation · $3 today in Beijing. */
const CANDIDATES = `
  SELECT DISTINCT p.id AS "personId", p.name FROM {county}.office o JOIN {county}.person p ON p.id = o.person_id
  WHERE o.kind = 'REPRESENTATIVE' AND o.division_code LIKE $1 || '%' AND p.status = 'ACTIVE'
    AND o.starts_on <= $3::date AND (o.ends_on IS NULL OR o.ends_on >= $3::date)
    AND NOT EXISTS (SELECT 1 FROM {county}.paper_enterer e WHERE e.evaluation_id = $2 AND e.person_id = p.id)
    AND NOT EXISTS (SELECT 1 FROM {county}.office c WHERE c.person_id = p.id AND c.kind = 'VILLAGE_CADRE'
      AND c.starts_on <= $3::date AND (c.ends_on IS NULL OR c.ends_on >= $3::date))
  ORDER BY p.name, p.id LIMIT 100`

/** Whom the host may ask to read sheets in. */
export async function candidatesOf(context: RequestContext, { id, divisionCode }: PaperDeskRecord) {
  if (!mayRunPaper(requireViewer(context), divisionCode)) return []
  const values = [divisionCode, id, beijingToday(new Date())]
  return queryCounty<{ personId: string; name: string }>(context.county, 'paper-candidates', CANDIDATES, values)
}

const TALLIES = `
  SELECT h.helper_name AS "helperName", count(*)::int AS sessions,
    count(*) FILTER (WHERE (h.started_at AT TIME ZONE 'Asia/Shanghai')::date = $2::date)::int AS today,
    (array_agg(p.name ORDER BY h.started_at DESC))[1:50] AS "personNames"
  FROM {county}.helper_session h JOIN {county}.person p ON p.id = h.person_id
  WHERE h.evaluation_id = $1 GROUP BY h.helper_id, h.helper_name ORDER BY 2 DESC, 1 LIMIT 100`

interface HelperTally {
  helperName: string
  sessions: number
  today: number
  personNames: string[]
}

/** Who helped whom, for the host alone. */
export async function helperTallies(context: RequestContext, desk: PaperDeskRecord): Promise<HelperTally[]> {
  if (!mayRunPaper(requireViewer(context), desk.divisionCode)) return []
  return queryCounty<HelperTally>(context.county, 'helper-tallies', TALLIES, [desk.id, beijingToday(new Date())])
}

/** For an evaluation's own page: what the viewer may do for people without a phone. */
export async function countingActions(
  context: RequestContext,
  { id, divisionCode, anonymous, state }: { id: string; divisionCode: string; anonymous: boolean; state: string },
): Promise<('PAPER' | 'HELP')[]> {
  const { viewer, database } = context
  if (viewer === null || !anonymous || state === 'CLOSED') return []
  const where = { evaluationId_personId: { evaluationId: id, personId: viewer.personId } }
  const isEnterer = (await database.paperEnterer.findUnique({ where })) !== null
  const paper = mayReadSheets(viewer, { divisionCode, isEnterer })
  const help = state === 'OPEN' && mayHelp(viewer, divisionCode)
  return [...(paper ? (['PAPER'] as const) : []), ...(help ? (['HELP'] as const) : [])]
}
