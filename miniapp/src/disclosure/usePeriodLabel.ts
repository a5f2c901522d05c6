import { describePeriod } from '@shared/disclosure/catalogue'
import { languageStore } from '../message/language-store'
import { useStore } from '../store/store'

/** `2026年第三季度`; in English a quarter is turned round: `Q3 2026`. */
export function usePeriodLabel(): (period: string) => string {
  const language = useStore(languageStore)
  return language === 'en' ? englishPeriod : describePeriod
}

function englishPeriod(period: string): string {
  const quarter = /^(\d{4})-(Q[1-4])$/.exec(period)
  return quarter ? `${quarter[2]} ${quarter[1]}` : period
}
