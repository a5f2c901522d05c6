import { describePeriod } from '@shared/disclosure/catalogue'
import type { Locale } from '../message/catalogue'

/** 2026年第三季度; in English the period as it is written, a quarter turned round: Q3 2026. */
export function periodText(period: string, locale: Locale): string {
  if (locale !== 'en') return describePeriod(period)
  const quarter = /^(\d{4})-(Q[1-4])$/.exec(period)
  return quarter === null ? period : `${quarter[2]} ${quarter[1]}`
}
