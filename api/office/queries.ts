import { calendarDate } from '../../shared/format'
import { supervisionCommitteeAdvice } from '../../shared/office-conflict'
import { canReadDivision, requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { queryCounty } from '../database/county-database'
import { requireAccess } from '../error'
import type { OfficeKind, OfficePost } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { message } from '../message/catalogue'
import { mayAssign } from './access'
import type { OfficeHolderRecord } from './record'

interface HolderRow {
  office_id: string
  person_id: string
  name: string
  kind: OfficeKind
  post: OfficePost | null
  division_code: string
  group_name: string | null
  starts_on: Date
  ends_on: Date | null
  place: number
}

const HELD = `o.division_code = $1 AND ($2::text IS NULL OR o.kind::text = $2) AND p.status = 'ACTIVE'
  AND o.starts_on <= $3::date AND (o.ends_on IS NULL OR o.ends_on >= $3::date)`

const FIELDS = `o.id AS office_id, o.person_id, p.name, o.kind, o.post, o.division_code, g.name AS group_name, o.starts_on, o.ends_on`
const JOINS = `{county}.office o JOIN {county}.person p ON p.id = o.person_id LEFT JOIN {county}.village_group g ON g.id = p.group_id`

/** As on the village's board: cadres, supervisors, representatives, party members; secretary and director first. */
const PLACE = `COALESCE(array_position(
    ARRAY['VILLAGE_CADRE', 'SUPERVISOR', 'REPRESENTATIVE', 'PARTY_MEMBER', 'WORK_TEAM_MEMBER'], o.kind::text), 9) * 100
  + COALESCE(array_position(enum_range(NULL::{county}.office_post), o.post), 99)`

const ROLL = `
  SELECT * FROM (SELECT ${FIELDS}, ${PLACE} AS place FROM ${JOINS} WHERE ${HELD}) roll
  WHERE $4::int IS NULL OR (place, office_id) > ($4::int, $5::uuid)
  ORDER BY place, office_id LIMIT $6`

const COUNT = `SELECT count(*)::int AS count FROM ${JOINS} WHERE ${HELD}`

const ONE = `SELECT ${FIELDS}, 0 AS place FROM ${JOINS} WHERE o.id = $1`

const toRecord = (row: HolderRow): OfficeHolderRecord => ({
  officeId: row.office_id,
  personId: row.person_id,
  name: row.name,
  kind: row.kind,
  post: row.post,
  divisionCode: row.division_code,
  groupName: row.group_name,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
})

export interface RollFilter {
  division: string
  kind?: OfficeKind | null
  first?: number | null
  after?: string | null
}

/** Who holds what is public in the village (村务公开, 党务公开). */
export async function roll(
  context: RequestContext,
  { division, kind, first, after }: RollFilter,
): Promise<Connection<OfficeHolderRecord> & { totalCount: number }> {
  requireAccess(canReadDivision(requireViewer(context), division))
  const { county } = context
  const size = pageSize(first)
  const held = [division, kind ?? null, calendarDate(new Date())]
  const from = decodeCursor(after, 2) ?? [null, null]
  const rows = await queryCounty<HolderRow>(county, 'office-roll', ROLL, [...held, ...from, size + 1])
  const [counted] = await queryCounty<{ count: number }>(county, 'office-roll-count', COUNT, held)
  const page = connection(rows, size, (row) => [row.place, row.office_id])
  return {
    nodes: page.nodes.map(toRecord),
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toRecord(node) })),
    pageInfo: page.pageInfo,
    totalCount: counted?.count ?? 0,
  }
}

export async function findHolder({ county }: RequestContext, officeId: string): Promise<OfficeHolderRecord | null> {
  const [row] = await queryCounty<HolderRow>(county, 'office-holder', ONE, [officeId])
  return row === undefined ? null : toRecord(row)
}

export async function committeeAdvice(context: RequestContext, division: string) {
  requireAccess(mayAssign(requireViewer(context), division))
  const values = [division, 'SUPERVISOR', calendarDate(new Date())]
  const sitting = await queryCounty<HolderRow>(context.county, 'office-roll', ROLL, [...values, null, null, 100])
  return supervisionCommitteeAdvice(sitting).map((code) => ({ code, message: message(context.locale, code) }))
}
