import { calendarDate } from '../../shared/format'
import type { RequestContext } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { countySql, queryCounty } from '../database/county-sql'

export interface Audience {
  everyone: boolean
  groupIds: readonly string[]
  offices: readonly string[]
}

/** The codes of a division and all below it lie in [from, before): 540225104 → 540225104 … 540225105. */
export function codeRange(division: string): [from: string, before: string] {
  return [division, (BigInt(division) + 1n).toString().padStart(division.length, '0')]
}

/** Notices are for adults (18+, 村民会议's own line): children are not counted as people who have not read. */
const ADULT_YEARS = 18

/**
 * $1, $2 range of codes · $3 everyone · $4 groups · $5 offices · $6 today · $7 latest birth date of an adult.
 * Groups and offices add up; a person in both is one.
 */
export const AUDIENCE = `
  FROM {county}.person p
  WHERE p.division_code >= $1 AND p.division_code < $2 AND p.status = 'ACTIVE' AND p.birth_date <= $7::date
    AND ($3::boolean OR p.group_id = ANY ($4::uuid[]) OR EXISTS (
      SELECT 1 FROM {county}.office o
      WHERE o.person_id = p.id AND o.kind::text = ANY ($5::text[]) AND o.division_code >= $1 AND o.division_code < $2
        AND o.starts_on <= $6::date AND (o.ends_on IS NULL OR o.ends_on >= $6::date)))`

export type AudienceValues = [string, string, boolean, string[], string[], string, string]

export function audienceValues(division: string, audience: Audience, now: Date): AudienceValues {
  const today = calendarDate(now)
  const adult = `${Number(today.slice(0, 4)) - ADULT_YEARS}${today.slice(4)}`
  // A 29 February is not a day of every year; the day before decides the same people.
  const born = adult.endsWith('-02-29') ? `${adult.slice(0, 8)}28` : adult
  return [...codeRange(division), audience.everyone, [...audience.groupIds], [...audience.offices], today, born]
}

const COUNT = `SELECT count(*)::int AS people,
  (count(*) FILTER (WHERE p.phone IS NULL AND NOT p.has_account))::int AS "withoutPhone" ${AUDIENCE}`

export interface AudienceCount {
  people: number
  withoutPhone: number
}

/** How many adults it holds now, and how many of them have neither an account nor a phone number on file. */
export async function countAudience(
  context: RequestContext,
  division: string,
  audience: Audience,
): Promise<AudienceCount> {
  const values = audienceValues(division, audience, new Date())
  const [row] = await queryCounty<AudienceCount>(context.county, 'notice_audience_count', COUNT, values)
  return row ?? { people: 0, withoutPhone: 0 }
}

/** The same within a command. */
export async function countAudienceIn(
  db: CountyTransaction,
  context: RequestContext,
  values: AudienceValues,
): Promise<number> {
  const [row] = await db.$queryRawUnsafe<AudienceCount[]>(countySql(context.county, COUNT), ...values)
  return row?.people ?? 0
}

const FREEZE = `INSERT INTO {county}.notice_roster_entry (notice_id, person_id) SELECT $8::uuid, p.id ${AUDIENCE}`

/** 应到会人员: who is called is decided at this moment and stays (DOMAIN §1). Answers how many. */
export function freezeRoster(
  db: CountyTransaction,
  context: RequestContext,
  noticeId: string,
  values: AudienceValues,
): Promise<number> {
  return db.$executeRawUnsafe(countySql(context.county, FREEZE), ...values, noticeId)
}
