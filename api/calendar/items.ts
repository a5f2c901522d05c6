import { CALENDAR_ITEMS, type CalendarFrequency, frequenciesOf, isMoreOften, NEVER_OFF } from '@shared/calendar/setting'
import { STANDING_ITEMS } from '@shared/disclosure/calendar'
import { findCatalogueItem } from '@shared/disclosure/catalogue'
import type { Viewer } from '../context'
import { type CountyCode, queryCounty } from '../database/county-database'
import { mayChangeCalendar, mayDecide } from './access'
import type { CalendarItemRecord } from './record'

interface SettingRow {
  catalogueCode: string
  applicable: boolean
  frequency: CalendarFrequency | null
  reason: string
  setterName: string
  setterPost: string
  setAt: Date
}

/** $1 village. The newest decision of each item. */
const SETTINGS = `
  SELECT DISTINCT ON (catalogue_code) catalogue_code AS "catalogueCode", applicable, frequency::text AS frequency, reason,
    setter_name AS "setterName", setter_post AS "setterPost", set_at AS "setAt"
  FROM {county}.disclosure_calendar_setting WHERE division_code = $1 ORDER BY catalogue_code, set_at DESC, id DESC`

/** The items of a village's calendar in the catalogue's order; `all` adds those that may be added. */
export async function listItems(county: CountyCode, divisionCode: string, all: boolean): Promise<CalendarItemRecord[]> {
  const rows = await queryCounty<SettingRow>(county, 'calendar-settings', SETTINGS, [divisionCode])
  return CALENDAR_ITEMS.flatMap(({ code, frequency: usual }) => {
    const setting = rows.find((row) => row.catalogueCode === code)
    const standing = STANDING_ITEMS.includes(code)
    if (setting === undefined && !standing && !all) return []
    return {
      divisionCode,
      catalogueCode: code,
      standing,
      applicable: setting?.applicable ?? standing,
      frequency: setting?.frequency ?? (usual as CalendarFrequency),
      reason: setting?.reason || null,
      setterName: setting?.setterName ?? null,
      setterPost: setting?.setterPost ?? null,
      setAt: setting?.setAt ?? null,
    }
  })
}

/** What the viewer may set: overseers what the catalogue allows, the village's cadres only more often than now. */
export function choicesOf(viewer: Viewer, item: CalendarItemRecord): CalendarFrequency[] {
  const entry = findCatalogueItem(item.catalogueCode)
  if (entry === undefined || !mayChangeCalendar(viewer, item.divisionCode)) return []
  const all = frequenciesOf(entry).filter((frequency) => !item.applicable || frequency !== item.frequency)
  if (mayDecide(viewer, item.divisionCode)) return all
  if (!item.applicable) return item.setAt === null ? all : []
  return all.filter((frequency) => isMoreOften(frequency, item.frequency))
}

export function maySwitchOff(viewer: Viewer, item: CalendarItemRecord): boolean {
  return mayDecide(viewer, item.divisionCode) && item.applicable && !NEVER_OFF.includes(item.catalogueCode)
}
