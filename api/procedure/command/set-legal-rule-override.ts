import { calendarDate } from '@shared/format'
import { NATIONAL_RULES } from '@shared/legal-rule/national'
import type { LegalRule, RuleBase, RuleValue } from '@shared/legal-rule/rule'
import { covers } from '@shared/legal-rule/strictest'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { SetLegalRuleOverrideInput } from '../../generated/graphql'
import { maySetRules } from '../access'
import { toJson } from '../advance-procedure'
import { isUniqueViolation } from '../unique-violation'
import { requireWords } from '../words'

/**
 * A region's own rule, from today or a later day. What is open keeps the rules it was opened under. One that is laxer than the
 * law would never apply and is refused, so that nobody relies on it.
 */
export async function setLegalRuleOverride(
  context: RequestContext,
  input: SetLegalRuleOverrideInput,
): Promise<CommandOutcome<{ from: string }>> {
  requireAccess(maySetRules(requireViewer(context)))
  return runCommand(context, { action: 'setLegalRuleOverride', input }, async ({ db, now, viewer, record }) => {
    const { region } = input
    if (!/^\d{2}(\d{2}){0,2}$/.test(region) || !viewer.county.startsWith(region))
      throw new Refusal('LEGAL_RULE_REGION', 'region')
    const rule = NATIONAL_RULES.find((one) => one.id === input.ruleId)
    if (rule === undefined) throw new Refusal('LEGAL_RULE_UNKNOWN', 'ruleId')
    const value = readValue(rule, input)
    if (rule.mark !== 'U' && !covers({ ...rule, value }, rule)) throw new Refusal('LEGAL_RULE_LAXER', 'numerator')
    const [law, article] = [
      requireWords(input.law, 'law'),
      input.article.trim() && requireWords(input.article, 'article'),
    ]
    const from = new Date(input.effectiveFrom).toISOString().slice(0, 10)
    if (from < calendarDate(now)) throw new Refusal('LEGAL_RULE_BACKDATED', 'effectiveFrom')
    const version = (await db.legalRuleOverride.count({ where: { region, ruleId: rule.id } })) + 1
    const author = { setById: viewer.personId, setByName: viewer.name, setAt: now }
    const row = { region, ruleId: rule.id, version, law, article, effectiveFrom: new Date(from), ...author }
    const { id } = await db.legalRuleOverride
      .create({ data: { ...row, value: toJson(value) } })
      .catch((error: unknown) => {
        // The unique index decides between two administrators at once.
        throw isUniqueViolation(error) ? new Refusal('LEGAL_RULE_TWICE', 'ruleId') : error
      })
    await record({
      subjectType: 'LegalRuleOverride',
      subjectId: id,
      divisionCode: viewer.county,
      detail: { ruleId: rule.id, region, version },
      published: {
        type: 'LEGAL_RULE',
        version,
        content: { region, ruleId: rule.id, version, value, law, article, from },
      },
    })
    return { from }
  })
}

const DENOMINATOR_MAX = 100

/** Bases that one rule may be held against instead of another; the rest stand for themselves. */
const FAMILY: { [base in RuleBase]: string } = {
  ROSTER: 'PERSONS',
  PRESENT: 'PERSONS',
  HOUSEHOLDS: 'HOUSEHOLDS',
  HOUSEHOLDS_PRESENT: 'HOUSEHOLDS',
  VILLAGERS: 'VILLAGERS',
  REPRESENTATIVES: 'REPRESENTATIVES',
  ASSEMBLY: 'ASSEMBLY',
}

function readValue({ value }: LegalRule, input: SetLegalRuleOverrideInput): RuleValue {
  if (value.type === 'SWITCH') {
    if (typeof input.on !== 'boolean') throw new Refusal('LEGAL_RULE_VALUE', 'on')
    return { ...value, on: input.on }
  }
  if (value.type === 'DAYS') {
    const days = input.days ?? 0
    if (days < 1 || days > 365) throw new Refusal('LEGAL_RULE_VALUE', 'days')
    return { ...value, days }
  }
  const { of = value.of, numerator = 0, denominator = 0, strict = value.strict } = input
  const proper = numerator && denominator && numerator > 0 && numerator <= denominator && denominator <= DENOMINATOR_MAX
  if (!proper) throw new Refusal('LEGAL_RULE_VALUE', 'numerator')
  const base = of ?? value.of
  if (FAMILY[base] !== FAMILY[value.of]) throw new Refusal('LEGAL_RULE_VALUE', 'of')
  return { type: 'SHARE', of: base, numerator, denominator, strict: strict ?? value.strict }
}
