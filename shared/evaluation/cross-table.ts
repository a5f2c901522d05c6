import { type CellRange, rangeOf } from './cross-table-range'
import { MIN_ANSWERS, SMALL } from './suppression'

/** A count, or null: withheld. One mark for all of them, so that the mark does not tell which are small. */
export interface CrossTable {
  rows: CrossLine[]
  columns: CrossLine[]
  cells: (number | null)[][]
  total: number
}

export interface CrossLine {
  /** The options or groups it holds: several where each alone had fewer than ten people. */
  ids: string[]
  total: number
}

/** A withheld cell may be any of at least so many more values than its least. */
const WIDTH = 3

type Counts = readonly (readonly number[])[]

interface Line {
  ids: string[]
  counts: number[]
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

/**
 * Lines of fewer than ten people are joined, in their order; what is still too small takes in the smallest of the
 * others. Looks at the lines' totals alone, which are public anyway. Lines nobody stands in are left out.
 */
function joinSmall(lines: readonly Line[]): Line[] {
  const filled = lines.filter((line) => sum(line.counts) > 0)
  const large = filled.filter((line) => sum(line.counts) >= MIN_ANSWERS)
  let rest = filled.filter((line) => sum(line.counts) < MIN_ANSWERS)
  while (rest.length > 0 && sum(rest.map((line) => sum(line.counts))) < MIN_ANSWERS && large.length > 0) {
    const smallest = large.reduce((least, line) => (sum(line.counts) < sum(least.counts) ? line : least))
    large.splice(large.indexOf(smallest), 1)
    rest = [...rest, smallest]
  }
  if (rest.length === 0) return large
  const ids = rest.reduce<string[]>((all, line) => all.concat(line.ids), [])
  const counts = (rest[0]?.counts ?? []).map((_, at) => sum(rest.map((line) => line.counts[at] ?? 0)))
  return [...large, { ids, counts }]
}

const turned = (lines: readonly Line[], ids: readonly string[][]): Line[] =>
  ids.map((own, at) => ({ ids: own, counts: lines.map((line) => line.counts[at] ?? 0) }))

const totalsOf = (counts: Counts) => counts.map((line) => sum(line))
const columnsOf = (counts: Counts) => (counts[0] ?? []).map((_, column) => sum(counts.map((line) => line[column] ?? 0)))

/** 1 to 4 point at people; a line that all but four share tells how each of them answered. */
function sensitive(counts: Counts): boolean[][] {
  const rowTotals = totalsOf(counts)
  const columnTotals = columnsOf(counts)
  const nearlyAll = (count: number, total: number) => total - count <= SMALL
  return counts.map((line, row) =>
    line.map((count, column) => {
      if (count >= 1 && count <= SMALL) return true
      const alone = line.some((one) => nearlyAll(one, rowTotals[row] ?? 0))
      return alone || counts.some((other) => nearlyAll(other[column] ?? 0, columnTotals[column] ?? 0))
    }),
  )
}

/** Wide enough to hide in, not known to be small, not known to be nearly the whole line. */
function isSafe({ low, high }: CellRange, line: number): boolean {
  return high - low >= WIDTH && high > SMALL && line - low > SMALL
}

function weakest(counts: Counts, hidden: boolean[][]): [number, number] | null {
  const rowTotals = totalsOf(counts)
  const columnTotals = columnsOf(counts)
  for (let row = 0; row < hidden.length; row += 1) {
    for (let column = 0; column < (hidden[row]?.length ?? 0); column += 1) {
      if (hidden[row]?.[column] !== true) continue
      const range = rangeOf(counts, hidden, row, column, SMALL + 1 + WIDTH)
      if (!isSafe(range, Math.min(rowTotals[row] ?? 0, columnTotals[column] ?? 0))) return [row, column]
    }
  }
  return null
}

/** The cells that complete a rectangle with the weak one: with them it can move up and down. The one that hides least. */
function rectangle(counts: Counts, hidden: boolean[][], [row, column]: [number, number]): [number, number][] | null {
  let best: [number, number][] | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (let otherRow = counts.length - 1; otherRow >= 0; otherRow -= 1) {
    for (let otherColumn = (counts[0]?.length ?? 0) - 1; otherColumn >= 0; otherColumn -= 1) {
      if (otherRow === row || otherColumn === column) continue
      const corners: [number, number][] = [
        [otherRow, otherColumn],
        [otherRow, column],
        [row, otherColumn],
      ]
      const fresh = corners.filter(([r, c]) => hidden[r]?.[c] !== true)
      if (fresh.length === 0) continue
      // A rectangle moves only as far as the smaller of its corners.
      const slack = Math.min(counts[otherRow]?.[column] ?? 0, counts[row]?.[otherColumn] ?? 0)
      const cost = fresh.length + (slack > SMALL ? 0 : 10) + sum(fresh.map(([r, c]) => counts[r]?.[c] ?? 0)) / 100_000
      if (cost >= bestCost) continue
      best = fresh
      bestCost = cost
    }
  }
  return best
}

/** Which cells stay withheld; null when even all of them withheld would tell too much. */
export function withheldCells(counts: Counts): boolean[][] | null {
  const hidden = sensitive(counts)
  for (;;) {
    const weak = weakest(counts, hidden)
    if (weak === null) return hidden
    const more = rectangle(counts, hidden, weak)
    if (more === null) return null
    for (const [row, column] of more) {
      const line = hidden[row]
      if (line) line[column] = true
    }
  }
}

/**
 * What may be published of a named round crossed by two things: rows and columns with their exact totals, and every cell
 * that neither subtraction nor any system of equations over the table gives away. Null where nothing is left to show.
 * `counts` are people: everybody stands in exactly one row and one column.
 */
export function crossTable(rowIds: readonly string[], columnIds: readonly string[], counts: Counts): CrossTable | null {
  const rows = joinSmall(rowIds.map((id, at) => ({ ids: [id], counts: [...(counts[at] ?? [])] })))
  const columns = joinSmall(
    turned(
      rows,
      columnIds.map((id) => [id]),
    ),
  )
  if (rows.length < 2 || columns.length < 2) return null
  const table = rows.map((_, row) => columns.map((column) => column.counts[row] ?? 0))
  const hidden = withheldCells(table)
  if (hidden === null || hidden.every((line) => line.every((one) => one))) return null
  return {
    rows: rows.map(({ ids }, at) => ({ ids, total: sum(table[at] ?? []) })),
    columns: columns.map(({ ids, counts: own }) => ({ ids, total: sum(own) })),
    cells: table.map((line, row) => line.map((count, column) => (hidden[row]?.[column] === true ? null : count))),
    total: sum(totalsOf(table)),
  }
}
