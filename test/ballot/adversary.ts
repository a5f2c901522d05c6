/** What somebody who reads everything can lay side by side: a name, and one value for each voter, in one order of voters. */
export interface Observable {
  name: string
  values: readonly string[]
}

export interface Finding {
  left: string
  right: string
  /** Spearman's correlation in standard deviations of chance. */
  z: number
  /** Voters found by matching the two in their orders, give or take `WINDOW` places; -1 where values repeat too often. */
  hits: number
}

/** Chance passes it once in 10¹⁰ comparisons, on either side. */
const CHANCE_Z = 6.5
const WINDOW = 10
/** Chance finds 2 · 10 + 1 voters on average, this many once in 10¹². */
const CHANCE_HITS = 65

const NUMBER = /^-?\d{1,30}$/
const PLACE = /^\((\d+),(\d+)\)$/

/** In the natural order of what a column holds: numbers, places in a file, else texts. */
function comparable(values: readonly string[]): (left: string, right: string) => number {
  if (values.every((value) => NUMBER.test(value))) return (left, right) => compare(BigInt(left), BigInt(right))
  if (values.every((value) => PLACE.test(value))) return (left, right) => compare(placeOf(left), placeOf(right))
  return compare
}

const compare = <Value extends string | number | bigint>(left: Value, right: Value) =>
  left < right ? -1 : left > right ? 1 : 0

function placeOf(value: string): number {
  const [, page, item] = PLACE.exec(value) ?? []
  return Number(page) * 65_536 + Number(item)
}

/** Equal values share the middle of their places. */
export function ranksOf(values: readonly string[]): number[] {
  const order = comparable(values)
  const sorted = values.map((_value, at) => at).sort((a, b) => order(values[a] ?? '', values[b] ?? ''))
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && values[sorted[to] ?? 0] === values[sorted[from] ?? 0]) to++
    for (let at = from; at < to; at++) ranks[sorted[at] ?? 0] = (from + to - 1) / 2
    from = to
  }
  return ranks
}

function correlation(left: readonly number[], right: readonly number[]): number {
  const middle = (left.length - 1) / 2
  let [product, leftSquare, rightSquare] = [0, 0, 0]
  for (const [at, rank] of left.entries()) {
    const [x, y] = [rank - middle, (right[at] ?? 0) - middle]
    product += x * y
    leftSquare += x * x
    rightSquare += y * y
  }
  return leftSquare === 0 || rightSquare === 0 ? 0 : product / Math.sqrt(leftSquare * rightSquare)
}

interface Ranked {
  name: string
  ranks: number[]
  /** Few values repeat: an order, not a choice of some. */
  isOrder: boolean
}

const ranked = ({ name, values }: Observable): Ranked => ({
  name,
  ranks: ranksOf(values),
  isOrder: new Set(values).size > values.length / 2,
})

/** Every pair that agrees more than chance allows. */
export function findLinks(left: readonly Observable[], right: readonly Observable[]): Finding[] {
  const others = right.map(ranked)
  return left.map(ranked).flatMap((one) => others.flatMap((other) => link(one, other)))
}

function link(left: Ranked, right: Ranked): Finding[] {
  const z = correlation(left.ranks, right.ranks) * Math.sqrt(left.ranks.length - 1)
  const near = (rank: number, at: number) => Math.abs(rank - (right.ranks[at] ?? 0)) <= WINDOW
  const hits = left.isOrder && right.isOrder ? left.ranks.filter(near).length : -1
  const found = Math.abs(z) > CHANCE_Z || hits > CHANCE_HITS
  return found ? [{ left: left.name, right: right.name, z: Math.round(z * 10) / 10, hits }] : []
}
