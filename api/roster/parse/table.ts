import { compactText, plainText, saysNothing } from '../../../shared/plain-text'
import type { Field } from './column-name'
import type { Cell, Grid, GridRow } from './grid'
import { groupOfSection, groupOfSheet, groupOfTitle, readGroup, villageOfSheet } from './group'
import { type ColumnMap, type Header, readHeader, repeatsHeader } from './header'
import { completeColumns, inferColumns } from './infer-columns'
import { isPersonRow, rowTexts } from './row-kind'

/** A cell of the household's, not the person's: where it comes from matters as much as what it says. */
export interface SharedCell {
  text: string
  /** Written in this very row. */
  own: boolean
  /** First grid row of the merged area it is shown through, if any. */
  mergedFrom: number | null
  /** A number too long for a spreadsheet: its last digits are gone. */
  rounded: boolean
}

/** A row found to be a person, before anything is judged. */
export interface PersonRow {
  grid: Grid
  row: GridRow
  /** The person's own cells. */
  cell(field: Field): Cell | undefined
  text(field: Field): string
  texts(field: Field): string[]
  /** Household cells: merged areas seen through, ditto marks resolved; not filled down. */
  shared(field: Field): SharedCell
  has(field: Field): boolean
  /** Name column is the 户主姓名 column: one row a household. */
  namedByHead: boolean
  /** Birth column headed 出生年月. */
  birthMonthOnly: boolean
  /** Something other than a person, or nothing, stands right above. */
  gapBefore: boolean
  /** Group and village of the section, sheet or title above the row. */
  group: string | null
  village: string | null
}

const ditto = /^(同上|同前|〃|″|"|''|”|＂|…|同)$/

/** Text of a cell as the spreadsheet shows it, for numbers that carry a format (001). */
function displayed(cell: Cell | undefined): string {
  if (!cell || cell.kind === 'error') return ''
  return plainText(cell.kind === 'number' && cell.shown ? cell.shown() : cell.text)
}

class TableRow implements PersonRow {
  private readonly dittoed = new Map<Field, Cell>()
  readonly namedByHead: boolean

  constructor(
    readonly grid: Grid,
    readonly row: GridRow,
    private readonly columns: ColumnMap,
    readonly birthMonthOnly: boolean,
    readonly gapBefore: boolean,
    readonly group: string | null,
    readonly village: string | null,
    private readonly above: TableRow | null,
  ) {
    this.namedByHead = columns.name !== undefined && columns.name === columns.headName
  }

  has(field: Field): boolean {
    return (this.columns[field] ?? []).length > 0
  }

  private columnOf(field: Field): number | undefined {
    const columns = this.columns[field] ?? []
    return columns.find((column) => this.row.cells[column] !== undefined) ?? columns[0]
  }

  cell(field: Field): Cell | undefined {
    const column = this.columnOf(field)
    if (column === undefined) return undefined
    // Same values merged downwards stand for each row, but one name or number is one person's.
    const own = field === 'name' || field === 'idNumber' || field === 'relation'
    const cell = own ? this.row.cells[column] : this.grid.cellAt(this.row.index, column)
    return cell && ditto.test(cell.text.trim()) && !own ? this.dittoOf(field) : cell
  }

  private dittoOf(field: Field): Cell | undefined {
    const cell = this.dittoed.get(field) ?? this.above?.cell(field)
    if (cell) this.dittoed.set(field, cell)
    return cell
  }

  text(field: Field): string {
    return displayed(this.cell(field))
  }

  texts(field: Field): string[] {
    const columns = this.columns[field] ?? []
    if (columns.length <= 1) return [this.text(field)].filter((text) => text !== '')
    return columns.map((column) => displayed(this.grid.cellAt(this.row.index, column))).filter((text) => text !== '')
  }

  shared(field: Field): SharedCell {
    const column = this.columnOf(field)
    const cell = column === undefined ? undefined : this.cell(field)
    const merge = column === undefined ? null : this.grid.mergeAt(this.row.index, column)
    const text = saysNothing(displayed(cell)) ? '' : displayed(cell).replace(/\.0$/, '')
    const digits = cell?.kind === 'number' && Math.abs(cell.number ?? 0) >= 1e15
    return {
      text,
      own: text !== '' && (merge === null || merge.top === this.row.index),
      mergedFrom: merge && merge.bottom > merge.top && text !== '' ? merge.top : null,
      rounded: digits || /^\d(\.\d+)?E\+?\d+$/i.test(compactText(text)),
    }
  }
}

/** 说明 and sample sheets hold tables that look like rosters. */
const explanation = /说明|示例|样例|样表|范例|填报须知|填写须知|填表须知|字典|代码表|下拉|数据源/

export const isExplanation = (grid: Grid) => explanation.test(grid.name)

/** A contact list (姓名, 职务, 电话) is no roster: persons have a number, a place in a household, or sex and birth. */
function isRosterTable(blocks: readonly ColumnMap[]): boolean {
  return blocks.some(
    (block) =>
      block.name &&
      (block.idNumber || block.relation || block.householdNumber || (block.sex && (block.birth || block.birthYear))),
  )
}

interface Reading {
  persons: TableRow[]
  header: Header | null
  group: string | null
  village: string | null
  lastIndex: number
}

function headed(header: Header, columns: ColumnMap): boolean {
  const [column] = columns.birth ?? []
  const heading = column === undefined ? '' : [...(header.texts.get(column) ?? [])].join('')
  return /年月/.test(heading) && !/日/.test(heading.replace(/生日/, ''))
}

function takeRow(grid: Grid, row: GridRow, state: Reading): void {
  const { header } = state
  if (!header) return
  const blocks = header.blocks.filter((columns) => isPersonRow(grid, row, columns))
  if (blocks.length === 0) takeSection(row, state)
  else takePersons(grid, row, header, blocks, state)
}

function takePersons(grid: Grid, row: GridRow, header: Header, blocks: readonly ColumnMap[], state: Reading): void {
  const gap = state.lastIndex !== row.index - 1
  for (const columns of blocks) {
    const monthOnly = headed(header, columns)
    const above = state.persons[state.persons.length - 1] ?? null
    state.persons.push(new TableRow(grid, row, columns, monthOnly, gap, state.group, state.village, above))
  }
  state.lastIndex = row.index
}

function takeSection(row: GridRow, state: Reading): void {
  const texts = new Set(rowTexts(row).map(({ text }) => text))
  const [only] = texts
  if (texts.size !== 1 || only === undefined) return
  state.group = groupOfSection(only) ?? state.group
  state.village = villageOfSheet(only) ?? state.village
}

/** Position of the first row below a heading that begins at or after `at`. */
function adoptHeader(grid: Grid, at: number, header: Header, state: Reading): number {
  const titles = grid.rows.filter((row) => row.index < header.top).slice(-6)
  if (state.persons.length === 0)
    state.group = groupOfTitle(titles.flatMap((row) => rowTexts(row).map(({ text }) => text))) ?? state.group
  state.header = header
  let next = at
  while ((grid.rows[next]?.index ?? Number.POSITIVE_INFINITY) <= header.bottom) next += 1
  return next
}

/** Persons of a sheet, in order; none where it is no roster. */
export function readTable(grid: Grid): PersonRow[] {
  const state: Reading = {
    persons: [],
    header: null,
    group: groupOfSheet(grid.name),
    village: villageOfSheet(grid.name),
    lastIndex: -1,
  }
  let at = 0
  while (at < grid.rows.length) {
    const row = grid.rows[at]
    const header = readHeader(grid, at, state.lastIndex)
    if (header) for (const columns of header.blocks) completeColumns(grid, header.bottom, columns)
    if (header && isRosterTable(header.blocks)) at = adoptHeader(grid, at, header, state)
    else {
      if (header) state.header = null
      else if (row && !(state.header && repeatsHeader(state.header, row))) takeRow(grid, row, state)
      at += 1
    }
  }
  return state.persons.length > 0 || state.header ? state.persons : readHeadless(grid, state)
}

/** Whether a sheet is a roster at all, be it an empty one. */
export function isRoster(grid: Grid): boolean {
  return grid.rows.some((_, at) => isRosterTable(readHeader(grid, at)?.blocks ?? [])) || inferColumns(grid) !== null
}

function readHeadless(grid: Grid, state: Reading): PersonRow[] {
  const columns = inferColumns(grid)
  if (!columns) return []
  state.header = { top: -1, bottom: -1, blocks: [columns], texts: new Map() }
  for (const row of grid.rows) takeRow(grid, row, state)
  return state.persons
}

/** 村民小组, else 自然村, else what the section, sheet or title says. Blank cells below repeat the one above. */
export function groupOf(person: PersonRow, carried: string | null): string | null {
  const column = person.has('group') ? 'group' : 'naturalVillage'
  const text = person.shared(column).text
  return (text === '' ? null : readGroup(text)) ?? (person.has(column) ? carried : null) ?? person.group
}
