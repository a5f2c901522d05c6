/** One published figure of a row. Everything but SHOWN withholds the count. */
export type Cell =
  | { state: 'SHOWN'; count: number }
  /** 少于5: at least 1, at most 4. */
  | { state: 'UNDER_FIVE' }
  /** Withheld so that subtracting from the total does not tell another cell. */
  | { state: 'HIDDEN' }
  /** Nearly everybody, perhaps everybody. */
  | { state: 'AT_LEAST'; count: number }
  /** Nearly nobody, perhaps nobody. */
  | { state: 'AT_MOST'; count: number }

/** A count from 1 to 4 could point at a person. */
export const SMALL = 4
/** Fewer answers than this cannot be broken down: every split of them has a small part or is unanimous. */
export const MIN_ANSWERS = 10
/** Fewer ballots than this: only the totals issued, returned, valid. */
export const MIN_RETURNED = 5

const isSmall = (count: number) => count >= 1 && count <= SMALL
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

export function hideAll(counts: readonly unknown[]): Cell[] {
  return counts.map((): Cell => ({ state: 'HIDDEN' }))
}

export function showAll(counts: readonly number[]): Cell[] {
  return counts.map((count): Cell => ({ state: 'SHOWN', count }))
}

export function isFullyShown(cells: readonly Cell[]): boolean {
  return cells.every((cell) => cell.state === 'SHOWN')
}

/**
 * Nearly all in one option. Saying "everybody" would tell how each of them voted, so that 96 to 100 of 100 look the same.
 * Null when at least five chose otherwise.
 */
function topCoded(counts: readonly number[], total: number): Cell[] | null {
  const favourite = counts.findIndex((count) => total - count <= SMALL)
  if (favourite < 0) return null
  return counts.map((_, index): Cell => {
    return index === favourite ? { state: 'AT_LEAST', count: total - SMALL } : { state: 'AT_MOST', count: SMALL }
  })
}

/**
 * The cells that go with the small ones, last of the row first, until the hidden sum could also belong to four in each
 * small cell and five in each other. Chosen by place, not by size: the choice then tells nothing about the sizes.
 * Null when the row has not enough of them.
 */
function complements(counts: readonly number[], small: readonly number[]): number[] | null {
  const chosen: number[] = []
  let slack = sum(small.map((index) => (counts[index] ?? 0) - SMALL))
  for (let index = counts.length - 1; index >= 0; index -= 1) {
    const count = counts[index] ?? 0
    if (count <= SMALL) continue
    chosen.push(index)
    slack += count - (SMALL + 1)
    if (slack >= 0) return chosen
  }
  return null
}

/**
 * What may be published of a row whose total is public and whose cells add up to it: no cell of 1 to 4, none that
 * subtraction would tell, no unanimity. Whoever knows the total, this rule, and even which cells are small, is left
 * with at least two values for each withheld cell (test/shared/suppression.test.ts tries all rows of small totals).
 */
export function suppressRow(counts: readonly number[]): Cell[] {
  const total = sum(counts)
  if (total < MIN_ANSWERS || counts.length < 2) return hideAll(counts)
  const nearlyAll = topCoded(counts, total)
  if (nearlyAll) return nearlyAll
  const small = counts.map((_, index) => index).filter((index) => isSmall(counts[index] ?? 0))
  if (small.length === 0) return showAll(counts)
  const others = complements(counts, small)
  if (!others) return hideAll(counts)
  return counts.map((count, index): Cell => {
    if (isSmall(count)) return { state: 'UNDER_FIVE' }
    return others.indexOf(index) >= 0 ? { state: 'HIDDEN' } : { state: 'SHOWN', count }
  })
}

/** One option of several that may be chosen: chosen or not, of `answered` people. */
function suppressChosen(count: number, answered: number): Cell {
  if (count <= SMALL) return { state: 'AT_MOST', count: SMALL }
  if (answered - count <= SMALL) return { state: 'AT_LEAST', count: answered - SMALL }
  return { state: 'SHOWN', count }
}

/**
 * Options of a question with several answers: each is a row of two. Everybody chooses `min` to `max`, which bounds the
 * sum of all; where that bound could narrow what is withheld, nothing is shown.
 */
export function suppressSeveral(counts: readonly number[], answered: number, min: number, max: number): Cell[] {
  if (answered < MIN_ANSWERS) return hideAll(counts)
  const cells = counts.map((count) => suppressChosen(count, answered))
  if (isFullyShown(cells)) return cells
  let least = 0
  let most = 0
  for (const cell of cells) {
    const [low, high] = severalBounds(cell, answered)
    least += low
    most += high
  }
  return least < min * answered || most > max * answered ? hideAll(counts) : cells
}

function severalBounds(cell: Cell, answered: number): [number, number] {
  if (cell.state === 'SHOWN') return [cell.count, cell.count]
  if (cell.state === 'AT_LEAST') return [cell.count, answered]
  return [0, cell.state === 'AT_MOST' ? cell.count : answered]
}
