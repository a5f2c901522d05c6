export interface Segment {
  kind: 'SAME' | 'REMOVED' | 'ADDED'
  text: string
}

export type LineDiff =
  | { kind: 'SAME' | 'REMOVED' | 'ADDED'; text: string }
  /** A line that was reworded, character by character. */
  | { kind: 'CHANGED'; parts: Segment[] }

interface Step {
  kind: Segment['kind']
  item: string
}

/** Past this many comparisons a text is taken as rewritten: a phone must not hang on it. */
const MOST_COMPARISONS = 1_000_000

/** Lengths of the longest common subsequence of all pairs of tails, row by row. */
function tails(before: string[], after: string[]): number[][] {
  const table = new Array<number[]>(before.length + 1)
  for (let row = before.length; row >= 0; row -= 1) {
    const line = new Array<number>(after.length + 1)
    for (let column = after.length; column >= 0; column -= 1) {
      if (row === before.length || column === after.length) line[column] = 0
      else if (before[row] === after[column]) line[column] = (table[row + 1]?.[column + 1] ?? 0) + 1
      else line[column] = Math.max(table[row + 1]?.[column] ?? 0, line[column + 1] ?? 0)
    }
    table[row] = line
  }
  return table
}

function middle(before: string[], after: string[]): Step[] {
  const removed = before.map((item): Step => ({ kind: 'REMOVED', item }))
  const added = after.map((item): Step => ({ kind: 'ADDED', item }))
  if (before.length * after.length > MOST_COMPARISONS || before.length * after.length === 0)
    return removed.concat(added)
  const table = tails(before, after)
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < before.length || column < after.length) {
    const [old, young] = [before[row], after[column]]
    if (old !== undefined && old === young) {
      steps.push({ kind: 'SAME', item: old })
      row += 1
      column += 1
    } else if (
      young === undefined ||
      (old !== undefined && (table[row + 1]?.[column] ?? 0) >= (table[row]?.[column + 1] ?? 0))
    ) {
      steps.push({ kind: 'REMOVED', item: old ?? '' })
      row += 1
    } else {
      steps.push({ kind: 'ADDED', item: young })
      column += 1
    }
  }
  return steps
}

function diffItems(before: string[], after: string[]): Step[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1
  const same = (items: string[]) => items.map((item): Step => ({ kind: 'SAME', item }))
  const end = before.length - tail
  return same(before.slice(0, head)).concat(
    middle(before.slice(head, end), after.slice(head, after.length - tail)),
    same(before.slice(end)),
  )
}

/** Whole characters, so that no rare name is cut in two. */
const characters = (text: string) => text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/g) ?? []

/** The difference of two short texts by character: SAME and REMOVED are the old one, SAME and ADDED the new. */
export function diffCharacters(before: string, after: string): Segment[] {
  const segments: Segment[] = []
  for (const { kind, item } of diffItems(characters(before), characters(after))) {
    const last = segments[segments.length - 1]
    if (last && last.kind === kind) last.text += item
    else segments.push({ kind, text: item })
  }
  return segments
}

/** Removed lines are paired with the added ones that follow, in order: a reworded line is one CHANGED. */
function pair(removed: string[], added: string[]): LineDiff[] {
  const pairs = Math.min(removed.length, added.length)
  const lines: LineDiff[] = []
  for (let index = 0; index < pairs; index += 1) {
    lines.push({ kind: 'CHANGED', parts: diffCharacters(removed[index] ?? '', added[index] ?? '') })
  }
  for (const text of removed.slice(pairs)) lines.push({ kind: 'REMOVED', text })
  for (const text of added.slice(pairs)) lines.push({ kind: 'ADDED', text })
  return lines
}

/** The difference of two texts line by line. */
export function diffLines(before: string, after: string): LineDiff[] {
  const split = (text: string) => (text === '' ? [] : text.split('\n'))
  const lines: LineDiff[] = []
  let removed: string[] = []
  let added: string[] = []
  const flush = () => {
    lines.push(...pair(removed, added))
    removed = []
    added = []
  }
  for (const { kind, item } of diffItems(split(before), split(after))) {
    if (kind === 'REMOVED') removed.push(item)
    else if (kind === 'ADDED') added.push(item)
    else {
      flush()
      lines.push({ kind: 'SAME', text: item })
    }
  }
  flush()
  return lines
}
