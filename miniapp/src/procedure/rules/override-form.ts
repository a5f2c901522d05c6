import { calendarDate } from '@shared/format'
import type { LegalRuleBase, ProcedureRuleFragment, SetLegalRuleOverrideInput } from '../generated/documents'

/** A region's own value of a rule, as it is typed. */
export interface OverrideForm {
  region: string
  of: LegalRuleBase | ''
  numerator: string
  denominator: string
  strict: boolean
  days: string
  on: boolean
  law: string
  article: string
  effectiveFrom: string
}

const written = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value))

export const overrideFormOf = (rule: ProcedureRuleFragment, county: string): OverrideForm => ({
  region: county.slice(0, 6),
  of: rule.of ?? '',
  numerator: written(rule.numerator),
  denominator: written(rule.denominator),
  strict: rule.strict ?? false,
  days: written(rule.days),
  on: rule.on ?? false,
  law: '',
  article: '',
  effectiveFrom: calendarDate(Date.now()),
})

/** Something that is turned on or off. */
export const isSwitch = ({ on }: ProcedureRuleFragment): boolean => on !== null && on !== undefined

/** The province, the prefecture and the county that a county's code begins with. */
export const regionsOf = (county: string) =>
  (['province', 'prefecture', 'county'] as const).map((level, place) => ({
    level,
    code: county.slice(0, 2 * place + 2),
  }))

const number = (text: string): number | null => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : null)

export function overrideInput(
  rule: ProcedureRuleFragment,
  form: OverrideForm,
): Omit<SetLegalRuleOverrideInput, 'idempotencyKey'> {
  const { region, law, article, effectiveFrom } = form
  const share = rule.of !== null && rule.of !== undefined
  const turned = isSwitch(rule)
  return {
    region,
    ruleId: rule.id,
    of: share ? form.of || null : null,
    numerator: share ? number(form.numerator) : null,
    denominator: share ? number(form.denominator) : null,
    strict: share ? form.strict : null,
    days: share || turned ? null : number(form.days),
    on: turned ? form.on : null,
    law,
    article,
    effectiveFrom,
  }
}

/** Whether there is a number where one is needed, and a regulation it comes from. */
export function overrideReady(rule: ProcedureRuleFragment, form: OverrideForm): boolean {
  const { numerator, denominator, days, of } = overrideInput(rule, form)
  const value = of ? Boolean(numerator && denominator && numerator <= denominator) : isSwitch(rule) || Boolean(days)
  return value && form.law.trim() !== ''
}
