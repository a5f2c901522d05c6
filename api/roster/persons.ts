import { calendarDate } from '../../shared/format'
import { readPhone } from '../../shared/phone'
import { requireViewer } from '../access/viewer'
import type { RequestContext, ViewerOffice } from '../context'
import { queryCounty } from '../database/county-database'
import { requireAccess, requireId } from '../error'
import type { HouseholdRole, Sex } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { mayKeepRoster } from './access'
import type { RosterPersonRecord } from './record'

const PAGE_MAX = 50
const SEARCH_LIMIT = 40

interface PersonRow {
  id: string
  name: string
  sex: Sex
  birth_date: Date
  group_name: string | null
  household_number: string | null
  household_role: HouseholdRole
  id_number_masked: string | null
  phone: string | null
  has_account: boolean
  offices: ViewerOffice[]
  group_place: number
  household_place: string
  role_place: number
}

const MATCHING = `p.division_code = $1 AND p.status = 'ACTIVE' AND ($2::uuid IS NULL OR p.group_id = $2)
  AND ($3::text IS NULL OR p.name LIKE '%' || $3 || '%' OR p.phone = $4)`

/** By group, household, head first: as the paper roll is kept. Numbers of households sort by length, then by digits. */
const PERSONS = `
  SELECT * FROM (
    SELECT p.id, p.name, p.sex, p.birth_date, p.household_role, p.id_number_masked, p.phone, p.has_account,
      g.name AS group_name, h.number AS household_number, COALESCE(g.number, 9999) AS group_place,
      COALESCE(lpad(h.number, 12, '0'), 'z') AS household_place,
      array_position(enum_range(NULL::{county}.household_role), p.household_role) AS role_place,
      COALESCE((SELECT json_agg(json_build_object('id', o.id, 'kind', o.kind, 'post', o.post, 'divisionCode', o.division_code) ORDER BY o.id)
        FROM {county}.office o
        WHERE o.person_id = p.id AND o.starts_on <= $5::date AND (o.ends_on IS NULL OR o.ends_on >= $5::date)), '[]') AS offices
    FROM {county}.person p
    LEFT JOIN {county}.village_group g ON g.id = p.group_id
    LEFT JOIN {county}.household h ON h.id = p.household_id
    WHERE ${MATCHING}
  ) persons
  WHERE $6::int IS NULL OR (group_place, household_place, role_place, id) > ($6::int, $7::text, $8::int, $9::uuid)
  ORDER BY group_place, household_place, role_place, id
  LIMIT $10`

const COUNT = `SELECT count(*)::int AS count FROM {county}.person p WHERE ${MATCHING}`

export interface PersonsFilter {
  division: string
  search?: string | null
  group?: string | null
  first?: number | null
  after?: string | null
}

export async function persons(
  context: RequestContext,
  filter: PersonsFilter,
): Promise<Connection<RosterPersonRecord> & { totalCount: number }> {
  requireAccess(mayKeepRoster(requireViewer(context), filter.division))
  const { county } = context
  const size = pageSize(filter.first, PAGE_MAX)
  const after = decodeCursor(filter.after, 4) ?? [null, null, null, null]
  const matching = matchingOf(filter)
  const values = [...matching, calendarDate(new Date()), ...after, size + 1]
  const rows = await queryCounty<PersonRow>(county, 'roster-persons', PERSONS, values)
  const [counted] = await queryCounty<{ count: number }>(county, 'roster-persons-count', COUNT, matching)
  const page = connection(rows, size, (row) => [row.group_place, row.household_place, row.role_place, row.id])
  const nodes = page.nodes.map(toRecord)
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: toRecord(node) }))
  return { ...page, nodes, edges, totalCount: counted?.count ?? 0 }
}

function matchingOf({ division, search, group }: PersonsFilter): (string | null)[] {
  const text = search?.trim().slice(0, SEARCH_LIMIT) || null
  const phone = text === null ? null : readPhone(text)
  const name = text === null ? null : text.replace(/[\\%_]/g, '\\$&')
  return [division, group == null ? null : requireId(group), name, phone?.kind === 'phone' ? phone.number : null]
}

function toRecord(row: PersonRow): RosterPersonRecord {
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    birthDate: row.birth_date,
    groupName: row.group_name,
    householdNumber: row.household_number,
    householdRole: row.household_role,
    idNumberMasked: row.id_number_masked,
    phone: row.phone,
    hasAccount: row.has_account,
    offices: row.offices,
  }
}

export async function villageGroups(context: RequestContext, division: string) {
  requireAccess(mayKeepRoster(requireViewer(context), division))
  return context.database.villageGroup.findMany({
    where: { divisionCode: division },
    orderBy: [{ number: 'asc' }, { name: 'asc' }],
    take: 200,
    select: { id: true, name: true },
  })
}
