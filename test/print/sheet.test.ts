import { compose } from '../../api/print/compose'
import { COLUMNS } from '../../shared/disclosure/catalogue-item'
import { tableTotals } from '../../shared/disclosure/table'
import { formatFen } from '../../shared/money'
import { readPages } from './read-pdf'
import { ledger, sheet } from './sheet-sample'

const print = async (part: Parameters<typeof sheet>[0] = {}, size: 'A4' | 'A3' = 'A4') => {
  const bytes = await compose({ document: 'disclosure', size, input: sheet(part) })
  return { bytes, pages: await readPages(bytes) }
}

const HEAD = /序号日期摘要凭证号经手人收入（?元?）?/
const count = (text: string, part: string) => text.split(part).length - 1

/** Each of the words comes after the one before. */
function expectOrder(text: string, words: string[]) {
  let from = 0
  for (const word of words) {
    const at = text.indexOf(word, from)
    expect({ word, found: at >= 0 }).toEqual({ word, found: true })
    from = at + word.length
  }
}

test('a sheet of one line says everything, in the order it is read, on one page below 300 KB', async () => {
  const { bytes, pages } = await print()
  expect(pages).toHaveLength(1)
  expect(bytes.length).toBeLessThan(300 * 1024)
  expectOrder(pages[0] ?? '', [
    '村务公开栏',
    '试县试镇试村',
    '财务公开',
    '2026年第三季度财务收支逐笔明细',
    '这一季度收入多，支出少，最大一笔是修水渠。',
    '期初余额（元）',
    '10,000.00',
    '序号',
    '出租仓库租金',
    '合计',
    '监督意见',
    '保留意见',
    '没有三家比价的记录',
    '同意公开',
    '负责人（签名）',
    '民主理财小组组长（签名）',
    '会计（签名）',
    '张贴于',
    '公开日期：2026年10月20日',
    '到2026年10月27日',
    '公开依据：农经发〔2011〕13号',
    '第1页，共1页',
  ])
})

test.each([
  [40, 3],
  [400, 18],
])('%i lines: the heading on every page of the table, no line lost or twice, no empty page', async (rows, most) => {
  const table = ledger(rows)
  const { pages } = await print({ table })
  const all = pages.join('')
  expect(pages.length).toBeLessThanOrEqual(most)
  for (const row of table.rows) expect(count(all, `记-${row.cells.voucher?.toString().slice(2)}格桑`)).toBe(1)
  const withLines = pages.filter((page) => /记-\d+格桑/.test(page))
  expect(withLines.every((page) => HEAD.test(page))).toBe(true)
  expect(pages.filter((page) => HEAD.test(page))).toHaveLength(withLines.length)
  // Besides running head and footer something stands on each.
  for (const page of pages)
    expect(page.replace(/2026年第三季度财务收支逐笔明细（续）|试县试镇试村·.*?共\d+页/g, '').length).toBeGreaterThan(60)
})

test('the sums are those of the lines, whatever was typed, and close: opening + income − expense', async () => {
  const table = { ...ledger(40), closing: 12_345 }
  const { opening, income, expense, closing } = tableTotals(table)
  const { pages } = await print({ table })
  const all = pages.join('')
  const figures = [opening, income, expense, closing].map((fen) => formatFen(fen ?? 0))
  expectOrder(all, ['期初余额（元）', ...figures.slice(0, 1), '本期收入（元）', '本期支出（元）', '期末余额（元）'])
  for (const figure of figures) expect(all).toContain(figure)
  expect((opening ?? 0) + income - expense).toBe(closing)
  expect(all).toContain(`合计${formatFen(income)}${formatFen(expense)}`)
  expect(all).not.toContain('123.45')
})

test('what the font lacks is never an empty box alone: □ with a note that says what it stands for', async () => {
  const table = ledger(2)
  const [first, second] = table.rows
  if (first) first.cells.handler = 'བཀྲ་ཤིས'
  if (second) second.cells.handler = '王𠮷'
  const { pages } = await print({ table })
  const all = pages.join('')
  expect(all).toContain('□[注1]')
  expect(all).toContain('王□[注2]')
  expect(all).toContain('[注1]藏文7个字符，编码U+F56U+F40')
  expect(all).toContain('[注2]汉字1个字符，编码U+20BB7')
  expect(all).not.toContain('\uFFFD')
})

test('characters with a plain twin are printed as that, unseen ones not at all', async () => {
  const { pages } = await print({ gist: '修\u200B了⽔渠，面积３０㎡。' })
  expect(pages[0]).toContain('修了水渠，面积３０㎡。')
  expect(pages[0]).not.toContain('□')
})

test('a correction says so in its head', async () => {
  const { pages } = await print({ version: 2, correctionReason: '第二笔金额写错了' })
  expect(pages[0]).toContain('本页是第2版（更正），代替以前张贴的各版。更正原因：第二笔金额写错了')
})

test('a long text goes over the pages, whole', async () => {
  const body = Array.from({ length: 900 }, (_none, index) => `第${index}句话。`).join('')
  const { pages } = await print({ body, table: null })
  const all = pages.join('').replace(/2026年第三季度财务收支逐笔明细（续）|试县试镇试村·2026.*?共\d+页/g, '')
  expect(pages.length).toBeGreaterThan(1)
  expect(all).toContain(body)
})

test('a line taller than a page is cut between lines, and nothing of it is lost', async () => {
  const columns = Array.from({ length: 12 }, (_none, index) => ({
    id: `c${index}`,
    title: `列${index}`,
    type: 'TEXT' as const,
  }))
  const text = Array.from({ length: 40 }, (_none, index) => `甲${String(index).padStart(3, '0')}乙`).join('')
  const rows = [{ id: 'r', cells: Object.fromEntries(columns.map(({ id }) => [id, text])) }]
  const { pages } = await print({ table: { columns, rows } }, 'A4')
  const all = pages.join('')
  for (let index = 0; index < 40; index += 1)
    expect(count(all, String(index).padStart(3, '0'))).toBeGreaterThanOrEqual(12)
})

test('on A3 short lines stand in two columns: fewer pages, every name once', async () => {
  const rows = Array.from({ length: 60 }, (_none, index) => ({
    id: `b${index}`,
    cells: {
      name: `试某${String(index).padStart(2, '0')}`,
      group: '一组',
      kind: '草奖',
      amount: 35_000 + index,
      note: null,
    },
  }))
  const { pages } = await print(
    { signatories: [{ role: '村委会主任', name: '试主任' }], table: { columns: COLUMNS.benefit, rows } },
    'A3',
  )
  const all = pages.join('')
  expect(pages).toHaveLength(2)
  expect(count(pages[0] ?? '', '序号')).toBe(2)
  for (const { cells } of rows) expect(count(all, cells.name)).toBe(1)
  expect(all).toContain('村委会主任试主任（签名）')
})

test('a period: a list of contents with the page on which each item begins', async () => {
  const items = [sheet({ title: '第一项' }), sheet({ title: '第二项', table: ledger(40) }), sheet({ title: '第三项' })]
  const input = { village: '试县 试镇 试村', period: '2026年第三季度', kind: null, items }
  const pages = await readPages(await compose({ document: 'period', size: 'A4', input }))
  const contents = pages[0] ?? ''
  for (const [index, { title }] of items.entries()) {
    const begins =
      pages.findIndex((page, place) => place > 0 && page.startsWith('村务公开栏') && page.includes(title)) + 1
    expect(contents).toMatch(new RegExp(`${index + 1}\\.${title}`))
    expect(contents).toContain(`第${begins}页`)
  }
})
