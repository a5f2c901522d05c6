import { useMessages } from '../../message/useMessages'
import type { Judgement, Matter, Rule } from '../matter'

export const ruleOf = (rules: readonly Rule[], ruleId: string, version: string) =>
  rules.find((rule) => rule.id === ruleId && rule.version === version)

const VOTED = ['ROSTER', 'PRESENT', 'HOUSEHOLDS', 'HOUSEHOLDS_PRESENT'] as const

/** What votes are held against; of other rules nobody asks here. */
const baseOf = ({ of }: Rule) => VOTED.find((base) => base === of) ?? 'PRESENT'

/** What a vote came to, as one would say it: "到会的人够数，赞成的超过到会的一半". */
export function useJudgementWords({ rules }: Pick<Matter, 'rules'>) {
  const t = useMessages()
  const share = ({ numerator, denominator }: Rule) => {
    if (numerator === 1 && denominator === 2) return t('procedure.share.half')
    if (numerator === 2 && denominator === 3) return t('procedure.share.twoThirds')
    return t('procedure.share.other', { numerator: numerator ?? 0, denominator: denominator ?? 0 })
  }
  const vote = (rule: Rule, ok: boolean) => {
    const of = t(`procedure.base.${baseOf(rule)}`)
    if (rule.strict) return t(ok ? 'procedure.vote.over' : 'procedure.vote.notOver', { of, share: share(rule) })
    return t(ok ? 'procedure.vote.reached' : 'procedure.vote.notReached', { of, share: share(rule) })
  }
  const check = ({ ruleId, version, ok }: Judgement['checks'][number]) => {
    const rule = ruleOf(rules, ruleId, version)
    if (!rule) return ''
    if (rule.kind === 'QUORUM') return t(ok ? 'procedure.quorum.yes' : 'procedure.quorum.no')
    return rule.kind === 'THRESHOLD' ? vote(rule, ok) : ''
  }
  const sentence = ({ checks, passed }: Judgement) => {
    const said = checks.map(check).filter((words, place, all) => words !== '' && all.indexOf(words) === place)
    return said.length > 0 ? said.join(t('procedure.comma')) : t(passed ? 'procedure.passed' : 'procedure.failed')
  }
  return { check, sentence }
}
