import { type DateReading, nextDay, type PartialDate, readDate, serialDate } from '../../../shared/chinese-date'
import type { Sex } from '../../../shared/person-identity'
import { compactText, saysNothing } from '../../../shared/plain-text'
import type { Cell } from './grid'

export function readSex(text: string): Sex | null {
  const compact = compactText(text).toLowerCase()
  if (/男/.test(compact) !== /女/.test(compact)) return /男/.test(compact) ? 'MALE' : 'FEMALE'
  // GB/T 2261.1: 1 man, 2 woman, 0 and 9 unknown.
  if (/^(0?1|m|male|♂)$/.test(compact)) return 'MALE'
  return /^(0?2|f|female|♀)$/.test(compact) ? 'FEMALE' : null
}

const flagYes = /^(是|有|√|✓|✔|☑|y|yes|true|1|对|属于|具有)$/i
const flagNo = /^(否|不是|无|没有|×|✗|✕|x|n|no|false|0|错|不属于|不具有)$/i

export function readFlag(text: string): boolean | undefined {
  const compact = compactText(text)
  if (flagYes.test(compact)) return true
  return flagNo.test(compact) ? false : undefined
}

/** 是否党员 or 政治面貌; probationary members (预备党员) are members too. */
export function readPartyMember(text: string): boolean | undefined {
  const compact = compactText(text)
  if (compact === '') return undefined
  if (/群众|团员|非党|不是党员|民主党派|无党派|积极分子/.test(compact)) return false
  if (/党员/.test(compact)) return true
  const flag = readFlag(compact)
  return flag ?? (/^0?[12]$/.test(compact) ? true : undefined)
}

const peoples =
  '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'.split(
    ' ',
  )

/** 汉, 汉族 and 01 (GB/T 3304) → 汉族. */
export function readEthnicity(text: string): string | null {
  if (saysNothing(text)) return null
  const compact = compactText(text).replace(/^\d{1,2}[-.、]?(?=\D)/, '')
  if (/^\d{1,2}$/.test(compact)) return peoples[Number(compact) - 1] ? `${peoples[Number(compact) - 1]}族` : null
  return peoples.includes(compact) ? `${compact}族` : compact
}

/** What of a date its number format shows: cadres type 1968.3 and Excel stores the first of March. */
function shownParts(format: string): { month: boolean; day: boolean } {
  const codes = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').split(';')[0] ?? ''
  return { month: /m/i.test(codes), day: /d/i.test(codes) }
}

function dateCell(cell: Cell, epoch1904: boolean, monthOnly: boolean): DateReading {
  const date = serialDate(cell.number ?? 0, epoch1904)
  if (!date) return { kind: 'unreadable' }
  const shown = shownParts(cell.format ?? 'yyyy-mm-dd')
  const day = shown.day && !(monthOnly && date.day === 1) ? date.day : undefined
  const candidate: PartialDate = {
    year: date.year,
    ...(shown.month || shown.day ? { month: date.month } : {}),
    ...(day ? { day } : {}),
  }
  // Programs that count in UTC write the evening before, 16:00 or, in the summers of 1986 to 1991, 15:00 and 23:00.
  const evening = shown.day && (cell.number ?? 0) % 1 >= 0.6 ? [nextDay(date)] : []
  return { kind: 'dates', candidates: [candidate, ...evening] }
}

/** 1968 and 1968.03 are typed, 25000 is a day count, 19680305 is typed again. */
function numberDate(cell: Cell, epoch1904: boolean): DateReading {
  const value = cell.number ?? 0
  const typed = (value >= 1800 && value < 2101) || value >= 100_000
  const written = readDate(cell.text)
  if (typed) return written
  const serial = serialDate(value, epoch1904)
  if (!serial) return { kind: 'unreadable' }
  const more = written.kind === 'dates' && !epoch1904 ? written.candidates : []
  return { kind: 'dates', candidates: [serial, ...more] }
}

/** A birth cell of whatever kind. `monthOnly`: the column is headed 出生年月, so a first of the month may be none. */
export function readBirth(cell: Cell | undefined, epoch1904: boolean, monthOnly: boolean): DateReading {
  if (!cell) return { kind: 'blank' }
  if (cell.kind === 'date') return dateCell(cell, epoch1904, monthOnly)
  if (cell.kind === 'number') return numberDate(cell, epoch1904)
  return cell.kind === 'text' ? readDate(cell.text) : { kind: 'unreadable' }
}
