import type { CountyDatabase } from '../../api/database/county-database'
import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { writeDisclosure } from '../disclosure/disclosure-world'
import { procedureAt } from '../procedure/procedure-world'
import { newKey } from '../support/api'
import type { Cast } from '../support/people'
import { writePhoto, writePicture } from './print-world'

const ofVillage: readonly Caller[] = [
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'cadre',
  'supervisor',
  'workTeam',
  'townshipStaff',
  'countyStaff',
  'countyAdministrator',
]
const STRANGERS = { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' } as const

const publishedId = async (database: CountyDatabase, cast: Cast) =>
  (await writeDisclosure(database, cast, { state: 'PUBLISHED', period: '2026-05', catalogueCode: newKey() })).id

const posted = async ({ database, cast }: CaseWorld) => writePhoto(database, cast, await publishedId(database, cast))

const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { wallPhoto { id } userErrors { code } } }`

export const accessCases: AccessCase[] = [
  {
    field: 'Query.disclosurePrintAddress',
    document: 'query ($id: ID!) { disclosurePrintAddress(id: $id, version: 1, size: A4) }',
    variables: async ({ database, cast }) => ({ id: await publishedId(database, cast) }),
    allowed: ofVillage,
    refusedWith: STRANGERS,
  },
  {
    field: 'Query.periodPrintAddress',
    document: 'query ($division: ID!) { periodPrintAddress(division: $division, period: "2026-05", size: A3) }',
    variables: async ({ database, cast }) => {
      await publishedId(database, cast)
      return { division: cast.village }
    },
    allowed: ofVillage,
  },
  {
    field: 'Query.registerPrintAddress',
    document: 'query ($id: ID!) { registerPrintAddress(procedureId: $id, size: A4) }',
    variables: async ({ database, cast }) => ({ id: (await procedureAt(database, cast, 'PROPOSED')).id }),
    allowed: ['cadre', 'supervisor', 'townshipStaff', 'countyStaff', 'countyAdministrator'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.recordWallPhoto',
    document: mutation('recordWallPhoto', 'RecordWallPhotoInput'),
    variables: async ({ database, cast }) => ({
      input: {
        idempotencyKey: newKey(),
        disclosureId: await publishedId(database, cast),
        version: 1,
        attachmentId: await writePicture(database, cast),
        place: '村委会公开栏',
        takenOn: '2026-11-02',
      },
    }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.confirmWallPhoto',
    document: mutation('confirmWallPhoto', 'ConfirmWallPhotoInput'),
    variables: async (world) => ({ input: { idempotencyKey: newKey(), id: await posted(world) } }),
    allowed: ['supervisor'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.withdrawWallPhoto',
    document: mutation('withdrawWallPhoto', 'WithdrawWallPhotoInput'),
    variables: async (world) => ({ input: { idempotencyKey: newKey(), id: await posted(world), reason: '拍糊了' } }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
]
