import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { contentInput, createDraft, createNotice } from './notice-world'

const notice = ({ database, cast }: CaseWorld) =>
  createNotice(database, cast.village, cast.cadre, { importance: 'IMPORTANT' })
const draft = ({ database, cast }: CaseWorld) => createDraft(database, cast.village, cast.cadre)

const READERS: readonly Caller[] = [
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
const PUBLISHERS: readonly Caller[] = ['cadre', 'workTeam']
const WATCHERS: readonly Caller[] = [...PUBLISHERS, 'townshipStaff', 'countyStaff', 'countyAdministrator']
/** Another village's people do not even learn that it is there. */
const STRANGERS = { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' } as const
/** Who publishes for another division has drafts of their own, and does not find this one among them. */
const OTHER_PUBLISHERS = {
  otherCadre: 'NOT_FOUND',
  townshipStaff: 'NOT_FOUND',
  countyStaff: 'NOT_FOUND',
  countyAdministrator: 'NOT_FOUND',
} as const
const ANY_PUBLISHER: readonly Caller[] = [...WATCHERS, 'otherCadre']

type Shape = Pick<AccessCase, 'allowed' | 'refusedWith'>

function query(field: string, head: string, call: string, id: (world: CaseWorld) => Promise<string>, shape: Shape) {
  const document = `query (${head}) { ${call} }`
  return {
    field: `Query.${field}`,
    document,
    variables: async (world: CaseWorld) => ({ id: await id(world) }),
    ...shape,
  }
}

function mutation(name: string, input: (world: CaseWorld) => Promise<object>, shape: Shape): AccessCase {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`
  return {
    field: `Mutation.${name}`,
    document: `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code } } }`,
    variables: async (world) => ({ input: { idempotencyKey: newKey(), ...(await input(world)) } }),
    ...shape,
  }
}

const noticeId = async (world: CaseWorld) => (await notice(world)).id
const draftId = async (world: CaseWorld) => (await draft(world)).id
const onNotice = async (world: CaseWorld) => ({ noticeId: await noticeId(world) })

export const accessCases: AccessCase[] = [
  query('notice', '$id: ID!', 'notice(id: $id) { id }', noticeId, { allowed: READERS, refusedWith: STRANGERS }),
  query('noticeVersions', '$id: ID!', 'noticeVersions(id: $id) { version }', noticeId, {
    allowed: READERS,
    refusedWith: STRANGERS,
  }),
  query('notices', '$id: ID', 'notices(division: $id) { nodes { id } }', async ({ cast }) => cast.village, {
    allowed: READERS,
  }),
  query('noticeReach', '$id: ID!', 'noticeReach(id: $id) { audience }', noticeId, {
    allowed: WATCHERS,
    refusedWith: STRANGERS,
  }),
  query('noticeReaders', '$id: ID!', 'noticeReaders(id: $id, filter: UNREAD) { nodes { name } }', noticeId, {
    allowed: WATCHERS,
    refusedWith: STRANGERS,
  }),
  query('noticeDraft', '$id: ID!', 'noticeDraft(id: $id) { id }', draftId, {
    allowed: PUBLISHERS,
    refusedWith: OTHER_PUBLISHERS,
  }),
  query(
    'noticeAudienceCount',
    '$id: ID!',
    'noticeAudienceCount(audience: { everyone: false, groupIds: [$id], offices: [] }) { people }',
    async ({ cast }) => cast.groupId,
    { allowed: ANY_PUBLISHER },
  ),
  mutation('saveNoticeDraft', async () => ({ content: contentInput() }), { allowed: ANY_PUBLISHER }),
  mutation('discardNoticeDraft', async (world) => ({ draftId: await draftId(world) }), {
    allowed: PUBLISHERS,
    refusedWith: OTHER_PUBLISHERS,
  }),
  mutation('publishNotice', async (world) => ({ draftId: await draftId(world), revision: 0 }), {
    allowed: PUBLISHERS,
    refusedWith: OTHER_PUBLISHERS,
  }),
  mutation('withdrawNotice', async (world) => ({ ...(await onNotice(world)), reason: '发错了' }), {
    allowed: WATCHERS,
    refusedWith: STRANGERS,
  }),
  mutation('pinNotice', async (world) => ({ ...(await onNotice(world)), until: null }), {
    allowed: PUBLISHERS,
    refusedWith: STRANGERS,
  }),
  mutation('markNoticeRead', onNotice, { allowed: READERS, refusedWith: STRANGERS }),
  mutation('acknowledgeNotice', onNotice, { allowed: READERS, refusedWith: STRANGERS }),
  mutation('replyToMeeting', async (world) => ({ ...(await onNotice(world)), answer: 'COMING' }), {
    allowed: READERS,
    refusedWith: STRANGERS,
  }),
]
