import { type DigitGroup, type DigitRun, digitRuns, isInvisible, readArabic, readChinese } from './digit-run'
import {
  CARD_GROUPS,
  isDecimal,
  isEvenlyParted,
  isListed,
  lengths,
  OLD_ID_GROUPS,
  PHONE_GROUPS,
  unwrapped,
} from './sensitive-number-group'
import {
  contextBefore,
  isBankCard,
  isIdNumber,
  isMobile,
  isOldIdNumber,
  isUnitAfter,
  maskNumber,
  type NumberContext,
  type SensitiveKind,
} from './sensitive-number-kind'

/** A number that must not be published: `start` to `end` of the text, and what stands there after masking. */
export interface SensitiveNumber {
  kind: SensitiveKind
  start: number
  end: number
  masked: string
}

interface Candidate extends SensitiveNumber {
  rank: number
}

/** Consecutive groups read as one number. */
interface Span {
  text: string
  groups: DigitGroup[]
  digits: string
  at: number[]
  next: DigitGroup | undefined
}

const FEWEST_DIGITS = 11
const MOST_DIGITS = 19

function spanAt(text: string, run: DigitRun, from: number, to: number): Span {
  const groups = run.slice(from, to + 1)
  const at = groups.reduce<number[]>((all, group) => all.concat(group.at), [])
  return { text, groups, digits: groups.map((group) => group.digits).join(''), at, next: run[to + 1] }
}

/** The character beside the number, invisible ones not counted. */
function beside(text: string, index: number, step: 1 | -1): string {
  let at = index
  while (isInvisible(text.charAt(at))) at += step
  return text.charAt(at)
}

function edges(span: Span) {
  const first = span.at[0] ?? 0
  const last = span.at[span.at.length - 1] ?? 0
  const before = span.text.slice(Math.max(0, first - 24), first)
  return {
    before,
    left: beside(span.text, first - 1, -1),
    right: beside(span.text, last + 1, 1),
  }
}

const WORD_BEFORE = /(^|[^A-Za-z])(tel|phone|mobile|mob|call|wechat|weixin|wx|dh|sj|sjh|no|id|card|qq)$/i

/** Part of something longer: masked already, a code with letters, or a number with decimals. */
function isPartOfMore(span: Span, kind: SensitiveKind): boolean {
  const { before, left, right } = edges(span)
  if (left === '*' || left === '＊' || right === '*' || right === '＊') return true
  if (kind === 'ID' && span.digits.length === 18 && isIdNumber(span.digits)) return false
  if (/[A-Za-z]/.test(left) && !WORD_BEFORE.test(before)) return kind !== 'ID' || span.digits.length === 15
  if (/[A-WYZ]/.test(right) || (kind !== 'PHONE' && /[A-Za-z]/.test(right))) return true
  if (kind === 'ID') return span.next?.gap === '' && span.next.digits !== 'X'
  return span.next !== undefined && /^[.．]$/.test(span.next.gap) && span.next.digits.length <= 2
}

function readId(span: Span, context: NumberContext): number {
  const { digits } = span
  if (digits.length === 18 && isIdNumber(digits)) return 6
  const labelled = context.label === 'ID' && /^\d{14,18}[\dX]$/.test(digits)
  if (labelled) return digits.length === 15 || digits.length === 18 ? 5 : 1
  if (context.amount || context.document || span.groups.length > 5 || isListed(span.groups)) return 0
  if (!isOldIdNumber(digits)) return 0
  return OLD_ID_GROUPS.test(lengths(unwrapped(span.groups))) ? 2 : 1
}

function readBank(span: Span, context: NumberContext): number {
  const { digits, groups } = span
  if (context.amount || !/^\d{16,19}$/.test(digits)) return 0
  const natural = CARD_GROUPS.test(lengths(unwrapped(groups)))
  if (isListed(groups) && !(natural && isEvenlyParted(groups))) return 0
  if (context.label === 'BANK') return natural || isEvenlyParted(groups) ? 4 : 1
  if (context.document || !isBankCard(digits)) return 0
  if (natural) return 4
  return /^62/.test(digits) && groups.length <= 6 ? 1 : 0
}

const COUNTRY = /^(0086|86)(?=1[3-9]\d{9}$)/

/** The rank of a phone and how many digits of a country code lead it. */
function readPhone(span: Span, context: NumberContext): { rank: number; skip: number } {
  const none = { rank: 0, skip: 0 }
  const skip = (COUNTRY.exec(span.digits)?.[0] ?? (context.label === 'PHONE' && /^01/.test(span.digits) ? '0' : ''))
    .length
  if (context.amount || context.document || !isMobile(span.digits.slice(skip))) return none
  const [first, ...rest] = unwrapped(span.groups)
  if (!first) return none
  const parts =
    skip > 0 ? [{ digits: first.digits.slice(skip) }, ...rest].filter((part) => part.digits !== '') : [first, ...rest]
  const sizes = lengths(parts)
  if (isListed(span.groups)) return sizes === '3-4-4' && isEvenlyParted(span.groups) ? { rank: 1, skip } : none
  if (isDecimal(span.groups) && sizes !== '3-8' && sizes !== '7-4') return none
  if (PHONE_GROUPS.test(sizes)) return { rank: 3, skip }
  return isEvenlyParted(span.groups) || context.label === 'PHONE' ? { rank: 1, skip } : none
}

function found(kind: SensitiveKind, rank: number, digits: string, at: readonly number[]): Candidate {
  return { kind, rank, start: at[0] ?? 0, end: (at[at.length - 1] ?? 0) + 1, masked: maskNumber(kind, digits) }
}

function readSpan(span: Span, lead: NumberContext): Candidate[] {
  const { digits, at } = span
  const end = (at[at.length - 1] ?? 0) + 1
  const context = isUnitAfter(span.text, end) ? { ...lead, amount: true } : lead
  const candidates: Candidate[] = []
  const id = readId(span, context)
  if (id > 0 && !isPartOfMore(span, 'ID')) candidates.push(found('ID', id, digits, at))
  const bank = readBank(span, context)
  if (bank > 0 && !isPartOfMore(span, 'BANK')) candidates.push(found('BANK', bank, digits, at))
  const phone = readPhone(span, context)
  if (phone.rank > 0 && !isPartOfMore(span, 'PHONE')) {
    candidates.push(found('PHONE', phone.rank, digits.slice(phone.skip), at.slice(phone.skip)))
  }
  return candidates
}

/** Numbers run together without a separator, as when table cells are pasted; only if the whole is made of them. */
function readGlued(digits: string, at: readonly number[]): Candidate[] | null {
  if (digits === '') return []
  const pieces: [SensitiveKind, number, boolean][] = [
    ['ID', 18, isIdNumber(digits.slice(0, 18))],
    ['PHONE', 11, isMobile(digits.slice(0, 11))],
    ['BANK', 19, /^62/.test(digits) && isBankCard(digits.slice(0, 19))],
    ['BANK', 16, /^62/.test(digits) && isBankCard(digits.slice(0, 16))],
  ]
  for (const [kind, length, fits] of pieces) {
    const rest = fits ? readGlued(digits.slice(length), at.slice(length)) : null
    if (rest) return [found(kind, 5, digits.slice(0, length), at.slice(0, length)), ...rest]
  }
  return null
}

const LONGEST_GLUED = 90

function candidatesOf(text: string, run: DigitRun): Candidate[] {
  const candidates: Candidate[] = []
  for (let from = 0; from < run.length; from += 1) {
    const lead = contextBefore(text, run[from]?.at[0] ?? 0)
    let length = 0
    for (let to = from; to < run.length && length <= MOST_DIGITS; to += 1) {
      length += run[to]?.digits.length ?? 0
      if (length >= FEWEST_DIGITS && length <= MOST_DIGITS)
        candidates.push(...readSpan(spanAt(text, run, from, to), lead))
    }
    const group = run[from]
    if (group && group.digits.length > MOST_DIGITS && group.digits.length <= LONGEST_GLUED) {
      candidates.push(...(readGlued(group.digits, group.at) ?? []))
    }
  }
  return candidates
}

/** 张三一三八…: the last character of a name may read as a digit. */
function withoutName(run: DigitRun): DigitRun {
  return run.map((group) => {
    const named = group.digits.length === 12 || group.digits.length === 19
    return named ? { ...group, digits: group.digits.slice(1), at: group.at.slice(1) } : group
  })
}

/** The surest first; what overlaps a surer one is dropped. */
function choose(candidates: Candidate[]): SensitiveNumber[] {
  const chosen: Candidate[] = []
  const sorted = candidates.sort((one, other) => {
    return other.rank - one.rank || other.end - other.start - (one.end - one.start) || one.start - other.start
  })
  for (const candidate of sorted) {
    if (chosen.every((taken) => candidate.end <= taken.start || candidate.start >= taken.end)) chosen.push(candidate)
  }
  chosen.sort((one, other) => one.start - other.start)
  return chosen.map(({ kind, start, end, masked }) => ({ kind, start, end, masked }))
}

/**
 * Unmasked ID numbers (18 digits with check digit, or 15), mobile phones and bank cards in a text, in order, however
 * they are parted: spaces, dashes, dots, line breaks, full-width or Chinese digits, invisible characters (PIPL 25, 28).
 */
export function findSensitiveNumbers(text: string): SensitiveNumber[] {
  const candidates: Candidate[] = []
  for (const run of digitRuns(text, readArabic)) candidates.push(...candidatesOf(text, run))
  for (const run of digitRuns(text, readChinese)) {
    candidates.push(...candidatesOf(text, run), ...candidatesOf(text, withoutName(run)))
  }
  return choose(candidates)
}

export function holdsSensitiveNumber(text: string): boolean {
  return findSensitiveNumbers(text).length > 0
}

/** The text with every such number masked as DOMAIN 3 allows. Masking twice changes nothing more. */
export function maskSensitiveNumbers(text: string): string {
  let masked = ''
  let done = 0
  for (const number of findSensitiveNumbers(text)) {
    masked += text.slice(done, number.start) + number.masked
    done = number.end
  }
  return masked + text.slice(done)
}
