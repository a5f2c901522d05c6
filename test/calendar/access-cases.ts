import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'

const OVERSEERS: readonly Caller[] = ['townshipStaff', 'countyStaff', 'countyAdministrator']
const OF_VILLAGE: readonly Caller[] = [
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'cadre',
  'supervisor',
  'workTeam',
  ...OVERSEERS,
]

const village = async ({ cast }: CaseWorld) => ({ division: cast.village })
const township = async ({ cast }: CaseWorld) => ({ division: cast.village.slice(0, 9) })

export const accessCases: AccessCase[] = [
  {
    field: 'Query.disclosureCalendar',
    document: 'query ($division: ID!) { disclosureCalendar(division: $division) { entries { id } items { choices } } }',
    variables: village,
    allowed: OF_VILLAGE,
  },
  {
    field: 'Query.calendarEntries',
    document: 'query ($division: ID!) { calendarEntries(division: $division) { nodes { id } } }',
    variables: village,
    allowed: OF_VILLAGE,
  },
  {
    field: 'Query.calendarEntries',
    document: 'query ($division: ID!) { calendarEntries(division: $division) { nodes { id } } }',
    variables: township,
    allowed: OVERSEERS,
  },
  {
    field: 'Query.calendarStandings',
    document: 'query ($division: ID!) { calendarStandings(division: $division) { late } }',
    variables: township,
    allowed: OVERSEERS,
  },
  {
    field: 'Mutation.setDisclosureCalendar',
    document:
      'mutation ($input: SetDisclosureCalendarInput!) { setDisclosureCalendar(input: $input) { userErrors { code } } }',
    variables: async ({ cast }) => ({
      input: {
        idempotencyKey: newKey(),
        division: cast.village,
        catalogueCode: 'FINANCE_JOURNAL',
        applicable: true,
        frequency: 'MONTHLY',
      },
    }),
    allowed: ['cadre', ...OVERSEERS],
  },
]
