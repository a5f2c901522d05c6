import { isCalendarDate } from './person-identity'
import { plainText } from './plain-text'

/** A date of which only the year, or the year and month, may have been written. */
export interface PartialDate {
  year: number
  month?: number
  day?: number
}
export type DateReading =
  | { kind: 'blank' }
  /** 农历: a day of the lunar calendar, not comparable with the one on the ID card. */
  | { kind: 'lunar' }
  | { kind: 'unreadable' }
  /** Every date the writing can mean; `68.3.5` means two. */
  | { kind: 'dates'; candidates: PartialDate[] }

const numerals = '〇一二三四五六七八九'
const numeralRun = /[〇零○一二两三四五六七八九十廿卅]+/g
const englishMonths = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const lunarMark =
  /农历|农曆|阴历|旧历|古历|夏历|\(农\)|\(阴\)|农$|正月|冬月|腊月|闰|初[一二三四五六七八九十\d]|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]/

/** 三 → 3, 十二 → 12, 廿五 → 25, 一九六八 → 1968, 二十 → 20. Digits one by one unless a ten stands among them. */
export function readChineseNumber(text: string): number | null {
  const even = text.replace(/[零○]/g, '〇').replace(/两/g, '二').replace(/廿/g, '二十').replace(/卅/g, '三十')
  const digit = (one: string) => (one === '' ? 0 : numerals.indexOf(one))
  const tens = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(even)
  if (tens) return (tens[1] === '' ? 1 : digit(tens[1] ?? '')) * 10 + digit(tens[2] ?? '')
  const digits = Array.from(even, digit)
  return digits.length === 0 || digits.some((one) => one < 0) ? null : Number(digits.join(''))
}

const valid = ({ year, month, day }: PartialDate) =>
  year >= 1800 &&
  year <= 2999 &&
  (month === undefined || (month >= 1 && month <= 12)) &&
  (day === undefined || isCalendarDate(year, month ?? 0, day))

/** A two-digit year may be of either century. */
function years(text: string): number[] {
  const value = Number(text)
  return text.length === 4 ? [value] : text.length <= 2 ? [1900 + value, 2000 + value] : []
}

function dates(year: string, month?: string, day?: string): PartialDate[] {
  return years(year).map((one) => ({
    year: one,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }))
}

/** Day of a spreadsheet's count. 1900 system: day 60 is the 29 February 1900 that never was. */
export function serialDate(serial: number, epoch1904 = false): PartialDate | null {
  const whole = Math.floor(serial + 0.001) + (epoch1904 ? 1462 : 0)
  if (!Number.isFinite(whole) || whole < 1 || whole > 2958465) return null
  const date = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Digits without any separator. */
function readRun(run: string): PartialDate[] {
  const cut = (...at: number[]) => at.map((from, index) => run.slice(from, at[index + 1]))
  const serial = run.length === 5 ? serialDate(Number(run)) : null
  if (run.length === 4) return dates(run)
  const splits: Record<number, number[][]> = {
    5: [[0, 4]],
    6: [
      [0, 4],
      [0, 4, 5],
      [0, 2, 4],
    ],
    7: [
      [0, 4, 5],
      [0, 4, 6],
    ],
    8: [[0, 4, 6]],
  }
  const read = (splits[run.length] ?? []).map((split) => cut(...split))
  return read.reduce<PartialDate[]>(
    (all, [year = '', month, day]) => all.concat(dates(year, month, day)),
    serial ? [serial] : [],
  )
}

function readPair([first, second]: [string, string], dotted: boolean): PartialDate[] {
  if (first.length === 4 && second.length >= 3) return readRun(first + second)
  if (first.length === 6) return readRun(first + second.padStart(2, '0'))
  // 1968.10 kept as a number shows as 1968.1
  const months = dotted && second === '1' ? ['1', '10'] : [second]
  const forward = months.reduce<PartialDate[]>((all, month) => all.concat(dates(first, month)), [])
  return forward.concat(dates(second, first))
}

function readTriple([a, b, c]: [string, string, string]): PartialDate[] {
  if (a.length > 2) return dates(a, b, c)
  return dates(a, b, c).concat(dates(c, a, b), dates(c, b, a))
}

function withArabicNumerals(text: string): string {
  return text
    .replace(/[a-z]{3,9}/gi, (word) => {
      const month = englishMonths.indexOf(word.slice(0, 3).toLowerCase())
      return month < 0 ? word : String(month + 1)
    })
    .replace(/([〇零○一二三四五六七八九])[oO]+/g, (run) => run.replace(/[oO]/g, '〇'))
    .replace(numeralRun, (run) => String(readChineseNumber(run) ?? run))
    .replace(/民国(\d{1,2})/, (_whole, year: string) => String(1911 + Number(year)))
}

function withoutDecoration(text: string): string {
  return plainText(text)
    .replace(/^["'`‘“]+|["'`’”]+$/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[T ]+(上午|下午)?\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*(Z|AM|PM|[+-]\d{2}:?\d{2})?$/i, '')
    .replace(/^(公历|阳历|公元|西元|出生于|生于)[:：]?/, '')
    .replace(/(出生|生|公历|阳历)$/, '')
    .trim()
}

function readCandidates(text: string): PartialDate[] {
  const dotted = /^\d{4}\.\d$/.test(text)
  // 三月五日 alone tells no year.
  if (/^\d{1,2} *月/.test(text)) return []
  const even = text.replace(/ *[年月] */g, '-').replace(/[日号]/g, '')
  const parts = even.split(/[-./\\‐‑‒–—―−_,、。~·: ]+/).filter((part) => part !== '')
  if (parts.length === 0 || parts.some((part) => !/^\d+$/.test(part))) return []
  const [a = '', b = '', c = ''] = parts
  if (parts.length === 1) return readRun(a)
  if (parts.length === 2) return readPair([a, b], dotted)
  return parts.length === 3 ? readTriple([a, b, c]) : []
}

/** The day after, written out in full. */
export function nextDay({ year, month, day }: PartialDate): PartialDate {
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, (day ?? 1) + 1))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Reads a date as written in a roster: any separator, Chinese numerals, full-width, month or year alone, day counts. */
export function readDate(text: string): DateReading {
  const plain = plainText(text)
  if (/^[-—–_/\\|.]*$/.test(plain)) return { kind: 'blank' }
  if (lunarMark.test(plain.replace(/ /g, ''))) return { kind: 'lunar' }
  const bare = withoutDecoration(plain).replace(/^(\d{4}|\d{5,})\.0$|^(\d{5,})\.0+$/, '$1$2')
  const candidates = readCandidates(withArabicNumerals(bare)).filter(valid)
  // 1968-03-04T16:00:00Z is midnight of the 5th in Beijing: programs write a birth day so.
  const evening = /T(1[5-9]|2\d):\d{2}.*Z$/i.test(plain) ? candidates.map(nextDay) : []
  return candidates.length > 0 ? { kind: 'dates', candidates: candidates.concat(evening) } : { kind: 'unreadable' }
}

/** Whether what was written of a date fits the full one (YYYY-MM-DD). */
export function agrees(partial: PartialDate, date: string): boolean {
  const [year, month, day] = date.split('-').map(Number)
  return (
    partial.year === year &&
    (partial.month === undefined || partial.month === month) &&
    (partial.day === undefined || partial.day === day)
  )
}

/** Whether even the earliest day it can mean lies after `today` (YYYY-MM-DD). */
export function isAfter(partial: PartialDate, today: string): boolean {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${partial.year}-${two(partial.month ?? 1)}-${two(partial.day ?? 1)}` > today
}
