import { uuidv7 } from 'uuidv7'
import type { Keys } from '../keys'
import { groupNumber } from './parse/group'
import type { RosterPerson } from './parse/roster-types'
import { digestIdNumber, maskIdNumber, sealIdNumber } from './sealed-number'

/** An accepted row as it waits for confirmation: the ID number sealed, digested and masked, never plain. */
export interface RosterRow {
  /** The person's id if they turn out to be new. */
  id: string
  position: number
  name: string
  sex: string
  birth_date: string
  id_digest: string
  id_sealed: string
  id_masked: string
  phone: string | null
  household_key: string
  household_number: string | null
  household_role: string
  group_name: string | null
  group_number: number
  ethnicity: string | null
  party_member: boolean
  collective_member: boolean | null
  address: string | null
  note: string | null
}

/** An address belongs to the household: the first one written in it counts for all its rows. */
function householdAddresses(persons: readonly RosterPerson[]): Map<string, string> {
  const addresses = new Map<string, string>()
  for (const { householdKey, address } of persons) {
    if (address !== null && !addresses.has(householdKey)) addresses.set(householdKey, address)
  }
  return addresses
}

export function rosterRows(keys: Keys, persons: readonly RosterPerson[]): RosterRow[] {
  const addresses = householdAddresses(persons)
  return persons.map((person, position) => ({
    id: uuidv7(),
    position,
    name: person.name,
    sex: person.sex,
    birth_date: person.birthDate,
    id_digest: digestIdNumber(keys, person.idNumber).toString('hex'),
    id_sealed: sealIdNumber(keys, person.idNumber).toString('hex'),
    id_masked: maskIdNumber(person.idNumber),
    phone: person.phone,
    household_key: person.householdKey,
    household_number: person.householdNumber,
    household_role: person.householdRole,
    group_name: person.group,
    group_number: person.group === null ? 0 : (groupNumber(person.group) ?? 0),
    ethnicity: person.ethnicity,
    party_member: person.partyMember === true,
    collective_member: person.collectiveMember ?? null,
    address: addresses.get(person.householdKey) ?? null,
    note: person.note,
  }))
}
