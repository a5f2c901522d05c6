/**
 * What somebody can work out of a table with some cells withheld: every row's and column's total is public, so each
 * withheld cell lies between two values. The tables that fit are the flows of a network, whose extremes are whole
 * numbers: the bounds here are exact, not estimates.
 */
export interface CellRange {
  low: number
  high: number
}

type Grid<Value> = readonly (readonly Value[])[]

/** Rows are nodes 0 … r−1, columns r … r+c−1. An edge says by how much a cell can still change in that direction. */
class Residual {
  private readonly nodes: number
  private readonly capacity: number[]

  constructor(
    counts: Grid<number>,
    hidden: Grid<boolean>,
    rows: number,
    columns: number,
    without: readonly [number, number],
  ) {
    this.nodes = rows + columns
    this.capacity = Array.from({ length: this.nodes * this.nodes }, () => 0)
    hidden.forEach((line, row) => {
      line.forEach((isHidden, column) => {
        if (!isHidden || (row === without[0] && column === without[1])) return
        this.set(row, rows + column, Number.POSITIVE_INFINITY)
        this.set(rows + column, row, counts[row]?.[column] ?? 0)
      })
    })
  }

  private at(from: number, to: number): number {
    return this.capacity[from * this.nodes + to] ?? 0
  }

  private set(from: number, to: number, value: number): void {
    this.capacity[from * this.nodes + to] = value
  }

  /** The most that can be pushed, at most `enough`. */
  flow(from: number, to: number, enough: number): number {
    let pushed = 0
    while (pushed < enough) {
      const path = this.path(from, to)
      if (path === null) return pushed
      let room = enough - pushed
      for (let node = to; node !== from; node = path[node] ?? from)
        room = Math.min(room, this.at(path[node] ?? from, node))
      for (let node = to; node !== from; node = path[node] ?? from) this.push(path[node] ?? from, node, room)
      pushed += room
    }
    return pushed
  }

  private push(from: number, to: number, amount: number): void {
    this.set(from, to, this.at(from, to) - amount)
    this.set(to, from, this.at(to, from) + amount)
  }

  /** Where each node was reached from, by the fewest steps; null when there is no way. */
  private path(from: number, to: number): number[] | null {
    const reachedFrom: number[] = Array.from({ length: this.nodes }, () => -1)
    reachedFrom[from] = from
    const queue = [from]
    for (let next = 0; next < queue.length; next += 1) {
      const node = queue[next] ?? from
      for (let other = 0; other < this.nodes; other += 1) {
        if (reachedFrom[other] !== -1 || this.at(node, other) <= 0) continue
        reachedFrom[other] = node
        if (other === to) return reachedFrom
        queue.push(other)
      }
    }
    return null
  }
}

/** The least and the most a withheld cell can be. `enough`: how far up the search goes before it stops. */
export function rangeOf(
  counts: Grid<number>,
  hidden: Grid<boolean>,
  row: number,
  column: number,
  enough: number,
): CellRange {
  const rows = counts.length
  const columns = counts[0]?.length ?? 0
  const count = counts[row]?.[column] ?? 0
  const more = new Residual(counts, hidden, rows, columns, [row, column]).flow(rows + column, row, enough)
  const less = new Residual(counts, hidden, rows, columns, [row, column]).flow(row, rows + column, count)
  return { low: count - less, high: count + more }
}
