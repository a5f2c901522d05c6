import type { DueRow } from '@shared/calendar/due'
import { dueRows } from '@shared/calendar/due'
import type { CalendarFrequency, CalendarSetting } from '@shared/calendar/setting'
import type { RawTransaction } from '../command/command-record'
import { type CountyCode, countySql } from '../database/county-database'

/** A village has a calendar from the day its people are on the roster. */
const VILLAGES = `SELECT DISTINCT division_code AS code FROM {county}.person WHERE length(division_code) = 12`

const SETTINGS = `
  SELECT DISTINCT ON (division_code, catalogue_code) division_code AS "divisionCode", catalogue_code AS "catalogueCode",
    applicable, frequency::text AS frequency, to_char(set_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS "setOn"
  FROM {county}.disclosure_calendar_setting ORDER BY division_code, catalogue_code, set_at DESC, id DESC`

const INSERT = `
  INSERT INTO {county}.disclosure_due (id, division_code, catalogue_code, period, due_on)
  SELECT gen_random_uuid(), row.division, row.code, row.period, row.due_on
  FROM unnest($1::text[], $2::text[], $3::text[], $4::date[]) AS row (division, code, period, due_on)
  ON CONFLICT DO NOTHING`

interface SettingRow extends Omit<CalendarSetting, 'frequency'> {
  divisionCode: string
  frequency: CalendarFrequency | null
}

/** Gives every village of the county the rows it should have today (YYYY-MM-DD); answers how many were missing. */
export async function makeDueRows(db: RawTransaction, county: CountyCode, today: string): Promise<number> {
  const villages = await db.$queryRawUnsafe<{ code: string }[]>(countySql(county, VILLAGES))
  const settings = await db.$queryRawUnsafe<SettingRow[]>(countySql(county, SETTINGS))
  const byVillage = new Map<string, SettingRow[]>()
  for (const setting of settings) {
    byVillage.set(setting.divisionCode, [...(byVillage.get(setting.divisionCode) ?? []), setting])
  }
  const rows = villages.flatMap(({ code }) =>
    dueRows(byVillage.get(code) ?? [], today).map((row) => ({ ...row, division: code })),
  )
  return insertDueRows(db, county, rows)
}

/** Rows that are there already stay as they are: the unique index decides. */
export function insertDueRows(
  db: RawTransaction,
  county: CountyCode,
  rows: readonly (DueRow & { division: string })[],
): PromiseLike<number> {
  return db.$executeRawUnsafe(
    countySql(county, INSERT),
    rows.map((row) => row.division),
    rows.map((row) => row.catalogueCode),
    rows.map((row) => row.period),
    rows.map((row) => row.dueOn),
  )
}
