import { calendarDate } from '@shared/format'
import type { RuleOverride, RuleSet, RuleValue } from '@shared/legal-rule/rule'
import { rulesAt } from '@shared/legal-rule/rules-at'
import type { CountyTransaction } from '../database/county-database'

/** The regions' own versions on record in this county. */
export async function readOverrides(db: Pick<CountyTransaction, 'legalRuleOverride'>): Promise<RuleOverride[]> {
  const rows = await db.legalRuleOverride.findMany({
    orderBy: [{ region: 'asc' }, { ruleId: 'asc' }, { version: 'asc' }],
  })
  return rows.map(({ region, ruleId, version, value, law, article, effectiveFrom }) => ({
    region,
    ruleId,
    version,
    value: value as unknown as RuleValue,
    law,
    article,
    effectiveFrom: effectiveFrom.toISOString().slice(0, 10),
  }))
}

/** The rules of a division on a day in Beijing: today's for what begins today. */
export async function ruleSetOf(
  db: Pick<CountyTransaction, 'legalRuleOverride'>,
  division: string,
  now: Date,
): Promise<RuleSet> {
  return rulesAt(division, calendarDate(now), await readOverrides(db))
}
