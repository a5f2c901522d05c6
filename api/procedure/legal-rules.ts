import { countsHouseholds } from '@shared/legal-rule/judge'
import type { LegalRule, MeetingWay } from '@shared/legal-rule/rule'
import { daysOf, rulesFor } from '@shared/legal-rule/rules-at'
import { strictest } from '@shared/legal-rule/strictest'
import { waysOf } from '@shared/procedure/place'
import { canReadDivision, requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { RequestError, requireAccess } from '../error'
import type { Locale } from '../message/catalogue'
import type { LegalRuleRecord, ProcedureBodyRecord, ProcedureStageRecord } from './record'
import { ruleText, sourceText } from './rule-text'
import { ruleSetOf } from './rules'

export const isRegional = ({ version }: LegalRule): boolean => !version.startsWith('CN-')

/** The rules in force for a division today. */
export async function readLegalRules(context: RequestContext, division: string, now: Date): Promise<LegalRuleRecord[]> {
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(division)) throw new RequestError('NOT_FOUND')
  requireAccess(canReadDivision(requireViewer(context), division))
  return (await ruleSetOf(context.database, division, now)).rules
}

const sitting = ({ procedure, body }: ProcedureBodyRecord, way: MeetingWay) => ({
  body,
  way,
  matter: procedure.state.template.ruleMatter,
})

export function noticeDays(record: ProcedureBodyRecord): number {
  const [rule] = strictest(rulesFor(record.procedure.state.rules, 'NOTICE', sitting(record, 'PERSONS')))
  return rule?.value.type === 'DAYS' ? rule.value.days : 0
}

export function byHouseholds(record: ProcedureBodyRecord): boolean {
  return countsHouseholds(record.procedure.state.rules, sitting(record, 'PERSONS'))
}

/** What a body takes to decide, each rule with its law. */
export function bodyRuleText(record: ProcedureBodyRecord, locale: Locale): string {
  const { rules } = record.procedure.state
  const found = waysOf(record.body).flatMap((way) =>
    (['QUORUM', 'THRESHOLD'] as const).flatMap((kind) => rulesFor(rules, kind, sitting(record, way))),
  )
  const texts = found.map((rule) => `${ruleText(rule, locale)}（${sourceText(rule)}）`)
  return [...new Set(texts)].join(locale === 'en' ? '; ' : '；')
}

export function disclosureDays({ procedure, stage }: ProcedureStageRecord): number | null {
  return stage.disclosureRule === null ? null : (daysOf(procedure.state.rules, stage.disclosureRule)?.days ?? null)
}
