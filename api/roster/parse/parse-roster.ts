import { calendarDate } from '../../../shared/format'
import { delimitedRows } from './delimited'
import { Grid } from './grid'
import { villageKey } from './group'
import { isHeaderRow, readHeader } from './header'
import { type Member, placeMembers, uniqueHouseholdNumbers } from './household'
import { type Fault, judge, mostIdsEndInZeros } from './judge'
import { rosterLimits } from './limit'
import { RosterFileError, rosterMessage } from './message'
import type { Rejection, RosterPerson, RosterPreview } from './roster-types'
import { sniffRoster } from './sniff'
import { isExplanation, isRoster, readTable } from './table'
import { decodeText } from './text-encoding'
import { readMarkup, readXls, readXlsx } from './workbook'

export interface RosterOptions {
  fileName: string
  /** YYYY-MM-DD, in Beijing. */
  today?: string
  /** Village (12 digits) the roster is imported into. */
  division?: string
  /** ID number → division code of persons on file. In this village they are updated; in another they are refused. */
  existing?: { get(idNumber: string): string | undefined }
}

const baseName = (fileName: string) => fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')

/** The delimiter under which most headings are recognised. */
function textGrid(text: string, name: string): Grid {
  const hint = /^sep=(.)\r?\n/i.exec(text)
  const head = text.slice(0, 20_000)
  const score = (delimiter: string) => {
    const grid = new Grid(name, delimitedRows(head, delimiter))
    const at = grid.rows.findIndex(isHeaderRow)
    const blocks = at < 0 ? [] : (readHeader(grid, at)?.blocks ?? [])
    const widest = Math.max(0, ...grid.rows.map((row) => row.cells.length))
    return blocks.reduce((sum, block) => sum + Object.keys(block).length, 0) * 100 + Math.min(widest, 99)
  }
  const delimiters = hint?.[1] ? [hint[1]] : [',', '\t', ';', '，', '|', '、']
  const best = delimiters.reduce((chosen, one) => (score(one) > score(chosen) ? one : chosen))
  return new Grid(name, delimitedRows(text, best))
}

function readGrids(bytes: Uint8Array, fileName: string): Grid[] {
  if (bytes.byteLength > rosterLimits.fileSize) throw new RosterFileError('FILE_TOO_LARGE')
  const kind = sniffRoster(bytes, fileName)
  if (kind === 'xlsx') return readXlsx(bytes)
  if (kind === 'xls') return readXls(bytes)
  const text = decodeText(bytes)
  return kind === 'markup' ? readMarkup(text) : [textGrid(text, baseName(fileName))]
}

function readMembers(grids: readonly Grid[]): Member[][] {
  const rows = grids.reduce((sum, grid) => sum + grid.rows.length, 0)
  const tooMany = () => new RosterFileError('TOO_MANY_ROWS', { limit: rosterLimits.rows })
  // Headings and totals come on top of the people.
  if (rows > rosterLimits.rows * 1.2) throw tooMany()
  const read = (chosen: readonly Grid[]) => chosen.map((grid) => placeMembers(readTable(grid)))
  const rosters = grids.filter((grid) => !isExplanation(grid))
  let tables = read(rosters)
  // Where nothing else is there, people were entered into the sample sheet.
  if (tables.every((table) => table.length === 0)) tables = read(grids.filter((grid) => !grid.name.includes('说明')))
  if (tables.every((table) => table.length === 0) && !rosters.some(isRoster))
    throw new RosterFileError('ROSTER_NOT_FOUND')
  if (tables.reduce((sum, table) => sum + table.length, 0) > rosterLimits.rows) throw tooMany()
  return tables
}

/** What the rows before have taken: ID numbers and households' heads. */
class Seen {
  private readonly byId = new Map<string, Member>()
  private readonly heads = new Map<string, Member>()

  constructor(private readonly options: RosterOptions) {}

  private elsewhere(idNumber: string): string | null {
    const { division, existing } = this.options
    const code = existing?.get(idNumber)
    return division !== undefined && code !== undefined && code.slice(0, 12) !== division.slice(0, 12) ? code : null
  }

  duplicate(member: Member, idNumber: string): Fault | null {
    const first = this.byId.get(idNumber)
    if (!first) this.byId.set(idNumber, member)
    if (first) {
      const same = villageKey(first.village ?? '') === villageKey(member.village ?? '')
      if (!same)
        return {
          code: 'DUPLICATE_OTHER_VILLAGE',
          parameters: { place: `${first.village ?? first.person.grid.name}，第${first.person.row.row}行` },
        }
      return { code: 'DUPLICATE', parameters: placeOf(first) }
    }
    const code = this.elsewhere(idNumber)
    return code === null ? null : { code: 'DUPLICATE_OTHER_VILLAGE', parameters: { place: code } }
  }

  /** A head counts even when its row is refused for another reason: the file still names two. */
  secondHead(member: Member): Fault | null {
    if (member.role !== 'HEAD') return null
    const first = this.heads.get(member.householdKey)
    if (!first) this.heads.set(member.householdKey, member)
    return first ? { code: 'SECOND_HEAD', parameters: placeOf(first) } : null
  }
}

const placeOf = ({ person }: Member) => ({ sheet: person.grid.name, row: person.row.row })

function toRejection(member: Member, fault: Fault): Rejection {
  const parameters = fault.parameters ?? {}
  return { ...placeOf(member), code: fault.code, message: rosterMessage(fault.code, parameters), parameters }
}

/** Reads a village roster (XLSX, XLS, CSV) and judges every person row; writes nothing. The same bytes and options give
 * the same answer. Throws `RosterFileError` when the file as a whole cannot be read. */
export function parseRoster(bytes: Uint8Array, options: RosterOptions): RosterPreview {
  const today = options.today ?? calendarDate(Date.now())
  const tables = readMembers(readGrids(bytes, options.fileName))
  const numbers = uniqueHouseholdNumbers(tables.flat())
  const seen = new Seen(options)
  const accepted: RosterPerson[] = []
  const rejected: Rejection[] = []
  for (const table of tables) {
    const distrustZeros = mostIdsEndInZeros(table)
    for (const member of table) {
      const judgement = judge(member, today, distrustZeros)
      const duplicate = judgement.idNumber === null ? null : seen.duplicate(member, judgement.idNumber)
      const secondHead = duplicate ? null : seen.secondHead(member)
      const fault = judgement.fault ?? duplicate ?? secondHead
      if (fault) rejected.push(toRejection(member, fault))
      else if (judgement.fault === null) accepted.push(toPerson(member, judgement.facts, numbers))
    }
  }
  return { rows: accepted.length + rejected.length, accepted, rejected }
}

function toPerson(
  member: Member,
  facts: Omit<RosterPerson, keyof ReturnType<typeof household>>,
  numbers: Map<string, string>,
): RosterPerson {
  return { ...household(member, numbers), ...facts }
}

function household(member: Member, numbers: Map<string, string>) {
  return {
    ...placeOf(member),
    householdNumber: numbers.get(member.householdKey) ?? null,
    householdKey: member.householdKey,
    householdRole: member.role,
    group: member.group,
    village: member.village,
    address: member.address,
  }
}
