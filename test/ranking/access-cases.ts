import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { ASPECTS, makeGroups, scoresFor, writePanel, writeRanking } from './ranking-world'

const OVERSEERS: readonly Caller[] = ['townshipStaff', 'countyStaff', 'countyAdministrator']
const HOSTS: readonly Caller[] = ['supervisor', 'townshipStaff', 'countyStaff']
const OF_VILLAGE: readonly Caller[] = [
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'cadre',
  'supervisor',
  'workTeam',
]
const PEOPLE: readonly Caller[] = [...OF_VILLAGE, ...OVERSEERS]
const STRANGERS: readonly Caller[] = ['otherVillager', 'otherCadre', 'otherSupervisor']
const EVERYBODY: readonly Caller[] = [...PEOPLE, ...STRANGERS]

const unseenBy = (callers: readonly Caller[]): NonNullable<AccessCase['refusedWith']> =>
  Object.fromEntries(callers.map((caller) => [caller, 'NOT_FOUND']))
const NOT_HOSTS = unseenBy(EVERYBODY.filter((caller) => !HOSTS.includes(caller)))

const village = async ({ cast }: CaseWorld) => ({ division: cast.village })

const on =
  (state: 'DRAFT' | 'SENT' | 'PUBLISHED', more: object = {}) =>
  async ({ database, cast }: CaseWorld) => {
    const { id } = await writeRanking(database, cast, state)
    return { input: { idempotencyKey: newKey(), id, ...more } }
  }

const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ranking { id } userErrors { code } } }`

export const accessCases: AccessCase[] = [
  {
    field: 'Query.rankings',
    document: 'query ($division: ID!) { rankings(division: $division) { nodes { id } } }',
    variables: village,
    allowed: PEOPLE,
  },
  {
    field: 'Query.ranking',
    document: 'query ($id: ID!) { ranking(id: $id) { places { name } } }',
    variables: async ({ database, cast }) => ({ id: (await writeRanking(database, cast, 'DRAFT')).id }),
    allowed: HOSTS,
    refusedWith: NOT_HOSTS,
  },
  {
    field: 'Query.ranking',
    document: 'query ($id: ID!) { ranking(id: $id) { places { name } } }',
    variables: async ({ database, cast }) => ({ id: (await writeRanking(database, cast, 'SENT')).id }),
    // All of the cast who live in the village belong to a group that is compared.
    allowed: PEOPLE,
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Query.ranking',
    document: 'query ($id: ID!) { ranking(id: $id) { places { name } } }',
    variables: async ({ database, cast }) => ({ id: (await writeRanking(database, cast, 'PUBLISHED')).id }),
    allowed: PEOPLE,
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Query.rankingChoice',
    document: 'query ($division: ID!) { rankingChoice(division: $division) { subjects { id } } }',
    variables: village,
    allowed: HOSTS,
  },
  {
    field: 'Mutation.draftRanking',
    document: mutation('draftRanking', 'DraftRankingInput'),
    variables: async ({ database, cast }) => {
      const ids = await makeGroups(database, cast)
      const scores = scoresFor(Object.fromEntries(ids.map((id) => [id, [5000, 6000]])))
      const made = { source: '评比', scoredOn: '2026-09-30', aspects: ASPECTS, scores, redCount: 1, blackCount: 0 }
      return { input: { idempotencyKey: newKey(), division: cast.village, title: '红黑榜', ...made } }
    },
    allowed: HOSTS,
  },
  {
    field: 'Mutation.draftRankingFromPanel',
    document: mutation('draftRankingFromPanel', 'DraftRankingFromPanelInput'),
    variables: async ({ database, cast }) => {
      const input = { panelId: await writePanel(database, cast), title: '红黑榜', redCount: 1, blackCount: 0 }
      return { input: { idempotencyKey: newKey(), ...input } }
    },
    allowed: HOSTS,
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Mutation.sendRanking',
    document: mutation('sendRanking', 'SendRankingInput'),
    variables: on('DRAFT', { notes: [] }),
    allowed: HOSTS,
    refusedWith: NOT_HOSTS,
  },
  {
    field: 'Mutation.discardRanking',
    document: 'mutation ($input: DiscardRankingInput!) { discardRanking(input: $input) { discardedId } }',
    variables: on('DRAFT'),
    allowed: HOSTS,
    refusedWith: NOT_HOSTS,
  },
  {
    field: 'Mutation.appealRanking',
    document: mutation('appealRanking', 'AppealRankingInput'),
    variables: async ({ database, cast }) => {
      const { id } = await writeRanking(database, cast, 'SENT')
      return { input: { idempotencyKey: newKey(), id, subjectId: cast.groupId, text: '道路的分打低了' } }
    },
    allowed: PEOPLE,
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Mutation.answerRankingAppeal',
    document: mutation('answerRankingAppeal', 'AnswerRankingAppealInput'),
    variables: async ({ database, cast }) => {
      const { id: rankingId } = await writeRanking(database, cast, 'SENT')
      const person = { personId: cast.villager.personId, personName: '试达娃' }
      const { id } = await database.rankingAppeal.create({
        data: { rankingId, subject: cast.groupId, ...person, text: '打低了', at: new Date() },
      })
      return { input: { idempotencyKey: newKey(), appealId: id, answer: '复核过，维持', corrections: [] } }
    },
    allowed: HOSTS,
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Mutation.publishRanking',
    document: mutation('publishRanking', 'PublishRankingInput'),
    variables: on('SENT'),
    allowed: HOSTS,
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Mutation.withdrawRanking',
    document: mutation('withdrawRanking', 'WithdrawRankingInput'),
    variables: on('PUBLISHED', { reason: '打分表有误' }),
    allowed: HOSTS,
    refusedWith: unseenBy(STRANGERS),
  },
]
