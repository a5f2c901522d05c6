import fc from 'fast-check'
import { balanceDifference, type LineTable, TABLE_LIMITS, tableTotals } from '../../shared/disclosure/table'
import { checkBalance, parseTable } from '../../shared/disclosure/table-check'

const journal = (): LineTable => ({
  columns: [
    { id: 'date', title: '日期', type: 'DATE' },
    { id: 'matter', title: '摘要', type: 'TEXT' },
    { id: 'people', title: '人数', type: 'QUANTITY', unit: '人' },
    { id: 'income', title: '收入', type: 'MONEY', side: 'INCOME' },
    { id: 'expense', title: '支出', type: 'MONEY', side: 'EXPENSE' },
    { id: 'estimate', title: '预算', type: 'MONEY' },
  ],
  rows: [
    {
      id: 'r1',
      cells: { date: '2026-07-03', matter: '草场租金', people: null, income: 1_240_000, expense: null, estimate: 5 },
    },
    {
      id: 'r2',
      cells: { date: '2026-08-19', matter: '修水渠', people: 12.5, income: null, expense: 880_050, estimate: null },
    },
    {
      id: 'r3',
      cells: { date: null, matter: '冲回多付运费', people: null, income: null, expense: -50, estimate: null },
    },
  ],
  opening: 100_000,
  closing: 460_000,
})
type Change = (
  table: Record<string, unknown> & {
    columns: Record<string, unknown>[]
    rows: { id: unknown; cells: Record<string, unknown> }[]
  },
) => void
const changed = (change: Change) => {
  const table = JSON.parse(JSON.stringify(journal()))
  change(table)
  const result = parseTable(table)
  return result.ok ? [] : result.problems.map(({ code, field }) => `${code} ${field}`)
}

describe('sums', () => {
  test('each money column, the two sides, the closing balance', () => {
    expect(tableTotals(journal())).toEqual({
      byColumn: { income: 1_240_000, expense: 880_000, estimate: 5 },
      opening: 100_000,
      income: 1_240_000,
      expense: 880_000,
      closing: 460_000,
    })
  })

  test('without an opening balance there is no closing one', () => {
    expect(tableTotals({ ...journal(), opening: null })).toMatchObject({ opening: null, closing: null })
    expect(checkBalance({ ...journal(), opening: undefined })).toEqual([])
  })

  test('期初 + 收入 − 支出 = 期末, to the fen', () => {
    expect(checkBalance(journal())).toEqual([])
    expect(balanceDifference({ ...journal(), closing: 460_001 })).toBe(1)
    expect(checkBalance({ ...journal(), closing: 459_900 })).toEqual([
      { code: 'TABLE_NOT_BALANCED', field: 'closing', parameters: { difference: '-1.00' } },
    ])
    expect(checkBalance({ ...journal(), closing: null })).toEqual([])
  })

  test('any rows: a computed closing balance always agrees, and one fen more never does', () => {
    const amount = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { maxLength: 30 }), amount, (pairs, opening) => {
        const rows = pairs.map(([income, expense], index) => ({ id: `r${index}`, cells: { income, expense } }))
        const table = { ...journal(), rows, opening, closing: null }
        const closing = tableTotals(table).closing ?? Number.NaN
        expect(checkBalance({ ...table, closing })).toEqual([])
        expect(checkBalance({ ...table, closing: closing + 1 })).toHaveLength(1)
      }),
    )
  })
})

describe('reading a table', () => {
  test('a good one comes back, what is not known is dropped', () => {
    expect(parseTable(journal())).toEqual({ ok: true, value: journal() })
    expect(parseTable({ ...journal(), evil: 1, opening: null, closing: undefined })).toEqual({
      ok: true,
      value: { columns: journal().columns, rows: journal().rows },
    })
  })

  test('empty cells become null', () => {
    const result = parseTable({
      columns: journal().columns,
      rows: [{ id: 'a', cells: { matter: ' 租金 ', date: '', income: 1 } }],
    })
    expect(result.ok && result.value.rows[0]?.cells).toEqual({
      date: null,
      matter: '租金',
      people: null,
      income: 1,
      expense: null,
      estimate: null,
    })
  })

  const cases: [string, Change, string[]][] = [
    ['no columns', (t) => t.columns.splice(0), expect.arrayContaining(['TABLE_COLUMN_COUNT columns'])],
    [
      '13 columns',
      (t) => t.columns.push(...Array.from({ length: 7 }, (_, n) => ({ id: `x${n}`, title: '列', type: 'TEXT' }))),
      ['TABLE_COLUMN_COUNT columns'],
    ],
    ['rows that are no list', (t) => Object.assign(t, { rows: {} }), ['TABLE_MALFORMED rows']],
    ['an unknown type', (t) => Object.assign(t.columns[1] ?? {}, { type: 'FILE' }), ['TABLE_MALFORMED columns.1.type']],
    [
      'a column twice',
      (t) => Object.assign(t.columns[1] ?? {}, { id: 'date' }),
      expect.arrayContaining(['TABLE_ID_TWICE columns.1.id']),
    ],
    ['a row twice', (t) => Object.assign(t.rows[1] ?? {}, { id: 'r1' }), ['TABLE_ID_TWICE rows.1.id']],
    ['a prototype as id', (t) => Object.assign(t.rows[1] ?? {}, { id: '__proto__' }), ['TABLE_ID_INVALID rows.1.id']],
    ['no title', (t) => Object.assign(t.columns[1] ?? {}, { title: ' ' }), ['TABLE_TITLE_MISSING columns.1.title']],
    [
      'a long title',
      (t) => Object.assign(t.columns[1] ?? {}, { title: '题'.repeat(21) }),
      ['TABLE_TEXT_TOO_LONG columns.1.title'],
    ],
    [
      'a cell of no column',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { other: 1 }),
      ['TABLE_COLUMN_UNKNOWN rows.0.cells'],
    ],
    ['an empty row', (t) => Object.assign(t.rows[0] ?? {}, { cells: { matter: '  ' } }), ['TABLE_ROW_EMPTY rows.0']],
    [
      'money with decimals',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { income: 0.5 }),
      ['TABLE_MONEY_INVALID rows.0.cells.income'],
    ],
    [
      'money as text',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { income: '100' }),
      ['TABLE_MONEY_INVALID rows.0.cells.income'],
    ],
    [
      'money too large',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { income: 2 ** 53 }),
      ['TABLE_MONEY_INVALID rows.0.cells.income'],
    ],
    ['an opening balance as text', (t) => Object.assign(t, { opening: '1' }), ['TABLE_MONEY_INVALID opening']],
    [
      'a quantity of four decimals',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { people: 1.0001 }),
      ['TABLE_QUANTITY_INVALID rows.0.cells.people'],
    ],
    [
      '31 June',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { date: '2026-06-31' }),
      ['TABLE_DATE_INVALID rows.0.cells.date'],
    ],
    [
      'a date in words',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { date: '6月3日' }),
      ['TABLE_DATE_INVALID rows.0.cells.date'],
    ],
    [
      'a long text',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { matter: '字'.repeat(201) }),
      ['TABLE_TEXT_TOO_LONG rows.0.cells.matter'],
    ],
    [
      'a hidden control',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { matter: 'a\u202eb' }),
      ['TABLE_TEXT_UNREADABLE rows.0.cells.matter'],
    ],
    [
      'a list as text',
      (t) => Object.assign(t.rows[0]?.cells ?? {}, { matter: ['a'] }),
      ['TABLE_MALFORMED rows.0.cells.matter'],
    ],
  ]
  test.each(cases)('%s is refused', (_, change, expected) => expect(changed(change)).toEqual(expected))

  test.each([[null], ['{}'], [[]], [{}]])('%j is no table', (input) => expect(parseTable(input).ok).toBe(false))

  test('501 rows are too many, and problems do not flood', () => {
    const rows = Array.from({ length: TABLE_LIMITS.rows + 1 }, (_, n) => ({ id: `r${n}`, cells: { matter: 'x' } }))
    expect(changed((t) => Object.assign(t, { rows }))).toEqual(['TABLE_ROW_COUNT rows'])
    expect(changed((t) => Object.assign(t, { rows: rows.map(({ id }) => ({ id, cells: {} })) }))).toHaveLength(100)
  })

  test('whatever JSON comes, reading does not throw, and what it accepts it accepts again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (columns, rows) => {
        const result = parseTable({ columns, rows })
        if (result.ok) expect(parseTable(result.value)).toEqual(result)
      }),
    )
  })
})
