import { plainText, saysNothing } from './plain-text'

export type PhoneReading =
  | { kind: 'none' }
  | { kind: 'impossible' }
  /** `mobile`: can receive an SMS. Landlines are `0701-5881234` or, without area code, `5881234`. */
  | { kind: 'phone'; number: string; mobile: boolean }

const none: PhoneReading = { kind: 'none' }
const mobilePattern = /^(?:(?:\+|00)?86|0)?(1[3-9]\d{9})$/
/** Area codes are 010, 02x, 03xx–09xx; a subscriber's number starts with 2–8. */
const landlinePattern = /^(0(?:10|2\d|[3-9]\d{2}))([2-8]\d{6,7})$/
const localPattern = /^[2-8]\d{6,7}$/

/** One number without separators, or nothing. */
function readDigits(digits: string): PhoneReading {
  const mobile = mobilePattern.exec(digits)
  if (mobile) return { kind: 'phone', number: mobile[1] ?? '', mobile: true }
  const landline = landlinePattern.exec(digits.replace(/^(?:\+|00)860?/, '0'))
  if (landline) return { kind: 'phone', number: `${landline[1]}-${landline[2]}`, mobile: false }
  return localPattern.test(digits) ? { kind: 'phone', number: digits, mobile: false } : { kind: 'impossible' }
}

const squeeze = (text: string) => text.replace(/[^\d+]/g, '')

/** One written number; where the whole is none, its pieces are tried (`13800000001 13800000002`). */
function readSegment(segment: string): PhoneReading[] {
  const whole = readDigits(squeeze(segment))
  if (whole.kind === 'phone') return [whole]
  const pieces = segment.split(/[ -]+/).map(squeeze)
  const read = pieces.filter((piece) => piece !== '').map(readDigits)
  return read.some((piece) => piece.kind === 'phone' && (piece.mobile || pieces.length === 1)) ? read : [whole]
}

function segments(text: string): string[] {
  return text
    .replace(/\.0+$/, '')
    .replace(/(?:转|分机|ext\.?)\s*\d{1,6}/gi, ' ')
    .replace(/[(（](0\d{2,3})[)）]/g, '$1-')
    .replace(/[‐‑‒–—―−_.·]/g, '-')
    .replace(/(0\d{2,3}-[2-8]\d{6,7})-\d{1,4}(?!\d)/g, '$1')
    .replace(/['"`‘’“”]/g, '')
    .split(/[^\d+\- ]+/)
    .filter((part) => /\d/.test(part))
}

/** A phone cell as cadres fill it: prefixes, separators, names beside the number, two numbers. The first mobile number
 * counts, then the first landline; wrong pieces beside a right one are passed over. */
export function readPhone(text: string): PhoneReading {
  const plain = plainText(text)
  if (saysNothing(plain) || /^0(\.0)?$/.test(plain)) return none
  if (/^\d([.,]\d+)?E\+?\d+$/i.test(plain)) return { kind: 'impossible' }
  const parts = segments(plain)
  // Words alone (在外打工, 空号) tell why there is no number; letters alone are a slip.
  if (parts.length === 0) return /[a-z?]/i.test(plain) ? { kind: 'impossible' } : none
  const read = parts.reduce<PhoneReading[]>((all, part) => all.concat(readSegment(part)), [])
  const phones = read.filter((one) => one.kind === 'phone')
  return phones.find((one) => one.kind === 'phone' && one.mobile) ?? phones[0] ?? { kind: 'impossible' }
}
