import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { aspectInputs, createGroups, createPanel, HOUR, marksOf } from './panel-world'

const notFound = (...callers: Caller[]) => Object.fromEntries(callers.map((caller) => [caller, 'NOT_FOUND' as const]))

const strangers: Caller[] = ['otherVillager', 'otherCadre', 'otherSupervisor']
const hosts: Caller[] = ['supervisor', 'townshipStaff']
const readers: Caller[] = [
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'workTeam',
  'cadre',
  ...hosts,
  'countyStaff',
  'countyAdministrator',
]

const open = ({ database, cast }: CaseWorld) => createPanel(database, cast)

export const accessCases: AccessCase[] = [
  {
    field: 'Query.panel',
    document: 'query ($id: ID!) { panel(id: $id) { id } }',
    variables: async (world) => ({ id: (await open(world)).id }),
    allowed: readers,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Query.panels',
    document: 'query ($division: ID!) { panels(division: $division) { nodes { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: readers,
  },
  {
    field: 'Query.panelChoices',
    document: 'query ($division: ID!) { panelChoices(division: $division) { subjects { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: hosts,
  },
  {
    field: 'Mutation.openPanel',
    document: 'mutation ($input: OpenPanelInput!) { openPanel(input: $input) { panel { id } userErrors { code } } }',
    variables: async ({ database, cast }) => ({
      input: {
        idempotencyKey: newKey(),
        division: cast.village,
        title: '评比',
        purpose: '比一比。',
        subjectIds: await createGroups(database, cast, 3),
        aspects: aspectInputs,
        scorerIds: [cast.supervisor.personId, cast.townshipStaff.personId, cast.representative.personId],
        dropExtremes: false,
        closesAt: new Date(Date.now() + 24 * HOUR).toISOString(),
      },
    }),
    allowed: hosts,
  },
  {
    field: 'Mutation.submitPanelSheet',
    document:
      'mutation ($input: SubmitPanelSheetInput!) { submitPanelSheet(input: $input) { panel { id } userErrors { code } } }',
    variables: async (world) => {
      const { id, subjects } = await open(world)
      const [first] = subjects as { id: string }[]
      const sheet = { panelId: id, subjectId: first?.id, marks: marksOf(8), note: '', attachmentIds: [] }
      return { input: { idempotencyKey: newKey(), ...sheet } }
    },
    allowed: readers,
    refusedWith: notFound(...strangers),
  },
  {
    field: 'Mutation.closePanel',
    document: 'mutation ($input: ClosePanelInput!) { closePanel(input: $input) { panel { id } userErrors { code } } }',
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), id: (await open(world)).id, reason: '评委都说完了' },
    }),
    allowed: hosts,
    refusedWith: notFound(...strangers),
  },
]
