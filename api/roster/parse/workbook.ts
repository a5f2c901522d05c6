import { type CellObject, read, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { type Cell, Grid, type GridRow } from './grid'
import { rosterLimits } from './limit'
import { RosterFileError } from './message'
import { extractEntry, readZipDirectory } from './zip-guard'

/** Parts no roster needs, where most of the surface lies: pictures, links, macros, caches. */
const needless =
  /(^|\/)(media|drawings|charts|chartsheets|comments\d*|threadedComments|persons|externalLinks|embeddings|activeX|ctrlProps|printerSettings|pivotCache|pivotTables|customXml|customUI|queryTables|tables|slicers|slicerCaches|docProps|theme)(\/|\.)|worksheets\/_rels\/|calcChain|connections\.xml/i

const options = { dense: true, cellFormula: false, cellHTML: false, cellText: false, cellNF: true } as const

/** Excel for China shows the built-in formats 27, 36, 50, 52 and 57 as 年月 without a day; the library knows only its
 * American table, so they are spelled out. */
function spellOutMonthFormats(styles: string): string {
  const [, cellFormats = ''] = /(<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>)/.exec(styles) ?? []
  if (!/numFmtId="(27|36|50|52|57)"/.test(cellFormats)) return styles
  const spelled = cellFormats.replace(/numFmtId="(27|36|50|52|57)"/g, 'numFmtId="391"')
  const format = '<numFmt numFmtId="391" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>'
  const changed = styles.replace(cellFormats, () => spelled)
  return /<numFmts[\s>]/.test(changed)
    ? changed.replace(/<numFmts[^>]*>/, (open) => open + format)
    : changed.replace(/(<styleSheet[^>]*>)/, `$1<numFmts count="1">${format}</numFmts>`)
}

/** The list of contents without the parts left out, which the library would look for. */
function listOnly(parts: Record<string, Uint8Array>, types: Uint8Array): Uint8Array {
  const listed = Buffer.from(types).toString('utf8')
  return Buffer.from(
    listed.replace(/<(?:\w+:)?Override\s[^>]*PartName="\/?([^"]+)"[^>]*\/>/g, (override, part: string) =>
      parts[part] ? override : '',
    ),
  )
}

/** The workbook again, of the parts needed, each checked, so that the library never inflates anything itself. */
function cleanZip(bytes: Uint8Array): Uint8Array {
  const parts: Record<string, Uint8Array> = {}
  for (const entry of readZipDirectory(bytes)) {
    if (!/\.(xml|rels)$/i.test(entry.name) || needless.test(entry.name)) continue
    const content = extractEntry(bytes, entry)
    if (content.includes('<!DOCTYPE') || content.includes('<!ENTITY')) throw new RosterFileError('FILE_UNSAFE')
    const styles = entry.name.endsWith('styles.xml')
    parts[entry.name] = styles ? Buffer.from(spellOutMonthFormats(content.toString('utf8'))) : content
  }
  const types = parts['[Content_Types].xml']
  if (types) parts['[Content_Types].xml'] = listOnly(parts, types)
  return zipSync(parts, { level: 0 })
}

function readWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, options)
  } catch (error) {
    const locked = /password|encrypt/i.test(String(error))
    throw new RosterFileError(locked ? 'FILE_ENCRYPTED' : 'FILE_DAMAGED')
  }
}

/** As displayed; the library throws on formats it does not know, which only costs the leading zeros. */
function displayNumber(text: string, value: number, format: string | undefined): string {
  if (format === undefined || format === 'General') return text
  try {
    return String(SSF.format(format, value)).trim() || text
  } catch {
    return text
  }
}

function numberCell(value: number, format: string | undefined): Cell {
  const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value)
  const isDate = format !== undefined && value >= 1 && value < 2_958_466 && SSF.is_date(format)
  const shown = () => displayNumber(text, value, format)
  return { kind: isDate ? 'date' : 'number', text, number: value, format, shown }
}

function toCell(cell: CellObject | undefined): Cell | undefined {
  if (!cell || cell.v === undefined || cell.v === null) return undefined
  if (cell.t === 'e') return { kind: 'error', text: '#N/A' }
  if (cell.t === 'b') return { kind: 'boolean', text: cell.v ? '是' : '否' }
  if (typeof cell.v === 'number') return numberCell(cell.v, typeof cell.z === 'string' ? cell.z : undefined)
  const text = cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : String(cell.v)
  return text.trim() === '' ? undefined : { kind: 'text', text }
}

function toGrid(name: string, sheet: WorkSheet, epoch1904: boolean): Grid {
  const rows: GridRow[] = []
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
  // The stated dimension may lie (A1:XFD1048576): only rows that are there are visited.
  data.forEach((line, index) => {
    // Array.from: blank cells are holes in the library's rows.
    const cells = Array.from((line ?? []).slice(0, rosterLimits.columns), toCell)
    if (cells.some((cell) => cell !== undefined)) rows.push({ row: index + 1, index, cells })
  })
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
  return new Grid(name, rows, merges, epoch1904)
}

function toGrids(workbook: WorkBook): Grid[] {
  if (workbook.SheetNames.length > rosterLimits.sheets)
    throw new RosterFileError('TOO_MANY_SHEETS', { limit: rosterLimits.sheets })
  const epoch1904 = workbook.Workbook?.WBProps?.date1904 === true
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name]
    const visible = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) === 0
    return sheet && visible && Array.isArray(sheet['!data']) ? [toGrid(name, sheet, epoch1904)] : []
  })
}

/** Visible sheets of an .xlsx or .xlsm. Throws `RosterFileError`. */
export function readXlsx(bytes: Uint8Array): Grid[] {
  return toGrids(readWorkbook(cleanZip(bytes)))
}

/** Visible sheets of an .xls (BIFF). */
export function readXls(bytes: Uint8Array): Grid[] {
  return toGrids(readWorkbook(bytes))
}

/** Tables of a web page or XML spreadsheet saved as .xls; cells stay text, or long numbers would be rounded here. */
export function readMarkup(text: string): Grid[] {
  if (/<!ENTITY/i.test(text)) throw new RosterFileError('FILE_UNSAFE')
  try {
    return toGrids(read(text, { ...options, type: 'string', raw: true }))
  } catch (error) {
    throw error instanceof RosterFileError ? error : new RosterFileError('FILE_DAMAGED')
  }
}
