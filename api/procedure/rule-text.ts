import { phraseCheck, phraseJudgement } from '@shared/legal-rule/phrase'
import { BODIES, type LegalRule, type RuleBase, type Words } from '@shared/legal-rule/rule'
import { type Locale, message } from '../message/catalogue'

export const inWords = ({ zh, en }: Words, locale: Locale): string => (locale === 'en' ? en : zh)

export { phraseCheck, phraseJudgement }

/** 《村民委员会组织法》第二十六条; a default stands without brackets. */
export function sourceText({ law, article }: Pick<LegalRule, 'law' | 'article'>): string {
  return article === '' ? law : `《${law}》${article}`
}

const ofText = (of: RuleBase, locale: Locale) => message(locale, `LEGAL_RULE_OF_${of}`)

/** A rule in one line: 到会人数不少于应到人数的 2/3. */
export function ruleText({ kind, value }: LegalRule, locale: Locale): string {
  if (value.type === 'SWITCH') return message(locale, value.on ? 'LEGAL_RULE_SWITCH_ON' : 'LEGAL_RULE_SWITCH_OFF')
  if (value.type === 'DAYS') return message(locale, `LEGAL_RULE_DAYS_${value.bound}_${kind}`, { days: value.days })
  const { numerator, denominator, strict } = value
  const bound = strict ? 'MORE' : 'LEAST'
  const fraction = `${numerator}/${denominator}`
  return message(locale, `LEGAL_RULE_${kind}_${bound}`, { of: ofText(value.of, locale), fraction })
}

/** What it is a rule for: 党员大会; 村民会议（按户）; 防返贫村内公示. */
export function ruleSubject({ id, kind, body, way, matter }: LegalRule, locale: Locale): string {
  if (body === null) return message(locale, `LEGAL_RULE_SUBJECT_${id.replace('.', '_')}`)
  if (kind === 'COMPOSITION') return compositionSubject(id, locale)
  const name = inWords(BODIES[body], locale)
  const limit = matter ?? (way === 'HOUSEHOLDS' ? way : null)
  return limit === null ? name : message(locale, `LEGAL_RULE_SUBJECT_${limit}`, { body: name })
}

/** What of the assembly's make-up a rule is about: 村民代表的比例. */
export function compositionSubject(ruleId: string, locale: Locale): string {
  return message(locale, `LEGAL_RULE_COMPOSITION_${ruleId.split('.').pop() ?? ''}`)
}
