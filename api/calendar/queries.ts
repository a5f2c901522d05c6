import type { CalendarState } from '@shared/calendar/due'
import { CALENDAR_DEFAULTS } from '@shared/calendar/setting'
import { calendarDate } from '@shared/format'
import { type CountyCode, queryCounty } from '../database/county-database'
import { RequestError } from '../error'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import type { CalendarEntryRecord, CalendarStandingRecord } from './record'
import { FROM_DUE, PUBLISHED_AT, stateOf } from './statements'

const STATE = stateOf('x.published', CALENDAR_DEFAULTS.dueSoonDays)

const ENTRY = `u.id, u.division_code AS "divisionCode", u.catalogue_code AS "catalogueCode", u.period,
  u.due_on::text AS "dueOn", ${STATE} AS state, x.published AS "publishedAt", u.escalated_at AS "escalatedAt", d.id AS "begunId"`

const ENTRIES = `${FROM_DUE} CROSS JOIN LATERAL (SELECT ${PUBLISHED_AT} AS published) x`

/** $1 today · $2 village · $3, $4 first and last day · what is still owed from before belongs to it too. */
const VILLAGE = `SELECT ${ENTRY} ${ENTRIES}
  WHERE u.division_code = $2 AND u.due_on <= $4::date
    AND (u.due_on >= $3::date OR u.state = 'OWED' AND x.published IS NULL)
  ORDER BY u.due_on, u.catalogue_code, u.period LIMIT 300`

const today = () => calendarDate(new Date())

export function listVillageEntries(
  county: CountyCode,
  division: string,
  from: string,
  to: string,
): Promise<CalendarEntryRecord[]> {
  return queryCounty<CalendarEntryRecord>(county, 'calendar-village', VILLAGE, [today(), division, from, to])
}

/** $1 today · $2 village. */
const LATE = `SELECT ${ENTRY} ${ENTRIES}
  WHERE u.division_code = $2 AND u.state = 'OWED' AND u.due_on < $1::date AND x.published IS NULL
  ORDER BY u.due_on, u.catalogue_code, u.period LIMIT 50`

/** 应公开而未公开 of one village, the longest overdue first. */
export function listLateEntries(county: CountyCode, division: string): Promise<CalendarEntryRecord[]> {
  return queryCounty<CalendarEntryRecord>(county, 'calendar-late', LATE, [today(), division])
}

/** $1 today · $2 prefix · $3 state or null · $4, $5 the last row seen · $6 limit. */
const AREA = `SELECT * FROM (
    SELECT ${ENTRY} ${ENTRIES}
    WHERE u.division_code LIKE $2 || '%' AND ($4::date IS NULL OR (u.due_on, u.id) > ($4::date, $5::uuid))
  ) listed
  WHERE $3::text IS NULL OR state = $3 ORDER BY "dueOn", id LIMIT $6`

interface Page {
  state?: CalendarState | null
  first?: number | null
  after?: string | null
}

export async function listEntries(
  county: CountyCode,
  division: string,
  { state, first, after }: Page,
): Promise<Connection<CalendarEntryRecord>> {
  const size = pageSize(first)
  const [day, id] = cursorKey(after)
  const values = [today(), division, state ?? null, day, id, size + 1]
  const rows = await queryCounty<CalendarEntryRecord>(county, 'calendar-entries', AREA, values)
  return connection(rows, size, (row) => [row.dueOn, row.id])
}

function cursorKey(after: string | null | undefined): [string | null, string | null] {
  const key = decodeCursor(after, 2)
  if (key === null) return [null, null]
  const [day = '', id = ''] = key.map(String)
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  }
  return [day, id]
}

/**
 * $1 today · $2 prefix · every village of the directory, so that one without people here shows too. Counted are what is owed
 * and what was due in the last year.
 */
const STANDINGS = `
  SELECT s.code AS "divisionCode", count(e.id) > 0 AS joined,
    count(*) FILTER (WHERE e.state = 'PUBLISHED')::int AS published,
    count(*) FILTER (WHERE e.state = 'DUE_SOON')::int AS "dueSoon",
    count(*) FILTER (WHERE e.state = 'LATE')::int AS late,
    count(*) FILTER (WHERE e.state = 'LATE' AND e."escalatedAt" IS NOT NULL)::int AS escalated,
    count(*) FILTER (WHERE e.state = 'NOT_APPLICABLE')::int AS "notApplicable",
    COALESCE(max($1::date - e."dueOn"::date) FILTER (WHERE e.state = 'LATE'), 0)::int AS "longestLate"
  FROM {directory}.division s
  LEFT JOIN (SELECT ${ENTRY} ${ENTRIES} WHERE u.division_code LIKE $2 || '%' AND (u.due_on > $1::date - 366 OR u.state = 'OWED')) e
    ON e."divisionCode" = s.code AND (e."dueOn"::date > $1::date - 366 OR e.state = 'LATE')
  WHERE s.level = 'VILLAGE' AND s.code LIKE $2 || '%'
  GROUP BY s.code ORDER BY s.code LIMIT 300`

export function listStandings(county: CountyCode, prefix: string): Promise<CalendarStandingRecord[]> {
  return queryCounty<CalendarStandingRecord>(county, 'calendar-standings', STANDINGS, [today(), prefix])
}
