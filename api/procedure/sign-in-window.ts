import { calendarDate } from '@shared/format'
import { isOn } from '@shared/legal-rule/assembly'
import type { CountyTransaction } from '../database/county-database'
import { ruleSetOf } from './rules'

const EARLY_MS = 2 * 3_600_000

/** From two hours before until the result is entered, on the day of the meeting. */
export function signInWindow(
  { startsAt, heldAt }: { startsAt: Date; heldAt: Date | null },
  now: Date,
): 'EARLY' | 'OPEN' | 'OVER' {
  if (heldAt !== null) return 'OVER'
  if (now.getTime() < startsAt.getTime() - EARLY_MS) return 'EARLY'
  const sameDay = calendarDate(now) === calendarDate(startsAt)
  return sameDay || now.getTime() < startsAt.getTime() ? 'OPEN' : 'OVER'
}

/** 扫码签到 is off until the region turns it on, and follows the rules of today: it decides nothing of a matter. */
export async function signInByCode(
  db: Pick<CountyTransaction, 'legalRuleOverride'>,
  division: string,
  now: Date,
): Promise<boolean> {
  return isOn((await ruleSetOf(db, division, now)).rules, 'SIGN_IN.QR')
}
