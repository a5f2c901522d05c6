import { STANDING_ITEMS } from '../disclosure/calendar'
import { CATALOGUE, findCatalogueItem } from '../disclosure/catalogue'
import type { CatalogueItem } from '../disclosure/catalogue-item'

export type CalendarFrequency = 'MONTHLY' | 'QUARTERLY' | 'YEARLY'

/** What was decided for one item in one village; the newest decision counts. */
export interface CalendarSetting {
  catalogueCode: string
  applicable: boolean
  /** Null where the item is not applicable. */
  frequency: CalendarFrequency | null
  /** YYYY-MM-DD of the decision. */
  setOn: string
}

/** Editable defaults (U). */
export const CALENDAR_DEFAULTS = {
  /** Days before its day that an item is called due soon. */
  dueSoonDays: 7,
  /** Days after its day that an item is brought before the township. */
  escalateAfterDays: 10,
}

export const CALENDAR_REASON = { min: 4, max: 200 }

/** 财务至少每季度公开一次 (村组法 30): no village is without it. */
export const NEVER_OFF = ['FINANCE_JOURNAL']

/** From the rarest to the most frequent: further on is more often. */
const OFTEN: CalendarFrequency[] = ['YEARLY', 'QUARTERLY', 'MONTHLY']

export function isMoreOften(one: CalendarFrequency, other: CalendarFrequency): boolean {
  return OFTEN.indexOf(one) > OFTEN.indexOf(other)
}

/** The frequencies an item may have: never rarer than the catalogue's; a quarterly one may come monthly. */
export function frequenciesOf(item: CatalogueItem): CalendarFrequency[] {
  if (item.frequency === 'PER_EVENT') return []
  return item.frequency === 'QUARTERLY' ? ['QUARTERLY', 'MONTHLY'] : [item.frequency]
}

/** Items a calendar can hold: those that come round. What is disclosed per event has no day before the event. */
export const CALENDAR_ITEMS: CatalogueItem[] = CATALOGUE.filter((item) => item.frequency !== 'PER_EVENT')

export interface OwedItem {
  item: CatalogueItem
  frequency: CalendarFrequency
  /** Null for what every village owes from the beginning. */
  setOn: string | null
}

/** What a village owes: the standing items and those added, without those switched off. */
export function owedItems(settings: readonly CalendarSetting[]): OwedItem[] {
  const decided = (code: string) => settings.filter((setting) => setting.catalogueCode === code)[0]
  const added = settings.filter(({ catalogueCode }) => STANDING_ITEMS.indexOf(catalogueCode) < 0)
  const codes = STANDING_ITEMS.concat(added.map(({ catalogueCode }) => catalogueCode))
  const owed: OwedItem[] = []
  for (const code of codes) {
    const item = findCatalogueItem(code)
    const setting = decided(code)
    if (item === undefined || item.frequency === 'PER_EVENT' || setting?.applicable === false) continue
    owed.push({ item, frequency: setting?.frequency ?? item.frequency, setOn: setting?.setOn ?? null })
  }
  return owed
}
