/**
 * Parts of the calendar's hand-written statements: `u` is the row, `d` its disclosure. A quarter is also told by its three
 * months. $1 is always today (a date in Beijing).
 */
const QUARTER_MONTHS = `ARRAY(SELECT left(u.period, 5) || lpad((right(u.period, 1)::int * 3 - back)::text, 2, '0') FROM generate_series(0, 2) back)`

export const PUBLISHED_AT = `COALESCE(d.published_at, CASE WHEN u.period LIKE '____-Q_' THEN (
    SELECT max(m.published_at) FROM {county}.disclosure m
    WHERE m.division_code = u.division_code AND m.catalogue_code = u.catalogue_code
      AND m.period = ANY (${QUARTER_MONTHS}) AND m.published_at IS NOT NULL
    HAVING count(DISTINCT m.period) = 3) END)`

export const FROM_DUE = `
  FROM {county}.disclosure_due u
  LEFT JOIN {county}.disclosure d ON d.division_code = u.division_code AND d.catalogue_code = u.catalogue_code
    AND d.period = u.period AND d.sequence = 1`

/** The same judgement as `calendarState` of shared/calendar/due.ts; a test compares the two. */
export const stateOf = (published: string, soonDays: number) => `CASE
    WHEN ${published} IS NOT NULL THEN 'PUBLISHED'
    WHEN u.state = 'OFF' THEN 'NOT_APPLICABLE'
    WHEN u.due_on < $1::date THEN 'LATE'
    WHEN u.due_on <= $1::date + ${soonDays} THEN 'DUE_SOON'
    ELSE 'UPCOMING' END`
