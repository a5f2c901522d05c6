import type { Language } from './language'

/** A point in time: ISO 8601 text, milliseconds since 1970, or a Date. A bare `2026-11-24` is that day in Beijing. */
export type Instant = string | number | Date

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** China keeps one time zone and no summer time, so the shift is by hand: old WeChat engines have no Intl. */
const BEIJING = 8 * HOUR

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = {
  zh: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

const english = (language: Language) => language === 'en'
const two = (value: number) => String(value).padStart(2, '0')
const millis = (at: Instant) => (at instanceof Date ? at.getTime() : typeof at === 'number' ? at : Date.parse(at))

/** The parts of a moment as a clock in Beijing shows them; `day` counts days since 1970 there. */
export function beijingParts(at: Instant) {
  const shifted = millis(at) + BEIJING
  const date = new Date(shifted)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    day: Math.floor(shifted / DAY),
  }
}

/** `2026-11-24` in Beijing, as forms and inputs want it. */
export function calendarDate(at: Instant): string {
  const { year, month, date } = beijingParts(at)
  return `${year}-${two(month)}-${two(date)}`
}

/** The moment of a Beijing calendar date and clock time (`2026-11-24`, `18:00`), as ISO 8601 in UTC. */
export function beijingInstant(date: string, time = '00:00'): string {
  return new Date(Date.parse(`${date}T${time}:00.000Z`) - BEIJING).toISOString()
}

/** `11月24日`, with the year when it is not the year of `now`. */
export function formatDate(at: Instant, language: Language = 'zh-CN', now: Instant = Date.now()): string {
  const { year, month, date } = beijingParts(at)
  const sameYear = year === beijingParts(now).year
  if (english(language)) return sameYear ? `${months[month - 1]} ${date}` : `${months[month - 1]} ${date}, ${year}`
  return sameYear ? `${month}月${date}日` : `${year}年${month}月${date}日`
}

/** `18:05`, 24-hour clock. */
export function formatTime(at: Instant): string {
  const { hour, minute } = beijingParts(at)
  return `${two(hour)}:${two(minute)}`
}

/** `11月24日 18:05`. */
export function formatDateTime(at: Instant, language: Language = 'zh-CN', now: Instant = Date.now()): string {
  return `${formatDate(at, language, now)} ${formatTime(at)}`
}

/** `星期二`. */
export function formatWeekday(at: Instant, language: Language = 'zh-CN'): string {
  return weekdays[english(language) ? 'en' : 'zh'][beijingParts(at).weekday] ?? ''
}

/** `2026年第三季度`. */
export function formatQuarter(at: Instant, language: Language = 'zh-CN'): string {
  const { year, month } = beijingParts(at)
  const quarter = Math.ceil(month / 3)
  return english(language) ? `Q${quarter} ${year}` : `${year}年第${'一二三四'[quarter - 1]}季度`
}

/** How long ago: `刚刚`, `5 分钟前`, `今天 15:00`, `昨天 15:00`, `明天 15:00`, else the date. */
export function formatMoment(at: Instant, language: Language = 'zh-CN', now: Instant = Date.now()): string {
  const passed = millis(now) - millis(at)
  const en = english(language)
  if (passed >= 0 && passed < MINUTE) return en ? 'just now' : '刚刚'
  if (passed >= 0 && passed < HOUR) {
    const minutes = Math.floor(passed / MINUTE)
    return en ? `${minutes} min ago` : `${minutes} 分钟前`
  }
  const days = beijingParts(now).day - beijingParts(at).day
  const near = { '0': en ? 'today' : '今天', '1': en ? 'yesterday' : '昨天', '-1': en ? 'tomorrow' : '明天' }[
    String(days)
  ]
  return near ? `${near} ${formatTime(at)}` : formatDate(at, language, now)
}

/** Days when there are any, else hours, else minutes; never `0`. */
function span(milliseconds: number, language: Language): string {
  const [count, zh, en] =
    milliseconds >= DAY
      ? [Math.floor(milliseconds / DAY), '天', 'day']
      : milliseconds >= HOUR
        ? [Math.floor(milliseconds / HOUR), '小时', 'hour']
        : [Math.max(1, Math.ceil(milliseconds / MINUTE)), '分钟', 'minute']
  return english(language) ? `${count} ${en}${count === 1 ? '' : 's'}` : `${count} ${zh}`
}

export type Urgency = 'later' | 'soon' | 'over'

/** Time left to a deadline: `还剩 2 天`, `已过 3 小时`. Soon means two days or less. */
export function formatRemaining(deadline: Instant, language: Language = 'zh-CN', now: Instant = Date.now()) {
  const left = millis(deadline) - millis(now)
  const urgency: Urgency = left < 0 ? 'over' : left <= 2 * DAY ? 'soon' : 'later'
  const length = span(Math.abs(left), language)
  if (english(language)) return { urgency, text: left < 0 ? `${length} overdue` : `${length} left` }
  return { urgency, text: left < 0 ? `已过 ${length}` : `还剩 ${length}` }
}

const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+$)/g, ',')
const trimZeros = (decimal: string) => decimal.replace(/\.?0+$/, '')

/** `12,345` or `12,345.6`. */
export function formatNumber(value: number): string {
  const [whole = '0', decimals] = String(Math.abs(value)).split('.')
  return `${value < 0 ? '-' : ''}${grouped(whole)}${decimals ? `.${decimals}` : ''}`
}

/** A share between 0 and 1 as `96.5%`; at most one decimal. */
export function formatPercent(share: number): string {
  const tenths = Math.round(share * 1000) / 10
  return `${Number.isInteger(tenths) ? tenths : tenths.toFixed(1)}%`
}

/** Exact money from integer fen: `124,000.50 元`. */
export function formatMoneyExact(fen: number | string, language: Language = 'zh-CN'): string {
  const amount = Math.round(Number(fen))
  const digits = String(Math.abs(amount)).padStart(3, '0')
  const text = `${amount < 0 ? '-' : ''}${grouped(digits.slice(0, -2))}.${digits.slice(-2)}`
  return english(language) ? `¥${text}` : `${text} 元`
}

/** Money as it is spoken: `12.4 万元`, `1.05 亿元`, `860 元`. At most two decimals; the exact sum stands beside it. */
export function formatMoney(fen: number | string, language: Language = 'zh-CN'): string {
  const amount = Number(fen)
  const yuan = Math.abs(amount) / 100
  const sign = amount < 0 ? '-' : ''
  if (english(language))
    return `${sign}¥${grouped(String(Math.trunc(yuan)))}${yuan % 1 ? yuan.toFixed(2).slice(-3) : ''}`
  // From 99,999,950 yuan on, ten-thousands would round to 10000.00: the next unit takes over there.
  if (yuan >= 99_999_950) return `${sign}${trimZeros((yuan / 100_000_000).toFixed(2))} 亿元`
  if (yuan >= 10_000) return `${sign}${trimZeros((yuan / 10_000).toFixed(2))} 万元`
  const [whole = '0', decimals = '00'] = yuan.toFixed(2).split('.')
  return `${sign}${grouped(whole)}${decimals === '00' ? '' : `.${decimals}`} 元`
}

/** A file's size: `860 KB`, `3.2 MB`. */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${trimZeros((bytes / 1024 / 1024).toFixed(1))} MB`
}
