import { readName } from '../../../shared/person-name'
import { compactText } from '../../../shared/plain-text'
import { villageKey } from './group'
import { readFlag } from './person-cell'
import { readRelation, relationCoding } from './relation'
import type { HouseholdRole } from './roster-types'
import { groupOf, type PersonRow } from './table'

/** A person row in its household. */
export interface Member {
  person: PersonRow
  role: HouseholdRole
  householdKey: string
  householdNumber: string | null
  group: string | null
  village: string | null
  address: string | null
}

interface Position {
  person: PersonRow
  role: HouseholdRole
  group: string | null
  village: string | null
}

/** Splits the rows of one sheet: true where a row begins a new household. */
type Splitter = (at: Position, before: Position) => boolean

const nameOf = (text: string) => {
  const reading = readName(text)
  return reading.kind === 'name' ? reading.name : compactText(text)
}

function roleOf(person: PersonRow, coding: ReturnType<typeof relationCoding>): HouseholdRole {
  const stated = readRelation(person.text('relation'), coding)
  if (stated) return stated
  if (readFlag(person.text('isHead')) === true) return 'HEAD'
  const reading = readName(person.text('name'))
  if (reading.kind === 'name' && /^户主/.test(reading.remark ?? '')) return 'HEAD'
  if (person.namedByHead && !person.has('relation')) return 'HEAD'
  const head = person.has('headName') ? compactText(person.text('headName')) : ''
  if (head === '') return 'OTHER'
  return readFlag(head) === true || head === '户主' || nameOf(head) === nameOf(person.text('name')) ? 'HEAD' : 'OTHER'
}

const share = (rows: readonly Position[], test: (row: Position) => boolean) =>
  rows.length === 0 ? 0 : rows.filter(test).length / rows.length

/** The column is filled in every row rather than in the first of a household. */
function isFull(rows: readonly Position[], field: 'householdNumber' | 'headName'): boolean {
  const members = rows.filter((row) => row.role !== 'HEAD')
  return share(members, ({ person }) => person.shared(field).text !== '') > 0.5
}

/** A blank cell belongs to the household above, unless a head stands where every row of the sheet is filled. */
function beginsBlank(at: Position, full: boolean): boolean {
  return at.role === 'HEAD' && (full || at.person.gapBefore)
}

function splitByHeadName(rows: readonly Position[]): Splitter {
  const full = isFull(rows, 'headName')
  const namesItself = ({ role, person }: Position) =>
    role === 'HEAD' && nameOf(person.shared('headName').text) === nameOf(person.text('name'))
  let namesakeSeen = rows[0] !== undefined && namesItself(rows[0])
  return (at, before) => {
    const [cell, last] = [at.person.shared('headName'), before.person.shared('headName')]
    const isNamed = namesItself(at)
    const changed =
      cell.text === ''
        ? beginsBlank(at, full)
        : cell.mergedFrom !== null
          ? cell.mergedFrom !== last.mergedFrom
          : (last.text !== '' && cell.text !== last.text) || (last.text === '' && cell.own) || (isNamed && namesakeSeen)
    namesakeSeen = isNamed || (!changed && namesakeSeen)
    return changed
  }
}

/** 序号 counts households where it is merged over them, repeated in them, or left blank below the head. */
function serialCountsHouseholds(rows: readonly Position[]): boolean {
  if (!rows.some(({ person }) => person.has('serial'))) return false
  const begins = rows.filter((at, index) => {
    const cell = at.person.shared('serial')
    const last = rows[index - 1]?.person.shared('serial')
    return (
      cell.text !== '' && (cell.mergedFrom === null || cell.mergedFrom !== last?.mergedFrom) && cell.text !== last?.text
    )
  })
  const headless = rows.filter((row) => row.role !== 'HEAD')
  const ownSerial = headless.filter((row) => begins.includes(row)).length
  return (
    begins.length > 0 &&
    headless.length > 0 &&
    begins.length <= rows.length * 0.75 &&
    ownSerial <= headless.length * 0.2
  )
}

function splitBySerial(): Splitter {
  return (at, before) => {
    const [cell, last] = [at.person.shared('serial'), before.person.shared('serial')]
    if (cell.text === '') return at.role === 'HEAD' && at.person.gapBefore
    return cell.mergedFrom === null ? cell.text !== last.text : cell.mergedFrom !== last.mergedFrom
  }
}

/** One address or phone merged over both rows: they live in one household. */
function shareMergedCell(at: Position, before: Position): boolean {
  return (['address', 'phone'] as const).some((field) => {
    const from = at.person.shared(field).mergedFrom
    return from !== null && from === before.person.shared(field).mergedFrom
  })
}

/** Nothing numbers households: each goes from one 户主 to the next. */
function splitByHead(): Splitter {
  return (at, before) =>
    (at.role === 'HEAD' && !shareMergedCell(at, before)) || at.group !== before.group || at.village !== before.village
}

function chooseSplitter(rows: readonly Position[]): Splitter {
  const hasHeadNames = rows.some(
    ({ person }) =>
      person.has('headName') &&
      !person.namedByHead &&
      readFlag(person.text('headName')) === undefined &&
      compactText(person.text('headName')) !== '户主' &&
      person.shared('headName').text !== '',
  )
  if (hasHeadNames) return splitByHeadName(rows)
  return serialCountsHouseholds(rows) ? splitBySerial() : splitByHead()
}

const bareNumber = (text: string) =>
  compactText(text)
    .replace(/^0+(?=\d+$)/, '')
    .toUpperCase()

/** Short numbers begin again in every group, or on every sheet where no group is named; long ones are the village's. */
function numberKey(at: Position, number: string): string {
  const bare = bareNumber(number)
  const place = bare.length >= 5 ? '' : (at.group ?? `#${at.person.grid.name}`)
  return [villageKey(at.village ?? ''), place, bare].join('|')
}

function numberOf(at: Position): string | null {
  const cell = at.person.shared('householdNumber')
  return cell.text === '' || cell.rounded ? null : cell.text
}

/** Places the persons of one sheet, in file order. */
export function placeMembers(persons: readonly PersonRow[]): Member[] {
  const coding = relationCoding(persons.map((person) => person.text('relation')))
  let carried: { group: string | null; village: string | null } = { group: null, village: null }
  const rows = persons.map((person): Position => {
    const village = person.shared('village').text || (person.has('village') ? carried.village : null) || person.village
    carried = { group: groupOf(person, carried.group), village: village || null }
    return { person, role: roleOf(person, coding), ...carried }
  })
  return rows.some((row) => numberOf(row) !== null) ? placeByNumber(rows) : placeBySplitting(rows)
}

function placeByNumber(rows: readonly Position[]): Member[] {
  const full = isFull(rows, 'householdNumber')
  const members: Member[] = []
  for (const at of rows) {
    const own = numberOf(at)
    const last = members[members.length - 1]
    const number = own ?? (last && !beginsBlank(at, full) ? last.householdNumber : null)
    const key =
      own === null && number !== null && last
        ? last.householdKey
        : number === null
          ? unnumberedKey(at, last)
          : numberKey(at, number)
    members.push(toMember(at, key, number, last))
  }
  return members
}

const placeKey = ({ person }: Position) => `@${person.grid.name}!${person.row.row}`

function unnumberedKey(at: Position, last: Member | undefined): string {
  return last && last.householdNumber === null && at.role !== 'HEAD' ? last.householdKey : placeKey(at)
}

function placeBySplitting(rows: readonly Position[]): Member[] {
  const begins = chooseSplitter(rows)
  const members: Member[] = []
  rows.forEach((at, index) => {
    const before = rows[index - 1]
    const last = members[members.length - 1]
    const key = !before || !last || begins(at, before) ? placeKey(at) : last.householdKey
    members.push(toMember(at, key, null, last))
  })
  return members
}

function toMember(
  at: Position,
  householdKey: string,
  householdNumber: string | null,
  last: Member | undefined,
): Member {
  const sameHousehold = last?.householdKey === householdKey
  const address = at.person.shared('address').text || (sameHousehold ? last.address : null)
  return {
    person: at.person,
    role: at.role,
    group: at.group,
    village: at.village,
    householdKey,
    householdNumber,
    address: address || null,
  }
}

/** A number used by households of several groups is written with its group: within a village it must name one. */
export function uniqueHouseholdNumbers(members: readonly Member[]): Map<string, string> {
  const keysOfNumber = new Map<string, Set<string>>()
  const villageNumber = (member: Member) =>
    `${villageKey(member.village ?? '')}|${bareNumber(member.householdNumber ?? '')}`
  const numbered = members.filter((member) => member.householdNumber !== null)
  for (const member of numbered) {
    const keys = keysOfNumber.get(villageNumber(member)) ?? new Set()
    keysOfNumber.set(villageNumber(member), keys.add(member.householdKey))
  }
  return new Map(
    numbered.map((member) => {
      const shared = (keysOfNumber.get(villageNumber(member))?.size ?? 0) > 1
      const number = member.householdNumber ?? ''
      return [member.householdKey, shared ? `${member.group ?? member.person.grid.name}-${number}` : number]
    }),
  )
}
