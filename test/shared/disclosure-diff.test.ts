import fc from 'fast-check'
import { changedIds, diffTables, diffVersions, isUnchanged } from '../../shared/disclosure/diff'
import type { LineTable } from '../../shared/disclosure/table'
import { diffCharacters, diffLines, type LineDiff, type Segment } from '../../shared/disclosure/text-diff'

const side = (segments: Segment[], kind: 'REMOVED' | 'ADDED') =>
  segments
    .filter((part) => part.kind === 'SAME' || part.kind === kind)
    .map((part) => part.text)
    .join('')
const lines = (diff: LineDiff[], kind: 'REMOVED' | 'ADDED') =>
  diff
    .flatMap((line) =>
      line.kind === 'CHANGED'
        ? [side(line.parts, kind)]
        : line.kind === 'SAME' || line.kind === kind
          ? [line.text]
          : [],
    )
    .join('\n')

describe('texts', () => {
  test('a reworded sentence, character by character', () => {
    expect(diffCharacters('收入12万元', '收入13万元')).toEqual([
      { kind: 'SAME', text: '收入1' },
      { kind: 'REMOVED', text: '2' },
      { kind: 'ADDED', text: '3' },
      { kind: 'SAME', text: '万元' },
    ])
    expect(diffCharacters('一样', '一样')).toEqual([{ kind: 'SAME', text: '一样' }])
    expect(diffCharacters('', '新')).toEqual([{ kind: 'ADDED', text: '新' }])
  })

  test('a rare name is never cut in two', () => {
    expect(diffCharacters('𠮷先生', '𠮸先生')).toEqual([
      { kind: 'REMOVED', text: '𠮷' },
      { kind: 'ADDED', text: '𠮸' },
      { kind: 'SAME', text: '先生' },
    ])
  })

  test('lines: kept, reworded, gone, new', () => {
    expect(diffLines('一\n二\n三\n四', '一\n二二\n四\n五').map(({ kind }) => kind)).toEqual([
      'SAME',
      'CHANGED',
      'REMOVED',
      'SAME',
      'ADDED',
    ])
    expect(diffLines('', '一\n二')).toEqual([
      { kind: 'ADDED', text: '一' },
      { kind: 'ADDED', text: '二' },
    ])
  })

  test('both texts can be read back from the difference', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '丙', '𠮷', '\n', '1'), { maxLength: 40 })
      .map((list) => list.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const characters = diffCharacters(before, after)
        expect([side(characters, 'REMOVED'), side(characters, 'ADDED')]).toEqual([before, after])
        const byLine = diffLines(before, after)
        expect([lines(byLine, 'REMOVED'), lines(byLine, 'ADDED')]).toEqual([before, after])
      }),
      { numRuns: 500 },
    )
  })

  test('a wholly rewritten long text is told as such', () => {
    const diff = diffCharacters('甲'.repeat(5000), '乙'.repeat(5000))
    expect(diff.map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED'])
  })
})

describe('tables', () => {
  const table = (...rows: [string, string, number][]): LineTable => ({
    columns: [
      { id: 'm', title: '摘要', type: 'TEXT' },
      { id: 'x', title: '支出', type: 'MONEY', side: 'EXPENSE' },
    ],
    rows: rows.map(([id, m, x]) => ({ id, cells: { m, x } })),
  })
  const kinds = (before: LineTable, after: LineTable) =>
    diffTables(before, after)?.rows.map((row) => `${row.kind} ${row.row.id}`)

  test('rows by id: changed cells, new and removed lines in their place', () => {
    const before = table(['a', '租车', 100], ['b', '餐费', 200], ['c', '文具', 300])
    const after = table(['a', '租车', 100], ['c', '文具', 350], ['d', '电费', 50])
    expect(kinds(before, after)).toEqual(['SAME a', 'REMOVED b', 'CHANGED c', 'ADDED d'])
    const diff = diffTables(before, after)
    expect(diff?.rows[2]).toMatchObject({ cells: [{ columnId: 'x', before: 300, after: 350 }] })
    expect([diff?.totals.before?.expense, diff?.totals.after?.expense]).toEqual([600, 500])
  })

  test('a moved line is not a changed one', () => {
    expect(kinds(table(['a', '一', 1], ['b', '二', 2]), table(['b', '二', 2], ['a', '一', 1]))).toEqual([
      'SAME b',
      'SAME a',
    ])
  })

  test('a first removed line comes first, a table that is gone loses all lines', () => {
    expect(kinds(table(['a', '一', 1], ['b', '二', 2]), table(['b', '二', 2]))).toEqual(['REMOVED a', 'SAME b'])
    expect(diffTables(table(['a', '一', 1]), null)?.rows.map(({ kind }) => kind)).toEqual(['REMOVED'])
    expect(diffTables(null, table(['a', '一', 1]))?.columns.map(({ kind }) => kind)).toEqual(['ADDED', 'ADDED'])
  })

  test('a line that stands on other vouchers, another reason or account is a changed one', () => {
    const on = (proof: Partial<LineTable['rows'][number]>): LineTable => {
      const plain = table(['a', '租车', 100])
      return { ...plain, rows: plain.rows.map((row) => ({ ...row, ...proof })) }
    }
    const proofOf = (before: LineTable, after: LineTable) => {
      const [row] = diffTables(before, after)?.rows ?? []
      return row?.kind === 'CHANGED' ? row.proof : row?.kind
    }
    expect(proofOf(on({ voucherIds: ['v1', 'v2'] }), on({ voucherIds: ['v2', 'v3'] }))).toEqual({
      vouchers: { added: ['v3'], removed: ['v1'] },
    })
    expect(
      proofOf(on({ noVoucher: '纸质原件留村里', account: 'X' }), on({ voucherIds: ['v1'], account: 'Y' })),
    ).toEqual({
      vouchers: { added: ['v1'], removed: [] },
      noVoucher: { before: '纸质原件留村里', after: null },
      account: { before: 'X', after: 'Y' },
    })
    expect(proofOf(on({ voucherIds: ['v1', 'v2'] }), on({ voucherIds: ['v2', 'v1'] }))).toBe('SAME')
  })

  test('every line of both tables appears exactly once', () => {
    const rows = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 5 })
    fc.assert(
      fc.property(rows, rows, (before, after) => {
        const make = (ids: string[]) => table(...ids.map((id): [string, string, number] => [id, id, 1]))
        const diff = diffTables(make(before), make(after))
        if (diff === null) return expect(before).toEqual(after)
        const of = (...kinds: string[]) => diff.rows.filter(({ kind }) => kinds.includes(kind)).map(({ row }) => row.id)
        expect(of('SAME', 'ADDED', 'CHANGED')).toEqual(after)
        expect(of('SAME', 'REMOVED', 'CHANGED').sort()).toEqual([...before].sort())
      }),
    )
  })
})

test('a version against itself has no difference; each part is told apart', () => {
  const version = { title: '第三季度', gist: '结余', body: '一\n二', table: null, attachmentIds: ['a', 'b'] }
  expect(isUnchanged(diffVersions(version, version))).toBe(true)
  const diff = diffVersions(version, { ...version, title: '第四季度', attachmentIds: ['b', 'c'] })
  expect(isUnchanged(diff)).toBe(false)
  expect(diff).toMatchObject({ gist: null, body: null, table: null, attachments: { added: ['c'], removed: ['a'] } })
  expect(diff.title).toHaveLength(4)
  expect(changedIds(diff)).toEqual({ vouchers: [], attachments: ['c', 'a'] })
})
