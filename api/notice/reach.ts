import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { queryCounty } from '../database/county-sql'
import { divisionsOf } from '../division/division-directory'
import { RequestError, requireAccess } from '../error'
import type { MeetingAnswer, NoticeKind } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { mayPublishNotice, maySeeReach } from './access'
import { AUDIENCE, audienceValues } from './audience'
import { scopeOf } from './notice-scope'
import { findNotice } from './queries'
import type { NoticeReachPartRecord, NoticeReachRecord, NoticeReaderRecord, NoticeRecord } from './record'

/** A meeting's people are its roster; a notice's are the audience of today. $1–$7 as in AUDIENCE, $8 the notice. */
const PEOPLE: Record<NoticeKind, string> = {
  GENERAL: AUDIENCE,
  MEETING: `FROM {county}.notice_roster_entry e JOIN {county}.person p ON p.id = e.person_id
    WHERE e.notice_id = $8
      AND ($1::text, $2::text, $3::boolean, $4::uuid[], $5::text[], $6::date, $7::date) IS NOT NULL`,
}

/** Villages count by group, townships by village, counties by township. */
const PART = `CASE length($9::text) WHEN 12 THEN p.group_id::text WHEN 9 THEN left(p.division_code, 12)
  ELSE left(p.division_code, 9) END`

const STATE = `
  LEFT JOIN {county}.notice_receipt r ON r.notice_id = $8 AND r.person_id = p.id
  LEFT JOIN {county}.notice_reply a ON a.notice_id = $8 AND a.person_id = p.id`

const reach = (kind: NoticeKind) => `
WITH people AS (
  SELECT p.id, ${PART} AS part, p.phone IS NOT NULL OR p.has_account AS reachable ${PEOPLE[kind]}
)
SELECT p.part AS id, count(*)::int AS audience, count(r.read_at)::int AS read,
  count(r.acknowledged_at)::int AS acknowledged,
  (count(*) FILTER (WHERE a.answer = 'COMING'))::int AS coming, (count(*) FILTER (WHERE a.answer = 'LEAVE'))::int AS leave,
  (count(*) FILTER (WHERE r.read_at IS NULL AND NOT p.reachable))::int AS "unreadWithoutPhone"
FROM people p ${STATE} GROUP BY p.part`

const REACH: Record<NoticeKind, string> = { GENERAL: reach('GENERAL'), MEETING: reach('MEETING') }

const FILTERS: Record<NoticeReaderFilter, string> = {
  READ: 'r.read_at IS NOT NULL',
  UNREAD: 'r.read_at IS NULL',
  UNREAD_WITH_PHONE: 'r.read_at IS NULL AND p.reachable',
  UNREAD_WITHOUT_PHONE: 'r.read_at IS NULL AND NOT p.reachable',
  NOT_ACKNOWLEDGED: 'r.acknowledged_at IS NULL',
  COMING: "a.answer = 'COMING'",
  LEAVE: "a.answer = 'LEAVE'",
  NO_REPLY: 'a.answer IS NULL',
}

export type NoticeReaderFilter =
  | 'READ'
  | 'UNREAD'
  | 'UNREAD_WITH_PHONE'
  | 'UNREAD_WITHOUT_PHONE'
  | 'NOT_ACKNOWLEDGED'
  | 'COMING'
  | 'LEAVE'
  | 'NO_REPLY'

/** $10 part or null · $11–$14 the row the page comes after · $15 rows */
const readers = (kind: NoticeKind, filter: NoticeReaderFilter) => `
WITH people AS (
  SELECT p.id, p.name, p.division_code, p.group_id, p.phone, ${PART} AS part,
    p.phone IS NOT NULL OR p.has_account AS reachable ${PEOPLE[kind]}
)
SELECT p.id AS "personId", p.name, p.division_code AS "divisionCode", COALESCE(g.number, 9999) AS "groupNumber",
  g.name AS "groupName", p.phone, p.reachable AS "hasPhone", r.read_at AS "readAt",
  r.acknowledged_at AS "acknowledgedAt", a.answer, a.reason
FROM people p LEFT JOIN {county}.village_group g ON g.id = p.group_id ${STATE}
WHERE ${FILTERS[filter]} AND ($10::text IS NULL OR COALESCE(p.part, 'none') = $10)
  AND (p.division_code, COALESCE(g.number, 9999), p.name, p.id) > ($11::text, $12::int, $13::text, $14::uuid)
ORDER BY p.division_code, COALESCE(g.number, 9999), p.name, p.id LIMIT $15`

/** The texts are constants: one for each kind and filter. */
const READERS = Object.fromEntries(
  Object.keys(FILTERS).flatMap((filter) =>
    (['GENERAL', 'MEETING'] as const).map((kind) => [`${kind}_${filter}`, readers(kind, filter as NoticeReaderFilter)]),
  ),
) as Record<`${NoticeKind}_${NoticeReaderFilter}`, string>

/** Who has read it is not for every eye: FORBIDDEN to readers, NOT_FOUND to those who may not even know of it. */
async function findWatched(context: RequestContext, id: string): Promise<NoticeRecord> {
  const notice = await findNotice(context, id)
  requireAccess(maySeeReach(requireViewer(context), notice.divisionCode))
  return notice
}

function peopleValues(notice: NoticeRecord): unknown[] {
  const { divisionCode, everyone, groupIds, offices } = scopeOf(notice)
  return [...audienceValues(divisionCode, { everyone, groupIds, offices }, new Date()), notice.id, divisionCode]
}

export async function findReach(context: RequestContext, id: string): Promise<NoticeReachRecord> {
  const notice = await findWatched(context, id)
  const rows = await queryCounty<NoticeReachPartRecord>(
    context.county,
    `notice_reach_${notice.kind}`,
    REACH[notice.kind],
    peopleValues(notice),
  )
  const parts = await nameParts(context, notice.divisionCode, rows)
  const sum = (field: 'audience' | 'read' | 'acknowledged' | 'coming' | 'leave' | 'unreadWithoutPhone') =>
    parts.reduce((total, part) => total + part[field], 0)
  const unreadWithoutPhone = sum('unreadWithoutPhone')
  return {
    noticeId: notice.id,
    audience: sum('audience'),
    read: sum('read'),
    acknowledged: sum('acknowledged'),
    coming: sum('coming'),
    leave: sum('leave'),
    unreadWithoutPhone,
    unreadWithPhone: sum('audience') - sum('read') - unreadWithoutPhone,
    parts,
  }
}

async function nameParts(
  context: RequestContext,
  division: string,
  rows: readonly NoticeReachPartRecord[],
): Promise<NoticeReachPartRecord[]> {
  const order = new Map<string | null, { name: string; place: number }>()
  if (division.length === 12) {
    const groups = await context.database.villageGroup.findMany({ where: { divisionCode: division } })
    for (const group of groups) order.set(group.id, { name: group.name, place: group.number })
  } else {
    for (const [code, { name }] of await divisionsOf(context.county)) order.set(code, { name, place: Number(code) })
  }
  const place = (part: NoticeReachPartRecord) => order.get(part.id)?.place ?? Number.MAX_SAFE_INTEGER
  return rows
    .map((row) => ({ ...row, name: order.get(row.id)?.name ?? row.id }))
    .sort((left, right) => place(left) - place(right))
}

export interface ReadersArguments {
  id: string
  filter: NoticeReaderFilter
  part?: string | null
  first?: number | null
  after?: string | null
}

type ReaderRow = Omit<NoticeReaderRecord, 'partName'> & {
  divisionCode: string
  groupNumber: number
  groupName: string | null
  answer: MeetingAnswer | null
}

/** The people behind one figure, by place, group and name; phone numbers only for the division's own cadres. */
export async function findReaders(
  context: RequestContext,
  args: ReadersArguments,
): Promise<Connection<NoticeReaderRecord>> {
  const notice = await findWatched(context, args.id)
  const size = pageSize(args.first)
  const name = `notice_readers_${notice.kind}_${args.filter}`
  const after = readerCursor(args.after)
  const values = [...peopleValues(notice), args.part ?? null, ...after, size + 1]
  const rows = await queryCounty<ReaderRow>(context.county, name, READERS[`${notice.kind}_${args.filter}`], values)
  const divisions = await divisionsOf(context.county)
  const own = mayPublishNotice(requireViewer(context), notice.divisionCode)
  const inVillage = notice.divisionCode.length === 12
  const nodes = rows.map((row) => ({
    ...row,
    phone: own ? row.phone : null,
    partName: inVillage ? row.groupName : (divisions.get(row.divisionCode)?.name ?? null),
  }))
  return connection(nodes, size, (row) => [row.divisionCode, row.groupNumber, row.name, row.personId])
}

function readerCursor(after: string | null | undefined): (string | number)[] {
  const cursor = decodeCursor(after, 4)
  if (cursor === null) return ['', 0, '', '00000000-0000-0000-0000-000000000000']
  const [division, number, name, id] = cursor
  const valid = typeof division === 'string' && Number.isInteger(number) && typeof name === 'string'
  if (!valid || !/^[0-9a-f-]{36}$/.test(String(id))) throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  return cursor
}
