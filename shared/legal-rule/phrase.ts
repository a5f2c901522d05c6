import type { Language } from '../language'
import type { Check, Judgement } from './judge'

const product = ({ count, times }: { count: number; times: number }) => (times === 1 ? `${count}` : `${count}×${times}`)

/** The relation as it is: of a rule that failed, the opposite of what it demands. */
function relationOf({ left, right }: Check, demanded: '>' | '≥'): string {
  const difference = left.count * left.times - right.count * right.times
  if (demanded === '>') return difference > 0 ? '>' : '≤'
  return difference >= 0 ? '≥' : '<'
}

/** `31×3 ≥ 43×2`; of a failed one `20×3 < 43×2`. */
export function phraseCheck(check: Check): string {
  return `${product(check.left)} ${relationOf(check, check.relation)} ${product(check.right)}`
}

function counts({ figures, byHouseholds }: Judgement, english: boolean): string {
  const { roster, present, votesFor, households = 0, householdsPresent = 0 } = figures
  if (byHouseholds) {
    return english
      ? `${households} households, ${householdsPresent} represented, ${votesFor} for`
      : `全村 ${households} 户，到会代表 ${householdsPresent} 户，赞成 ${votesFor} 户`
  }
  return english
    ? `${roster} called, ${present} present, ${votesFor} for`
    : `应到 ${roster}，实到 ${present}，赞成 ${votesFor}`
}

/** `应到 43，实到 31，赞成 29：31×3 ≥ 43×2，29×2 > 31`. */
export function phraseJudgement(judgement: Judgement, language: Language = 'zh-CN'): string {
  const english = language === 'en'
  const checks = judgement.checks.map(phraseCheck).join(english ? ', ' : '，')
  return `${counts(judgement, english)}${english ? ': ' : '：'}${checks}`
}
