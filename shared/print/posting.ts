/** Editable defaults (U) of what hangs on the wall. */
export const POSTING_DEFAULTS = {
  /** 公示 days of a printed sheet. */
  days: 7,
}

export const POSTING_LIMITS = { place: 40, reason: 200, photosPerVersion: 9 } as const

/** The last day a sheet should hang: `days` full days after the day it was made public (民法典 201: that day is not counted). */
export function lastPostedDay(publishedOn: string, days: number = POSTING_DEFAULTS.days): string {
  const [year = 0, month = 1, day = 1] = publishedOn.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10)
}
