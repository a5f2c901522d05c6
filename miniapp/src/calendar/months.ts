/** Months and quarters as the screens leaf through them; a month is "2026-11", a quarter "2026-Q4". */
export type View = 'quarter' | 'month'

const two = (value: number) => (value < 10 ? `0${value}` : String(value))

/** The month or quarter a day lies in. */
export function pageOf(view: View, day: string): string {
  return view === 'month' ? day.slice(0, 7) : `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** Some pages further on, or back. */
export function turnPage(page: string, by: number): string {
  const quarterly = page.charAt(5) === 'Q'
  const count = quarterly ? 4 : 12
  const number = Number(page.slice(quarterly ? 6 : 5)) - 1
  const total = Number(page.slice(0, 4)) * count + number + by
  const year = Math.floor(total / count)
  const rest = total - year * count + 1
  return quarterly ? `${year}-Q${rest}` : `${year}-${two(rest)}`
}

export function monthsOf(page: string): string[] {
  if (page.charAt(5) !== 'Q') return [page]
  const last = Number(page.charAt(6)) * 3
  return [last - 2, last - 1, last].map((month) => `${page.slice(0, 5)}${two(month)}`)
}

export interface Cell {
  id: string
  /** Null before the month's first day and after its last. */
  day: string | null
}

/** The days of a month in weeks from Monday. */
export function weeksOf(month: string): Cell[][] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const before = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const weeks: Cell[][] = []
  for (let cell = 0; cell < before + days; cell += 7) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((offset) => cellOf(month, cell + offset - before + 1, days)))
  }
  return weeks
}

function cellOf(month: string, day: number, days: number): Cell {
  return { id: `${month}:${day}`, day: day < 1 || day > days ? null : `${month}-${two(day)}` }
}
