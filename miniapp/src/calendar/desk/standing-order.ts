import type { CalendarStandingsQuery } from '../generated/documents'

export type Standing = CalendarStandingsQuery['calendarStandings'][number]

export const FIGURES = ['late', 'escalated', 'dueSoon', 'published', 'notApplicable'] as const
export type Figure = (typeof FIGURES)[number]

export type Order = Figure | 'name' | 'longestLate'
export type Filter = 'all' | 'late' | 'dueSoon' | 'absent'

const FILTERS: Record<Filter, (standing: Standing) => boolean> = {
  all: () => true,
  late: ({ late }) => late > 0,
  dueSoon: ({ dueSoon }) => dueSoon > 0,
  absent: ({ joined }) => !joined,
}

/** By name from the first, by figures from the largest; what is equal by the division's code. */
export function arrange(standings: readonly Standing[], filter: Filter, search: string, order: Order): Standing[] {
  const found = standings.filter(
    (standing) => FILTERS[filter](standing) && standing.division.fullName.indexOf(search.trim()) >= 0,
  )
  return found.sort((one, other) => {
    const left = order === 'name' ? 0 : other[order] - one[order]
    return left !== 0 ? left : one.division.code < other.division.code ? -1 : 1
  })
}

/** Comma-separated, with the mark that makes a spreadsheet read it as UTF-8; what begins like a formula is quoted off. */
export function standingsCsv(head: readonly string[], standings: readonly Standing[], yes: string, no: string): string {
  const lines = standings.map((standing) => [
    standing.division.code,
    standing.division.fullName,
    standing.joined ? yes : no,
    ...FIGURES.map((figure) => String(standing[figure])),
    String(standing.longestLate),
  ])
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(text: string): string {
  const safe = /^[=+\-@\t]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
}
