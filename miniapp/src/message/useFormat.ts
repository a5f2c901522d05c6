import {
  formatDate,
  formatDateTime,
  formatMoment,
  formatMoney,
  formatMoneyExact,
  formatRemaining,
  formatWeekday,
  type Instant,
} from '@shared/format'
import { useMemo } from 'react'
import { useStore } from '../store/store'
import { languageStore } from './language-store'

/** Dates and money in the viewer's language. What needs no language (`formatNumber`, …) comes from `@shared/format`. */
export function useFormat() {
  const language = useStore(languageStore)
  return useMemo(
    () => ({
      date: (at: Instant) => formatDate(at, language),
      dateTime: (at: Instant) => formatDateTime(at, language),
      moment: (at: Instant) => formatMoment(at, language),
      weekday: (at: Instant) => formatWeekday(at, language),
      remaining: (at: Instant) => formatRemaining(at, language),
      money: (fen: number | string) => formatMoney(fen, language),
      moneyExact: (fen: number | string) => formatMoneyExact(fen, language),
    }),
    [language],
  )
}
