import fc from 'fast-check'
import { crossQuestions, GROUP_AXIS, mayCross } from '../../shared/evaluation/cross-choice'
import { crossTable, withheldCells } from '../../shared/evaluation/cross-table'
import { rangeOf } from '../../shared/evaluation/cross-table-range'

type Grid = number[][]

/** Every row of whole numbers with this sum, none above its most. */
function rowsOf(sum: number, most: readonly number[]): number[][] {
  const [first, ...rest] = most
  if (first === undefined) return sum === 0 ? [[]] : []
  const rows: number[][] = []
  for (let value = 0; value <= Math.min(sum, first); value += 1)
    for (const others of rowsOf(sum - value, rest)) rows.push([value, ...others])
  return rows
}

/** The attacker: every table with the published totals and cells, one row after another. Answers what each cell can be. */
function feasible(counts: Grid, hidden: boolean[][]): Set<number>[][] {
  const columns = (counts[0] ?? []).map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const found = counts.map((row) => row.map(() => new Set<number>()))
  const walk = (at: number, left: number[], chosen: Grid) => {
    const row = counts[at]
    if (row === undefined) {
      if (left.some((one) => one !== 0)) return
      chosen.forEach((line, r) => {
        line.forEach((value, c) => {
          found[r]?.[c]?.add(value)
        })
      })
      return
    }
    const total = row.reduce((sum, one) => sum + one, 0)
    for (const line of rowsOf(total, left)) {
      if (line.some((value, c) => hidden[at]?.[c] !== true && value !== row[c])) continue
      walk(
        at + 1,
        left.map((one, c) => one - (line[c] ?? 0)),
        [...chosen, line],
      )
    }
  }
  walk(0, columns, [])
  return found
}

const upTo = (max: number) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 5 }) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max }) },
  )
const grid = (rows: number, columns: number, max = 9) =>
  fc.array(fc.array(upTo(max), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })

function totals(counts: Grid) {
  const rows = counts.map((row) => row.reduce((sum, one) => sum + one, 0))
  const columns = (counts[0] ?? []).map((_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return { rows, columns }
}

describe('what somebody can work out of a table with cells withheld', () => {
  test.each([
    [
      'two by two, one withheld: told by subtraction',
      [
        [3, 12],
        [9, 8],
      ],
      [
        [true, false],
        [false, false],
      ],
      [3, 3],
    ],
    [
      'a rectangle moves as far as its smallest corner',
      [
        [3, 12],
        [9, 8],
      ],
      [
        [true, true],
        [true, true],
      ],
      [0, 12],
    ],
    [
      'two in a row, their columns give them away',
      [
        [3, 12],
        [9, 8],
      ],
      [
        [true, true],
        [false, false],
      ],
      [3, 3],
    ],
  ])('%s', (_, counts, hidden, [low, high]) => {
    expect(rangeOf(counts, hidden, 0, 0, 99)).toEqual({ low, high })
  })

  test('the bounds are those of trying every table', () => {
    const tables = fc.tuple(grid(3, 3), fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }))
    fc.assert(
      fc.property(tables, ([counts, flags]) => {
        const hidden = counts.map((row, r) => row.map((_, c) => flags[r * 3 + c] === true))
        const possible = feasible(counts, hidden)
        hidden.forEach((row, r) => {
          row.forEach((one, c) => {
            if (!one) return
            const values = [...(possible[r]?.[c] ?? [])]
            const range = rangeOf(counts, hidden, r, c, 999)
            expect(range).toEqual({ low: Math.min(...values), high: Math.max(...values) })
          })
        })
      }),
      { numRuns: 40 },
    )
  })
})

/** Every withheld cell: three or more values beyond its least, may be five or more, may be far from its whole line. */
function leaks(counts: Grid, hidden: boolean[][]): string[] {
  const { rows, columns } = totals(counts)
  const found: string[] = []
  feasible(counts, hidden).forEach((row, r) => {
    row.forEach((values, c) => {
      const count = counts[r]?.[c] ?? 0
      if (hidden[r]?.[c] !== true) {
        if (count >= 1 && count <= 4) found.push(`${r},${c} shows ${count}`)
        return
      }
      const [low, high] = [Math.min(...values), Math.max(...values)]
      if (high - low < 3 || high < 5 || Math.min(rows[r] ?? 0, columns[c] ?? 0) - low < 5)
        found.push(`${r},${c} is ${low}–${high}`)
    })
  })
  return found
}

describe('a cross-table', () => {
  test.each([
    [2, 3, 40, 16],
    [3, 2, 40, 16],
    [3, 3, 6, 9],
  ])('%d × %d: an attacker who tries every table that fits learns no small cell', (rows, columns, numRuns, max) => {
    let published = 0
    fc.assert(
      fc.property(grid(rows, columns, max), (counts) => {
        const { rows: r, columns: c } = totals(counts)
        // As the table is drawn: lines of fewer than ten were joined before.
        fc.pre([...r, ...c].every((total) => total >= 10))
        const hidden = withheldCells(counts)
        if (hidden === null) return
        if (hidden.some((row) => row.some((one) => !one))) published += 1
        expect(leaks(counts, hidden)).toEqual([])
      }),
      { numRuns, seed: 20_261_122, maxSkipsPerRun: 1_000 },
    )
    expect(published).toBeGreaterThan(0)
  })

  test('without its complements a small cell is told by subtraction', () => {
    const counts = [
      [3, 12, 15],
      [14, 20, 30],
    ]
    expect(
      leaks(counts, [
        [true, false, false],
        [false, false, false],
      ]),
    ).toEqual(['0,0 is 3–3'])
    expect(leaks(counts, withheldCells(counts) ?? [])).toEqual([])
  })

  test('shows what is harmless, with exact totals', () => {
    expect(
      crossTable(
        ['a', 'b'],
        ['x', 'y', 'z'],
        [
          [20, 30, 25],
          [40, 20, 15],
        ],
      ),
    ).toEqual({
      rows: [
        { ids: ['a'], total: 75 },
        { ids: ['b'], total: 75 },
      ],
      columns: [
        { ids: ['x'], total: 60 },
        { ids: ['y'], total: 50 },
        { ids: ['z'], total: 40 },
      ],
      cells: [
        [20, 30, 25],
        [40, 20, 15],
      ],
      total: 150,
    })
  })

  test('lines of fewer than ten stand together; empty ones are left out', () => {
    const table = crossTable(
      ['a', 'b', 'c', 'd'],
      ['x', 'y', 'z'],
      [
        [20, 30, 0],
        [6, 0, 0],
        [4, 3, 0],
        [20, 25, 0],
      ],
    )
    expect(table?.rows.map(({ ids }) => ids)).toEqual([['a'], ['d'], ['b', 'c']])
    expect(table?.columns.map(({ ids }) => ids)).toEqual([['x'], ['y']])
  })

  test('of nine people nothing is left to cross', () => {
    expect(
      crossTable(
        ['a', 'b'],
        ['x', 'y'],
        [
          [3, 2],
          [2, 2],
        ],
      ),
    ).toBeNull()
    expect(
      crossTable(
        ['a', 'b'],
        ['x', 'y'],
        [
          [40, 0],
          [30, 0],
        ],
      ),
    ).toBeNull()
  })

  test('a group that answered as one does not show it', () => {
    const table = crossTable(
      ['a', 'b', 'c'],
      ['x', 'y'],
      [
        [12, 0],
        [30, 28],
        [25, 31],
      ],
    )
    expect(table?.cells[0]).toEqual([null, null])
  })
})

describe('several tables of one round', () => {
  /**
   * Any table of groups and one question goes with any of the same groups and another: in each group the one's answers
   * can be dealt to the other's in turn. So whoever has both can exclude no pair that fits each alone.
   */
  test('two tables that share one axis never narrow each other', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(answers, answers, (one, other) => {
        const deal = (counts: number[]) => counts.flatMap((count, id) => Array.from({ length: count }, () => id))
        const [first, second] = [deal(one), deal(other)]
        const total = Math.min(first.length, second.length)
        const pairs = first.slice(0, total).map((answer, at) => [answer, second[at]])
        const countOf = (place: 0 | 1) => [0, 1, 2].map((id) => pairs.filter((pair) => pair[place] === id).length)
        fc.pre(first.length === second.length)
        expect([countOf(0), countOf(1)]).toEqual([one, other])
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['the first', [], GROUP_AXIS, 'a', true],
    ['a second from the same axis', [[GROUP_AXIS, 'a']], GROUP_AXIS, 'b', true],
    ['a chain', [[GROUP_AXIS, 'a']], 'a', 'b', true],
    ['the same again', [[GROUP_AXIS, 'a']], GROUP_AXIS, 'a', false],
    ['the same turned', [[GROUP_AXIS, 'a']], 'a', GROUP_AXIS, false],
    [
      'a circle of three',
      [
        [GROUP_AXIS, 'a'],
        [GROUP_AXIS, 'b'],
      ],
      'a',
      'b',
      false,
    ],
    [
      'a circle of four',
      [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'd'],
      ],
      'a',
      'd',
      false,
    ],
    ['two apart', [['a', 'b']], 'c', 'd', true],
    ['with itself', [], 'a', 'a', false],
  ])('%s', (_, tables, row, column, allowed) => {
    const published = tables.map(([one = '', other = '']) => ({ row: one, column: other }))
    expect(mayCross(published, { row, column })).toBe(allowed)
  })

  test('a question that hangs on another is no axis', () => {
    const options = [
      { id: 'x', title: '甲' },
      { id: 'y', title: '乙' },
    ]
    const single = (id: string) => ({ id, type: 'SINGLE' as const, title: id, required: true, options })
    const showIf = [{ questionId: 'a', operator: 'IN' as const, values: ['x'] }]
    const form = {
      sections: [
        { id: 's1', title: '一', questions: [single('a'), { ...single('b'), showIf }] },
        { id: 's2', title: '二', questions: [single('c')], showIf },
        {
          id: 's3',
          title: '三',
          questions: [{ id: 'd', type: 'TEXT' as const, title: 'd', required: false, maxLength: 9 }],
        },
      ],
    }
    expect(crossQuestions(form).map(({ id }) => id)).toEqual(['a'])
  })
})
