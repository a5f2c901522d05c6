import { compactText } from '../../../shared/plain-text'
import { type Field, fieldOf, fieldOfPath, isTellingHeading } from './column-name'
import type { Grid, GridRow } from './grid'

/** Columns of one table; a field may have several (two phones). */
export type ColumnMap = Partial<Record<Field, number[]>>

export interface Header {
  /** Grid indices of the first and last heading row. */
  top: number
  bottom: number
  /** Two tables printed side by side make two maps. */
  blocks: ColumnMap[]
  /** Compact heading texts by column, to know the heading again on the next page. */
  texts: Map<number, Set<string>>
}

const cellTexts = (row: GridRow) => row.cells.map((cell) => (cell?.kind === 'text' ? cell.text : ''))

/** A row that names columns. Values like 户主 or 党员 alone do not make one. */
export function isHeaderRow(row: GridRow): boolean {
  if (row.cells.some((cell) => cell && /\d{7}/.test(cell.text.replace(/[\s-]/g, '')))) return false
  const texts = cellTexts(row).filter((text) => text !== '')
  // 户主姓名： 张三 家庭住址： 上屋 is a line of a card, not a heading.
  if (texts.filter((text) => /[:：]\s*$/.test(text)).length >= 2 && texts.some((text) => fieldOf(text) === null))
    return false
  const fields = new Set(texts.map(fieldOf).filter((field) => field !== null))
  return fields.size >= 2 && texts.some(isTellingHeading)
}

/** Rest of a heading split over two rows (身份证 / 号码), or a part of a date. */
const headingRest = /^(年|月|日|号码?|编号|证号|日期|年月日?|时间|方式|关系|姓名|地址|名称|电话|手机|固话)$/

/** A second heading row below: every cell of it is a heading or stands under one that spans columns. */
function continuesHeader(grid: Grid, row: GridRow, above: number): boolean {
  if (row.index !== above + 1 || row.cells.some((cell) => cell && /\d{4}/.test(cell.text))) return false
  const filled = row.cells.flatMap((cell, column) => (cell ? [{ text: compactText(cell.text), column }] : []))
  if (filled.length === 1 && !isUnderMerge(grid, above, filled[0]?.column ?? 0)) return false
  const value = /^(本人|户主|夫|妻|子|女|父|母|长子|长女|男|女|[无有是否].*)$/
  return filled.every(
    ({ text, column }) =>
      !value.test(text) && (fieldOf(text) !== null || headingRest.test(text) || isUnderMerge(grid, above, column)),
  )
}

/** Below a heading that spans several columns: 户籍信息 over 姓名 and 身份证号. */
function isUnderMerge(grid: Grid, above: number, column: number): boolean {
  const merge = grid.mergeAt(above, column)
  const below = grid.mergeAt(above + 1, column)
  // A column two cells wide all the way down spans nothing.
  return merge !== null && merge.right > merge.left && !(below?.left === merge.left && below.right === merge.right)
}

/** A heading row above the one with the names: several cells, none a title across the table or a 单位： line. */
function beginsHeader(grid: Grid, row: GridRow | undefined, below: number): boolean {
  if (!row || row.index !== below - 1) return false
  const texts = cellTexts(row).filter((text) => text.trim() !== '')
  if (
    texts.length < 2 ||
    texts.some((text) => /[:：]|花名册|统计表|登记表/.test(text) || compactText(text).length > 16)
  )
    return false
  return !row.cells.some((cell, column) => cell && (grid.mergeAt(row.index, column)?.right ?? 0) - column > 12)
}

function pathOf(grid: Grid, top: number, bottom: number, column: number): string[] {
  const path: string[] = []
  for (let index = top; index <= bottom; index += 1) {
    const text = grid.cellAt(index, column)?.text.trim() ?? ''
    if (text !== '' && text !== path[path.length - 1]) path.push(text)
  }
  return path
}

/** In a text file the parent heading stands only over its first column: it reaches right to the next one. */
function unmergedParents(grid: Grid, top: number, bottom: number, width: number): Map<number, string> {
  const parents = new Map<number, string>()
  if (top === bottom) return parents
  let current = ''
  for (let column = 0; column < width; column += 1) {
    const own = grid.cellAt(top, column)?.text.trim() ?? ''
    if (own !== '') current = pathOf(grid, top + 1, bottom, column).length > 0 ? own : ''
    else if (current !== '' && pathOf(grid, top + 1, bottom, column).length > 0) parents.set(column, current)
  }
  return parents
}

function addColumn(blocks: ColumnMap[], field: Field, column: number, underParent: boolean): void {
  const last = blocks[blocks.length - 1] ?? {}
  if (field === 'name' && last.name && last.idNumber && !underParent) blocks.push({ name: [column] })
  else last[field] = [...(last[field] ?? []), column]
}

/** 序号 and 户号 of a second table stand before its name: they were taken for the first. */
function handOverLeading(blocks: ColumnMap[]): void {
  blocks.slice(1).forEach((block, at) => {
    const before = blocks[at] ?? {}
    const start = block.name?.[0] ?? 0
    const lastOwn = Math.max(before.idNumber?.[0] ?? 0, before.name?.[0] ?? 0)
    for (const field of ['serial', 'householdNumber', 'group', 'village'] as const) {
      const columns = before[field] ?? []
      const moved = columns.filter((column) => column > lastOwn && column < start)
      if (moved.length === 0) continue
      block[field] = moved
      before[field] = columns.filter((column) => !moved.includes(column))
    }
  })
}

/** Blocks of a table whose name column was never named: only 户主姓名 stands there. */
function settleNames(blocks: ColumnMap[]): void {
  for (const block of blocks) {
    if (!block.name && block.headName) {
      block.name = block.headName
      block.idNumber = block.idNumber ?? block.headIdNumber
      block.phone = block.phone ?? block.headPhone
    }
  }
}

/** The heading that the row at `at` (position in `grid.rows`) belongs to, as its telling row. It does not reach up to
 * `lastPerson`, the index of the last row known to be a person. */
export function readHeader(grid: Grid, at: number, lastPerson = -1): Header | null {
  const row = grid.rows[at]
  if (!row || !isHeaderRow(row)) return null
  let [top, bottom] = [row.index, row.index]
  for (let up = 1; up <= 2 && top - 1 > lastPerson && beginsHeader(grid, grid.rows[at - up], top); up += 1) top -= 1
  for (let down = 1; down <= 2; down += 1) {
    const next = grid.rows[at + down]
    if (!next || !(isHeaderRow(next) || continuesHeader(grid, next, bottom))) break
    bottom = next.index
  }
  return buildHeader(grid, top, bottom)
}

function buildHeader(grid: Grid, top: number, bottom: number): Header {
  const rows = grid.rows.filter((row) => row.index >= top && row.index <= bottom)
  const merged = (row: GridRow) => row.cells.map((_, column) => grid.mergeAt(row.index, column)?.right ?? column)
  const width = Math.min(
    300,
    Math.max(...rows.map((row) => Math.max(row.cells.length, ...merged(row).map((right) => right + 1)))),
  )
  const blocks: ColumnMap[] = [{}]
  const texts = new Map<number, Set<string>>()
  const parents = unmergedParents(grid, top, bottom, width)
  for (let column = 0; column < width; column += 1) {
    const own = pathOf(grid, top, bottom, column)
    const parent = parents.get(column)
    const path = parent !== undefined && own.length === 1 ? [parent, ...own] : own
    texts.set(column, new Set(own.map(compactText)))
    const field = path.length > 0 ? fieldOfPath(path) : null
    if (field) addColumn(blocks, field, column, path.length > 1)
  }
  handOverLeading(blocks)
  // 领取人姓名 without a number beside it is no second table.
  const tables = blocks.filter((block, at) => at === 0 || block.idNumber)
  settleNames(tables)
  return { top, bottom, blocks: tables, texts }
}

/** The heading, or one row of it, printed again. */
export function repeatsHeader(header: Header, row: GridRow): boolean {
  const filled = row.cells.flatMap((cell, column) =>
    cell?.kind === 'text' ? [{ text: compactText(cell.text), column }] : [],
  )
  const same = filled.filter(({ text, column }) => header.texts.get(column)?.has(text))
  return same.length >= 2 && same.length * 2 > filled.length
}
