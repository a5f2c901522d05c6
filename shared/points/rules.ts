/** One way to earn points, as the village assembly passed it. */
export interface PointsItem {
  code: string
  title: string
  /** For one time. */
  points: number
  /** How it is counted, what proves it. */
  note: string
}

/** Editable defaults (R: regional). A confirmed claim is published 3 to 7 days before it counts (DOMAIN §10). */
export const POINTS_DEFAULTS = { publishDays: 5, publishDaysLeast: 3, publishDaysMost: 7 }

export const POINTS_LIMITS = {
  itemsMost: 40,
  pointsMost: 100,
  title: 30,
  note: 100,
  words: 200,
  reason: 200,
  reference: 100,
  goodsTitle: 30,
  goodsUnit: 6,
  goodsPointsMost: 10_000,
  quantityMost: 10_000,
  redeemMost: 20,
  photos: 6,
  /** How long ago a deed may lie, in days. */
  backDays: 60,
}

export type PointsRulesFault =
  | 'POINTS_ITEMS'
  | 'POINTS_ITEM_TITLE'
  | 'POINTS_ITEM_TWICE'
  | 'POINTS_ITEM_POINTS'
  | 'POINTS_BENEFIT'
  | 'POINTS_PUBLISH_DAYS'

/** Statutory benefits, ranks and money never depend on points: such an item cannot be passed. */
const BENEFIT = /低保|五保|特困|医保|养老金|救助|补贴|选举|投票|入党|排名|评比/
const CASH = /现金|红包|人民币|钞票|转账|购物卡|消费券|话费/

export function touchesBenefit(text: string): boolean {
  return BENEFIT.test(text)
}

/** 兑换 is in goods: nothing that is money under another name. */
export function isCash(text: string): boolean {
  return CASH.test(text)
}

export interface RulesDraft {
  items: readonly PointsItem[]
  publishDays: number
}

interface Found {
  code: PointsRulesFault
  field: string
}

function itemFault({ title, points, note }: PointsItem, index: number): Found[] {
  const at = (name: string) => `items.${index}.${name}`
  const found: Found[] = []
  if (title.trim() === '' || title.length > POINTS_LIMITS.title) {
    found.push({ code: 'POINTS_ITEM_TITLE', field: at('title') })
  }
  if (touchesBenefit(title + note)) found.push({ code: 'POINTS_BENEFIT', field: at('title') })
  const fits = Math.floor(points) === points && points >= 1 && points <= POINTS_LIMITS.pointsMost
  if (!fits) found.push({ code: 'POINTS_ITEM_POINTS', field: at('points') })
  return found
}

/** Everything wrong with rules that are to be recorded. */
export function rulesFaults({ items, publishDays }: RulesDraft): Found[] {
  const found: Found[] = []
  if (items.length === 0 || items.length > POINTS_LIMITS.itemsMost) found.push({ code: 'POINTS_ITEMS', field: 'items' })
  const { publishDaysLeast: least, publishDaysMost: most } = POINTS_DEFAULTS
  if (Math.floor(publishDays) !== publishDays || publishDays < least || publishDays > most) {
    found.push({ code: 'POINTS_PUBLISH_DAYS', field: 'publishDays' })
  }
  const titles = items.map(({ title }) => title.trim())
  items.forEach((item, index) => {
    if (titles.indexOf(titles[index] ?? '') < index) {
      found.push({ code: 'POINTS_ITEM_TWICE', field: `items.${index}.title` })
    }
    for (const one of itemFault(item, index)) found.push(one)
  })
  return found
}
