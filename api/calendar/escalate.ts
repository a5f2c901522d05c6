import { addDays, daysBetween } from '@shared/calendar/due'
import { CALENDAR_DEFAULTS } from '@shared/calendar/setting'
import { recordAction } from '../command/record-action'
import { type CountyCode, type CountyTransaction, countySql } from '../database/county-database'
import { FROM_DUE, PUBLISHED_AT } from './statements'

/** $1 today · $2 the last day that is late enough · $3 now. */
const ESCALATE = `
  UPDATE {county}.disclosure_due SET escalated_at = $3::timestamptz
  WHERE id IN (
    SELECT u.id ${FROM_DUE}
    WHERE u.state = 'OWED' AND u.escalated_at IS NULL AND u.due_on < $1::date AND u.due_on <= $2::date AND ${PUBLISHED_AT} IS NULL)
  RETURNING id, division_code AS "divisionCode", catalogue_code AS "catalogueCode", period, due_on::text AS "dueOn"`

interface Escalated {
  id: string
  divisionCode: string
  catalogueCode: string
  period: string
  dueOn: string
}

/** Brings before the township what is late by more than the limit: once a row, with an audit row for each. */
export async function escalateLateRows(
  db: CountyTransaction,
  county: CountyCode,
  today: string,
  now: Date,
): Promise<number> {
  const until = addDays(today, -CALENDAR_DEFAULTS.escalateAfterDays - 1)
  const rows = await db.$queryRawUnsafe<Escalated[]>(countySql(county, ESCALATE), today, until, now.toISOString())
  for (const { id, divisionCode, catalogueCode, period, dueOn } of rows) {
    await recordAction(db, null, {
      action: 'escalateLateDisclosure',
      subjectType: 'DisclosureDue',
      subjectId: id,
      divisionCode,
      detail: { catalogueCode, period, dueOn, days: daysBetween(dueOn, today) },
    })
  }
  return rows.length
}
