import type { DigitGroup } from './digit-run'

/** Sizes of the groups: 138 0013 8000 is "3-4-4". */
export const lengths = (groups: readonly { digits: string }[]) => groups.map((group) => group.digits.length).join('-')

/** Groups that only a line break parts are one: the line was full. */
export function unwrapped(groups: readonly DigitGroup[]): { digits: string }[] {
  const joined: { digits: string }[] = []
  groups.forEach((group, index) => {
    const last = joined[joined.length - 1]
    if (index > 0 && last && /[\n\r\u2028\u2029]/.test(group.gap)) last.digits += group.digits
    else joined.push({ digits: group.digits })
  })
  return joined
}

/** The ways people part a phone, a card and an old ID number. */
export const PHONE_GROUPS = /^(11|3-4-4|3-8|7-4|4-7|3-3-5|4-3-4|4-4-3|3-5-3|5-6|6-5|3-4-2-2|3-2-2-2-2|1(-1){10})$/
export const CARD_GROUPS =
  /^(\d\d|4-4-4-4(-[1-3])?|4-4-4-[4-7]|4-4-8(-3)?|6-1[0-3]|8-8(-3)?|4-4-11|4-1[2-5]|1(-1){15,18})$/

export const OLD_ID_GROUPS = /^(15|6-6-3|6-9|12-3|6-2-2-2-3|5-5-5|3-3-3-3-3)$/

/** A comma or a bar parts the columns of a list more often than one number. */
export function isListed(groups: readonly DigitGroup[]): boolean {
  return groups.slice(1).some((group) => /[,，|｜]/.test(group.gap))
}

/** Two groups with a point between them are a number with decimals. */
export function isDecimal(groups: readonly DigitGroup[]): boolean {
  return groups.length === 2 && /^[.．]$/.test(groups[1]?.gap ?? '')
}

/** One kind of separator, four parts at most, and not a row of round amounts. */
export function isEvenlyParted(groups: readonly DigitGroup[]): boolean {
  const gaps = groups.slice(1).map((group) => group.gap)
  if (groups.length > 4 || isDecimal(groups) || gaps.some((gap) => gap !== gaps[0] || gap === '\t' || gap.length > 1))
    return false
  return groups.slice(1).filter((group) => /\d00$/.test(group.digits)).length < 2
}
