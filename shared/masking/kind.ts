import type { SensitiveKind } from '../sensitive-number-kind'

/** What a public text may not say of a person (PIPL 25, 28, 31; DOMAIN 3). */
export const personalKinds = ['ID', 'PHONE', 'BANK', 'ADDRESS', 'MINOR', 'HEALTH'] as const
export type PersonalKind = (typeof personalKinds)[number]

/** Words in which a person may see what a program cannot: "不是个人信息" with a reason lets them stand. A number never. */
export type WordKind = Exclude<PersonalKind, SensitiveKind>

export function isNumberKind(kind: PersonalKind): kind is SensitiveKind {
  return kind === 'ID' || kind === 'PHONE' || kind === 'BANK'
}

/** `start` to `end` of the text, and what stands there after masking. */
export interface PersonalFinding {
  kind: PersonalKind
  start: number
  end: number
  masked: string
}

export interface PersonalContext {
  /** The title of the column the text stands in: 凭证号 is no phone, 身份证号 is an ID number even with a slip in it. */
  label?: string
  /** The text stands in a line of a list of persons: an illness in it is somebody's. */
  personal?: boolean
  /** YYYY-MM-DD, for ages worked out of years of birth; the phone's or server's day when absent. */
  today?: string
}
