import fc from 'fast-check'
import { type Cell, suppressRow, suppressSeveral } from '../../shared/evaluation/suppression'

const words = (cells: Cell[]) =>
  cells.map((cell) => {
    if (cell.state === 'SHOWN') return cell.count
    return {
      UNDER_FIVE: '<5',
      HIDDEN: '*',
      AT_LEAST: `≥${'count' in cell && cell.count}`,
      AT_MOST: `≤${'count' in cell && cell.count}`,
    }[cell.state]
  })

/** Every way to split `total` over `cells`. */
function splits(total: number, cells: number): number[][] {
  if (cells === 1) return [[total]]
  const all: number[][] = []
  for (let first = 0; first <= total; first += 1)
    for (const rest of splits(total - first, cells - 1)) all.push([first, ...rest])
  return all
}

/** Rows that publish the same, by what they publish. */
function attack(
  rows: number[][],
  publish: (row: number[]) => Cell[],
): Map<string, { cells: Cell[]; rows: number[][] }> {
  const groups = new Map<string, { cells: Cell[]; rows: number[][] }>()
  for (const row of rows) {
    const cells = publish(row)
    const key = JSON.stringify(cells)
    const group = groups.get(key) ?? { cells, rows: [] }
    group.rows.push(row)
    groups.set(key, group)
  }
  return groups
}

/** Withheld cells that have one possible value. */
function derivable(groups: ReturnType<typeof attack>): string[] {
  const found: string[] = []
  for (const [key, group] of groups) {
    group.cells.forEach((cell, index) => {
      if (cell.state === 'SHOWN') return
      if (new Set(group.rows.map((row) => row[index])).size < 2) found.push(`${key} cell ${index}: ${group.rows[0]}`)
    })
  }
  return found
}

describe('a row with a known total', () => {
  test.each([
    ['nothing small', [180, 60, 20, 0], [180, 60, 20, 0]],
    ['one small cell takes the last large one along', [180, 60, 3, 10], [180, 60, '<5', '*']],
    ['and not a zero, which would tell it', [180, 60, 3, 0], [180, '*', '<5', 0]],
    ['two small cells still need a third', [180, 60, 2, 1], [180, '*', '<5', '<5']],
    ['sum of two ones', [180, 60, 1, 1], [180, '*', '<5', '<5']],
    ['a complement barely over five is not enough', [180, 60, 1, 5], [180, '*', '<5', '*']],
    ['one that leaves all of 1 to 4 open is', [180, 60, 1, 8], [180, 60, '<5', '*']],
    ['unanimous', [100, 0, 0, 0], ['≥96', '≤4', '≤4', '≤4']],
    ['all but four looks the same', [96, 1, 3, 0], ['≥96', '≤4', '≤4', '≤4']],
    ['all but five does not', [95, 5, 0, 0], [95, 5, 0, 0]],
    ['all but five in small parts', [95, 3, 2, 0], ['*', '<5', '<5', 0]],
    ['unanimously dissatisfied', [0, 0, 40, 0], ['≤4', '≤4', '≥36', '≤4']],
    ['two options, one small', [36, 4], ['≥36', '≤4']],
    ['fewer than ten answers', [9, 0], ['*', '*']],
    ['a few each', [3, 3, 3, 3], ['*', '*', '*', '*']],
    ['no answer at all', [0, 0, 0], ['*', '*', '*']],
    ['one option only', [50], ['*']],
  ])('%s: %j', (_, counts, published) => expect(words(suppressRow(counts))).toEqual(published))

  test.each([
    [2, 40],
    [3, 34],
    [4, 27],
    [5, 20],
    [6, 15],
  ])('%d cells, every row of every total up to %d: no withheld count can be worked out', (cells, most) => {
    for (let total = 1; total <= most; total += 1) {
      const groups = attack(splits(total, cells), suppressRow)
      // Under five answers a row of one person has few splits; it publishes nothing, so nothing is derived from it.
      expect(derivable(groups)).toEqual([])
    }
  })

  test('nor by someone who also knows which cells are small', () => {
    for (const [cells, most] of [
      [3, 30],
      [4, 26],
      [5, 20],
    ] as const) {
      for (let total = 10; total <= most; total += 1) {
        for (const { cells: published, rows } of attack(splits(total, cells), suppressRow).values()) {
          if (!published.some((cell) => cell.state === 'UNDER_FIVE')) continue
          published.forEach((cell, index) => {
            if (cell.state === 'SHOWN') return
            expect(new Set(rows.map((row) => row[index])).size).toBeGreaterThanOrEqual(3)
          })
        }
      }
    }
  })

  test('large random rows: a published small count never appears, an alternative always exists', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 300 }))
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 8 }), (counts) => {
        // Where nobody answered nobody's answer is told.
        fc.pre(counts.some((answered) => answered > 0))
        const published = suppressRow(counts)
        for (const cell of published) if (cell.state === 'SHOWN') expect(cell.count === 0 || cell.count >= 5).toBe(true)
        const open = published.map((cell, index) => (cell.state === 'SHOWN' ? -1 : index)).filter((index) => index >= 0)
        for (const index of open) {
          const other = neighbours(counts, open, index).find(
            (row) => JSON.stringify(suppressRow(row)) === JSON.stringify(published),
          )
          expect(other).toBeDefined()
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Rows of the same total in which the cell `index` is another: one to eight people moved between hidden cells. */
function neighbours(counts: number[], open: number[], index: number): number[][] {
  const rows: number[][] = []
  for (const other of open) {
    for (let moved = -8; moved <= 8; moved += 1) {
      if (other === index || moved === 0) continue
      const row = counts.slice()
      row[index] = (row[index] ?? 0) + moved
      row[other] = (row[other] ?? 0) - moved
      if (row.every((value) => value >= 0)) rows.push(row)
    }
  }
  return rows
}

describe('several answers', () => {
  test.each([
    ['nothing small', [20, 12, 30], [20, 12, 30]],
    ['few, perhaps none', [20, 3, 30], [20, '≤4', 30]],
    ['none looks like few', [20, 0, 30], [20, '≤4', 30]],
    ['nearly all, perhaps all', [20, 38, 30], [20, '≥36', 30]],
    ['the bound of one each would tell it', [20, 3, 17], ['*', '*', '*']],
  ])('%s: %j of 40', (_, counts, published) => expect(words(suppressSeveral(counts, 40, 1, 3))).toEqual(published))

  test('as many as are allowed would tell it', () => {
    expect(words(suppressSeveral([40, 40, 0], 40, 1, 2))).toEqual(['*', '*', '*'])
  })

  test.each([
    [2, 1, 1],
    [2, 1, 2],
    [3, 1, 1],
    [3, 1, 2],
    [3, 1, 3],
    [3, 2, 2],
  ])('%d options, choose %d to %d: no withheld count can be worked out', (options, min, max) => {
    for (let answered = 10; answered <= 14; answered += 1) {
      const rows = Array.from({ length: (answered + 1) ** options }, (_, index) => {
        return Array.from({ length: options }, (_, at) => Math.floor(index / (answered + 1) ** at) % (answered + 1))
      }).filter((row) => {
        const total = row.reduce((sum, count) => sum + count, 0)
        return total >= min * answered && total <= max * answered
      })
      expect(derivable(attack(rows, (row) => suppressSeveral(row, answered, min, max)))).toEqual([])
    }
  })
})
