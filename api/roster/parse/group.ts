import { readChineseNumber } from '../../../shared/chinese-date'
import { compactText, saysNothing } from '../../../shared/plain-text'

const numeral = '[〇零一二三四五六七八九十廿\\d]{1,4}'
const numbered = new RegExp(`^第?(${numeral})(村民小组|居民小组|村小组|小组|村民组|生产队|组|队|社|号组)?$`)
const sheetName = new RegExp(
  `^第?${numeral}(村民小组|居民小组|村小组|小组|村民组|生产队|组|队|社)$|^[㐀-鿿]{1,6}(组|屯|队|湾|寨)$`,
)

function readNumber(text: string): number | null {
  const value = /^\d+$/.test(text) ? Number(text) : readChineseNumber(text)
  return value !== null && value > 0 && value < 1000 ? value : null
}

/** 一组, 第1村民小组, 1, 蓝田村一组 → `1组`; a group with a name of its own keeps it. */
export function readGroup(text: string): string | null {
  if (saysNothing(text)) return null
  const compact = compactText(text).replace(/\.0$/, '')
  const outside = compact.replace(/\([^()]*\)$/, '') || compact
  const bare = numbered.test(outside) ? outside : outside.replace(/^[㐀-鿿]{2,10}?村(委会)?(?!民)(?=.)/, '')
  const match = numbered.exec(bare)
  const number = match ? readNumber(match[1] ?? '') : null
  return number === null ? bare : `${number}组`
}

/** The number of a numbered group, as `readGroup` names it. */
export function groupNumber(group: string): number | null {
  const match = /^(\d+)组$/.exec(group)
  return match ? Number(match[1]) : null
}

/** The group a sheet is named after, one sheet a group. */
export function groupOfSheet(name: string): string | null {
  const compact = compactText(name)
    .replace(/(人口|常住人口|花名册|名册|人员|户籍|\d{4}年?)+$/g, '')
    .replace(/\([^()]*\)$/, '')
  return sheetName.test(compact) && !/^(小|分|各|全)组$|汇总|合计/.test(compact) ? readGroup(compact) : null
}

/** The group named in the lines above a heading, when it is one and no range (1—5组). */
export function groupOfTitle(titles: readonly string[]): string | null {
  const pattern = new RegExp(`(.?)第?(${numeral})(?:村民小组|小组|村民组|组)`, 'g')
  const found = new Set<string>()
  for (const title of titles) {
    for (let match = pattern.exec(compactText(title)); match; match = pattern.exec(compactText(title))) {
      if (/[-—~至到、,和及]/.test(match[1] ?? '')) return null
      found.add(readGroup(`${match[2]}组`) ?? '')
    }
  }
  const [only] = found
  return found.size === 1 && only ? only : null
}

/** A row of its own between families: 第三村民小组. */
export function groupOfSection(text: string): string | null {
  const compact = compactText(text)
    .replace(/[:。—-]+$/, '')
    .replace(/^[—-]+/, '')
  return sheetName.test(compact) || new RegExp(`村第?${numeral}(村民)?小?组$`).test(compact) ? readGroup(compact) : null
}

export function villageOfSheet(name: string): string | null {
  const compact = compactText(name)
  return /^[㐀-鿿]{1,8}(村|社区|村委会)$/.test(compact) && !/^(本|全|各|行政|自然)村$/.test(compact) ? compact : null
}

/** 蓝田村委会, 蓝田村, 蓝田 are one village. */
export function villageKey(text: string): string {
  return compactText(text).replace(/(村民委员会|居民委员会|村委会|居委会|行政村|社区|村)$/, '')
}
