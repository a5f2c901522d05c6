import { agrees, type DateReading, isAfter } from '../../../shared/chinese-date'
import { type IdNumber, readIdNumber } from '../../../shared/person-identity'
import { readName } from '../../../shared/person-name'
import { readPhone } from '../../../shared/phone'
import { plainText, saysNothing } from '../../../shared/plain-text'
import type { Member } from './household'
import { readBirth, readEthnicity, readFlag, readPartyMember, readSex } from './person-cell'
import type { RejectionCode, RosterPerson } from './roster-types'
import type { PersonRow } from './table'

export interface Fault {
  code: RejectionCode
  parameters?: Record<string, string | number>
}

/** Personal facts of a row, or the first fault in the order of `rejectionCodes`. */
export type Judgement = { fault: Fault; idNumber: string | null } | { fault: null; idNumber: string; facts: Facts }
type Facts = Omit<
  RosterPerson,
  'sheet' | 'row' | 'householdNumber' | 'householdKey' | 'householdRole' | 'group' | 'village' | 'address'
>

const excerpt = (text: string) => {
  const characters = Array.from(text)
  return characters.length > 20 ? `${characters.slice(0, 20).join('')}…` : text
}

function nameFault(person: PersonRow): Fault | null {
  const text = person.text('name')
  const reading = readName(text)
  if (reading.kind === 'name') return null
  if (reading.kind === 'missing' || saysNothing(text)) return { code: 'NAME_MISSING' }
  return { code: 'NAME_IMPOSSIBLE', parameters: { value: excerpt(text) } }
}

const idDetails: Record<string, string> = {
  characters: '里面有不该有的字符',
  region: '前两位不是省份代码',
  birth: '里面的出生日期不存在',
  masked: '中间被星号遮住了',
}

function readId(person: PersonRow, distrustZeros: boolean): { fault: Fault; id: null } | { fault: null; id: IdNumber } {
  const cell = person.cell('idNumber')
  const text = cell?.kind === 'error' ? '' : (cell?.text ?? '')
  const reading = readIdNumber(text, cell?.kind === 'number' || cell?.kind === 'date')
  if (reading.fault === null)
    return distrustZeros && reading.id.number.endsWith('000')
      ? { fault: { code: 'ID_ROUNDED' }, id: null }
      : { fault: null, id: reading.id }
  return {
    fault: { code: reading.fault, parameters: { value: idDetails[reading.detail] ?? reading.detail } },
    id: null,
  }
}

function sexFault(person: PersonRow, id: IdNumber): Fault | null {
  const sex = readSex(person.text('sex'))
  return sex && sex !== id.sex ? { code: 'SEX_MISMATCH', parameters: { value: excerpt(person.text('sex')) } } : null
}

/** The birth column, or its three columns 年, 月, 日. */
function birthReading(person: PersonRow): { reading: DateReading; written: string } {
  if (person.has('birthYear') && !person.has('birth')) {
    const written = (['birthYear', 'birthMonth', 'birthDay'] as const)
      .map((field) => person.text(field).replace(/[年月日]/g, ''))
      .filter(Boolean)
      .join('-')
    return { reading: readBirth(written === '' ? undefined : { kind: 'text', text: written }, false, false), written }
  }
  const cell = person.cell('birth')
  const written = cell ? plainText(cell.shown ? cell.shown() : cell.text) : ''
  return { reading: readBirth(cell, person.grid.epoch1904, person.birthMonthOnly), written }
}

function birthFault(person: PersonRow, id: IdNumber, today: string): Fault | null {
  const { reading, written } = birthReading(person)
  const parameters = { value: excerpt(written) }
  if (reading.kind === 'unreadable') return { code: 'BIRTH_UNREADABLE', parameters }
  if (id.birthDate > today) return { code: 'BIRTH_FUTURE', parameters: { value: id.birthDate } }
  if (reading.kind !== 'dates') return null
  if (reading.candidates.some((candidate) => agrees(candidate, id.birthDate))) return null
  const future = reading.candidates.every((candidate) => isAfter(candidate, today))
  return { code: future ? 'BIRTH_FUTURE' : 'BIRTH_MISMATCH', parameters }
}

/** The first phone of the phone columns; a wrong one beside a right one is passed over. */
function readPhones(person: PersonRow, isHead: boolean): { phone: string | null; fault: Fault | null } {
  const field = isHead && !person.has('phone') ? 'headPhone' : 'phone'
  const texts = person.texts(field).filter((text) => !/^#/.test(text))
  const readings = texts.map(readPhone)
  const phones = readings.flatMap((reading) => (reading.kind === 'phone' ? [reading] : []))
  const phone = phones.find((one) => one.mobile) ?? phones[0]
  if (phone) return { phone: phone.number, fault: null }
  const wrong = texts[readings.findIndex((reading) => reading.kind === 'impossible')]
  return {
    phone: null,
    fault: wrong === undefined ? null : { code: 'PHONE_IMPOSSIBLE', parameters: { value: excerpt(wrong) } },
  }
}

function collectFacts(person: PersonRow, id: IdNumber, phone: string | null): Facts {
  const name = readName(person.text('name'))
  const partyMember = readPartyMember(person.text('party'))
  const collectiveMember = readFlag(person.text('collectiveMember'))
  const notes = [...person.texts('note'), name.kind === 'name' ? (name.remark ?? '') : ''].filter(
    (text) => !saysNothing(text) && text !== '户主',
  )
  return {
    name: name.kind === 'name' ? name.name : '',
    sex: id.sex,
    birthDate: id.birthDate,
    idNumber: id.number,
    phone,
    ethnicity: readEthnicity(person.text('ethnicity')),
    ...(partyMember === undefined ? {} : { partyMember }),
    ...(collectiveMember === undefined ? {} : { collectiveMember }),
    note: notes.length > 0 ? notes.join('；') : null,
  }
}

/** Judges one row by itself. `distrustZeros`: most numbers of the sheet end in 000, so none of these is to be trusted.
 * The number is told for refused rows too: a later row with the same one is still a duplicate. */
export function judge(member: Member, today: string, distrustZeros: boolean): Judgement {
  const { person } = member
  const { fault: idFault, id } = readId(person, distrustZeros)
  const idNumber = id?.number ?? null
  const { phone, fault: phoneFault } = readPhones(person, member.role === 'HEAD')
  const fault =
    nameFault(person) ?? idFault ?? (id ? (sexFault(person, id) ?? birthFault(person, id, today)) : null) ?? phoneFault
  if (fault) return { fault, idNumber }
  return id
    ? { fault: null, idNumber: id.number, facts: collectFacts(person, id, phone) }
    : { fault: { code: 'ID_MISSING' }, idNumber }
}

/** When a column was rounded and then turned to text, one number in eleven passes its check digit by luck. */
export function mostIdsEndInZeros(members: readonly Member[]): boolean {
  const numbers = members
    .map(({ person }) => person.text('idNumber').replace(/\s/g, ''))
    .filter((text) => text.length === 18)
  return numbers.length >= 5 && numbers.filter((text) => text.endsWith('000')).length * 2 > numbers.length
}
