import { compactText, plainText } from './plain-text'

/** 公民身份号码, GB 11643-1999: 6 digits of region, 8 of birth, 3 of order (odd for men), 1 check digit. */
export type Sex = 'FEMALE' | 'MALE'
export type IdNumberFault = 'ID_MISSING' | 'ID_ROUNDED' | 'ID_OLD_15' | 'ID_LENGTH' | 'ID_IMPOSSIBLE' | 'ID_CHECK_DIGIT'
export interface IdNumber {
  number: string
  sex: Sex
  /** YYYY-MM-DD */
  birthDate: string
}
export type IdNumberReading = { fault: null; id: IdNumber } | { fault: IdNumberFault; detail: string }

/** GB/T 2260, first two digits; 81–83 are residence permits of Hong Kong, Macao and Taiwan residents. */
const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
)
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** ISO 7064 MOD 11-2 over the first 17 digits: `0`–`9` or `X`. */
export function idCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17.charAt(at)), 0)
  return '10X98765432'.charAt(sum % 11)
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
}

export function isCalendarDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Drops what people put around and between the digits; `x`, `×` and the look-alikes of other alphabets become `X`. */
export function normaliseIdNumber(text: string): string {
  const bare = plainText(text)
    .replace(/\([^()]*\)/g, '')
    .replace(/^[^\d]*[:=]/, '')
    .toUpperCase()
  // Characters GBK does not know (no-break and zero-width spaces) come out of it as question marks at the ends.
  return bare
    .replace(/^\?+|\?+$/g, '')
    .replace(/\.0+$/, '')
    .replace(/[\s\-‐‑‒–—―−_.·'"`‘’“”´,]/g, '')
    .replace(/[×ХΧ✕✖]$/, 'X')
}

const fault = (code: IdNumberFault, detail = ''): IdNumberReading => ({ fault: code, detail })

/** A 15-digit number of before 1999 holds a two-digit year at 7–8; a cut 18-digit one does not read as a date there. */
function isOldNumber(digits: string): boolean {
  return isCalendarDate(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)))
}

function knownRegion(number: string): boolean {
  // Since 2023 a foreigner's permanent residence card has 18 digits too: 9, then the province.
  return provinces.has(number.startsWith('9') ? number.slice(1, 3) : number.slice(0, 2))
}

function readEighteen(number: string): IdNumberReading {
  if (!/^\d{17}[\dX]$/.test(number)) return fault('ID_IMPOSSIBLE', 'characters')
  const [year, month, day] = [Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))]
  const checks = idCheckDigit(number) === number.charAt(17)
  if (!checks && number.endsWith('000')) return fault('ID_ROUNDED')
  if (!knownRegion(number)) return fault('ID_IMPOSSIBLE', 'region')
  if (year < 1900 || !isCalendarDate(year, month, day)) return fault('ID_IMPOSSIBLE', 'birth')
  if (!checks) return fault('ID_CHECK_DIGIT')
  const sex: Sex = Number(number.charAt(16)) % 2 === 1 ? 'MALE' : 'FEMALE'
  const birthDate = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  return { fault: null, id: { number, sex, birthDate } }
}

/** A spreadsheet keeps 15 significant digits: `3.60603E+17`, or a number cell longer than that, has lost the rest. */
function isRounded(text: string): boolean {
  return /^\d([.,]\d+)?E\+?\d{1,2}$/i.test(compactText(text))
}

/** Reads an ID number as typed. `fromNumberCell` says the spreadsheet held a number rather than text. A birth in the
 * future is not judged here: the caller knows today. */
export function readIdNumber(text: string, fromNumberCell = false): IdNumberReading {
  const number = normaliseIdNumber(text)
  if (isRounded(text) || (fromNumberCell && number.length > 15)) return fault('ID_ROUNDED')
  if (!/\d/.test(number)) return fault('ID_MISSING')
  if (/[*＊?#]{2}/.test(number)) return fault('ID_IMPOSSIBLE', 'masked')
  if (number.length === 18) return readEighteen(number)
  if (/^\d{15}$/.test(number) && isOldNumber(number)) return fault('ID_OLD_15')
  return fault('ID_LENGTH', String(number.length))
}
