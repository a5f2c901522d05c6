import type { CommandScope } from '../command/run-command'
import type { RequestContext } from '../context'
import { countySql } from '../database/county-database'
import { Refusal } from '../error'
import type { RosterOutcome } from './record'
import { JOINED, plainNumber } from './roster-sql'

export interface RosterValues {
  divisionCode: string
  /** The accepted rows as JSON text. */
  rows: string
  /** YYYY-MM-DD */
  today: string
}

const COUNT = `
  SELECT count(*) FILTER (WHERE known_id IS NULL)::int AS created,
    count(*) FILTER (WHERE known_id IS NOT NULL AND differs)::int AS changed,
    count(*) FILTER (WHERE known_id IS NOT NULL AND NOT differs)::int AS unchanged,
    count(*) FILTER (WHERE known_division <> $1)::int AS elsewhere
  FROM roster_row`

const GROUPS = `
  INSERT INTO {county}.village_group (id, division_code, name, number)
  SELECT gen_random_uuid(), $1, group_name, min(group_number) FROM roster_row
  WHERE group_name IS NOT NULL AND known_group IS NULL GROUP BY group_name`

const GROUPED = `
  UPDATE roster_row r SET known_group = g.id FROM {county}.village_group g
  WHERE r.known_group IS NULL AND g.division_code = $1 AND g.name = r.group_name`

/** Numbered households: found by their number. */
const NUMBERED = `
  INSERT INTO {county}.household (id, division_code, number)
  SELECT DISTINCT ON (${plainNumber('r.household_number')}) gen_random_uuid(), $1, r.household_number
  FROM roster_row r LEFT JOIN {county}.household h
    ON h.division_code = $1 AND ${plainNumber('h.number')} = ${plainNumber('r.household_number')}
  WHERE r.household_number IS NOT NULL AND h.id IS NULL
  ORDER BY ${plainNumber('r.household_number')}, r.position`

/** Those without a number in the file: where a member already lives, the head first; else a new number after the highest. */
const PLACED = `
  CREATE TEMP TABLE roster_household ON COMMIT DROP AS
  SELECT DISTINCT ON (r.household_key) r.household_key, COALESCE(h.id, r.known_household) AS id
  FROM roster_row r
  LEFT JOIN {county}.household h
    ON h.division_code = $1 AND ${plainNumber('h.number')} = ${plainNumber('r.household_number')}
  ORDER BY r.household_key, (COALESCE(h.id, r.known_household) IS NULL), (r.role_now <> 'HEAD'), r.position`

const UNNUMBERED = `
  WITH highest AS (
    SELECT COALESCE(max(number::bigint), 0) AS number FROM {county}.household
    WHERE division_code = $1 AND number ~ '^[0-9]{1,9}$'
  ), fresh AS (
    SELECT household_key, gen_random_uuid() AS id, row_number() OVER (ORDER BY first) AS place
    FROM (SELECT h.household_key, min(r.position) AS first FROM roster_household h JOIN roster_row r USING (household_key)
      WHERE h.id IS NULL GROUP BY h.household_key) keys
  ), written AS (
    INSERT INTO {county}.household (id, division_code, number)
    SELECT fresh.id, $1, (highest.number + fresh.place)::text FROM fresh, highest RETURNING id
  )
  UPDATE roster_household SET id = fresh.id FROM fresh WHERE fresh.household_key = roster_household.household_key`

const HOUSEHOLD_FACTS = `
  UPDATE {county}.household h SET address = COALESCE(f.address, h.address), group_id = COALESCE(f.known_group, h.group_id)
  FROM (SELECT DISTINCT ON (k.id) k.id, r.address, r.known_group FROM roster_household k JOIN roster_row r USING (household_key)
    ORDER BY k.id, (r.role_now <> 'HEAD'), r.position) f
  WHERE h.id = f.id
    AND (h.address, h.group_id) IS DISTINCT FROM (COALESCE(f.address, h.address), COALESCE(f.known_group, h.group_id))`

/** The file names the head: another on file steps back. */
const HEADS = `
  UPDATE {county}.person p SET household_role = 'OTHER', updated_at = $1
  FROM roster_household k JOIN roster_row r USING (household_key)
  WHERE r.role_now = 'HEAD' AND p.household_id = k.id AND p.household_role = 'HEAD' AND p.id IS DISTINCT FROM r.known_id
    AND NOT EXISTS (SELECT FROM roster_row o WHERE o.known_id = p.id)`

const PERSONS = `
  INSERT INTO {county}.person (id, division_code, group_id, household_id, household_role, name, sex, birth_date,
    id_number_digest, id_number_sealed, id_number_masked, phone, ethnicity, collective_member, note, updated_at)
  SELECT r.id, $1, r.known_group, k.id, r.role_now::{county}.household_role, r.name, r.sex::{county}.sex, r.birth_date,
    decode(r.id_digest, 'hex'), decode(r.id_sealed, 'hex'), r.id_masked, r.phone, r.ethnicity,
    COALESCE(r.collective_member, true), r.note, $2
  FROM roster_row r JOIN roster_household k USING (household_key)
  WHERE r.known_id IS NULL`

const CHANGES = `
  UPDATE {county}.person p SET name = r.name, sex = r.sex::{county}.sex, birth_date = r.birth_date,
    phone = COALESCE(r.phone, p.phone), ethnicity = COALESCE(r.ethnicity, p.ethnicity),
    collective_member = COALESCE(r.collective_member, p.collective_member), note = COALESCE(r.note, p.note),
    household_role = r.role_now::{county}.household_role, household_id = k.id, group_id = COALESCE(r.known_group, p.group_id),
    status = 'ACTIVE', updated_at = $1
  FROM roster_row r JOIN roster_household k USING (household_key)
  WHERE p.id = r.known_id AND r.differs`

const PARTY_MEMBERS = `
  INSERT INTO {county}.office (id, person_id, kind, division_code, starts_on)
  SELECT gen_random_uuid(), COALESCE(r.known_id, r.id), 'PARTY_MEMBER', $1, $2::date FROM roster_row r
  WHERE r.party_member AND NOT EXISTS (SELECT FROM {county}.office o WHERE o.person_id = COALESCE(r.known_id, r.id)
    AND o.kind = 'PARTY_MEMBER' AND (o.ends_on IS NULL OR o.ends_on >= $2::date))`

/** Everybody whose record changed sees it under "who looked". */
const AUDIT = `
  INSERT INTO {county}.audit_entry (id, at, action, account_id, person_id, office_id, division_code, subject_type, subject_id)
  SELECT gen_random_uuid(), $2, 'confirmRosterImport', $3::uuid, $4::uuid, $5::uuid, $1, 'Person', known_id::text
  FROM roster_row WHERE known_id IS NOT NULL AND differs`

/** A number that is not theirs any more speaks for them no longer. */
const UNBOUND = `
  WITH moved AS (
    UPDATE {county}.person p SET has_account = false FROM roster_row r
    WHERE p.id = r.known_id AND r.known_account AND r.known_phone IS NOT NULL AND r.phone IS NOT NULL
      AND r.phone <> r.known_phone RETURNING p.id
  ), ended AS (
    UPDATE {directory}.session s SET revoked_at = $2, revoke_reason = 'PHONE_CHANGED' FROM moved
    WHERE s.person_id = moved.id AND s.county_code = $1 AND s.revoked_at IS NULL
  )
  DELETE FROM {directory}.account_person a USING moved WHERE a.person_id = moved.id AND a.county_code = $1`

/** The roll of a village made to say what the file says, in a dozen statements whatever the number of rows. */
export async function applyRoster(
  { county }: RequestContext,
  { db, now, viewer }: CommandScope,
  { divisionCode, rows, today }: RosterValues,
): Promise<RosterOutcome> {
  const run = (text: string, ...values: unknown[]) => db.$executeRawUnsafe(countySql(county, text), ...values)
  await run(`CREATE TEMP TABLE roster_row ON COMMIT DROP AS ${JOINED}`, rows, today, divisionCode)
  await run('ANALYZE roster_row')
  const [counted] = await db.$queryRawUnsafe<(RosterOutcome & { elsewhere: number })[]>(COUNT, divisionCode)
  if (counted === undefined || counted.elsewhere > 0) throw new Refusal('ROSTER_CHANGED_SINCE')
  await run(GROUPS, divisionCode)
  await run(GROUPED, divisionCode)
  await run(NUMBERED, divisionCode)
  await run(PLACED, divisionCode)
  await run(UNNUMBERED, divisionCode)
  await run(HOUSEHOLD_FACTS)
  await run(HEADS, now)
  await run(PERSONS, divisionCode, now)
  await run(CHANGES, now)
  await run(PARTY_MEMBERS, divisionCode, today)
  await run(AUDIT, divisionCode, now, viewer.accountId, viewer.personId, viewer.hat?.id ?? null)
  await run(UNBOUND, county, now)
  const { created, changed, unchanged } = counted
  return { created, changed, unchanged }
}
