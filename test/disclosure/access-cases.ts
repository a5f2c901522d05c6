import { randomUUID } from 'node:crypto'
import { type AccessCase, type Caller, type CaseWorld, EVERYONE } from '../access/access-case'
import { newKey } from '../support/api'
import { freshPeriod, writeDisclosure, writeQuestion, writeReview } from './disclosure-world'
import { JOURNAL } from './journal-sample'

type Refused = NonNullable<AccessCase['refusedWith']>

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
const STRANGERS: readonly Caller[] = ['otherVillager', 'otherCadre', 'otherSupervisor']

const notFoundFor = (callers: readonly Caller[]): Refused =>
  Object.fromEntries(callers.map((caller) => [caller, 'NOT_FOUND']))

/** What is not published is not there for anybody but the cadres and supervisors of the village. */
const UNPUBLISHED = notFoundFor([
  ...ofVillage.filter((caller) => caller !== 'cadre' && caller !== 'supervisor'),
  ...STRANGERS,
])
const PUBLISHED = notFoundFor(STRANGERS)

const written =
  (state: 'DRAFT' | 'SUBMITTED' | 'PUBLISHED', more: object = {}) =>
  async ({ database, cast }: CaseWorld) => {
    const { id } = await writeDisclosure(database, cast, { state })
    return { input: { idempotencyKey: newKey(), id, ...more } }
  }

const publishedId = async ({ database, cast }: CaseWorld) =>
  (await writeDisclosure(database, cast, { state: 'PUBLISHED' })).id

async function reviewed({ database, cast }: CaseWorld) {
  const { id, versionId } = await writeDisclosure(database, cast, { state: 'SUBMITTED' })
  await writeReview(database, versionId, cast.supervisor, 'SIGN')
  return { input: { idempotencyKey: newKey(), id } }
}

async function asked({ database, cast }: CaseWorld) {
  const id = (await writeQuestion(database, await publishedId({ database, cast }), cast.villager)).id
  return { input: { idempotencyKey: newKey(), id, answer: '付给了施工队，合同贴在公开栏。' } }
}

const mutation = (name: string, input: string, subject = 'disclosure') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${subject} { id } userErrors { code } } }`

const DRAFT = { revision: 0, title: '标题', gist: '', body: '', table: null, attachmentIds: [] }

export const accessCases: AccessCase[] = [
  {
    field: 'Query.disclosures',
    document: 'query ($division: ID!) { disclosures(division: $division) { nodes { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ofVillage,
  },
  {
    field: 'Query.disclosure',
    document: 'query ($id: ID!) { disclosure(id: $id) { id } }',
    variables: async (world) => ({ id: await publishedId(world) }),
    allowed: ofVillage,
    refusedWith: PUBLISHED,
  },
  {
    field: 'Query.disclosure',
    document: 'query ($id: ID!) { disclosure(id: $id) { id working { state } } }',
    variables: async ({ database, cast }) => ({ id: (await writeDisclosure(database, cast)).id }),
    allowed: ['cadre', 'supervisor'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Query.disclosureVersion',
    document: 'query ($id: ID!) { disclosureVersion(id: $id, version: 1) { id } }',
    variables: async (world) => ({ id: await publishedId(world) }),
    allowed: ofVillage,
    refusedWith: PUBLISHED,
  },
  {
    field: 'Query.disclosureDiff',
    document: 'query ($id: ID!) { disclosureDiff(id: $id, from: 1, to: 1) { changes } }',
    variables: async (world) => ({ id: await publishedId(world) }),
    allowed: ofVillage,
    refusedWith: PUBLISHED,
  },
  {
    field: 'Query.disclosureSummary',
    document: 'query ($division: ID!) { disclosureSummary(division: $division) { publishedThisYear } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ofVillage,
  },
  {
    field: 'Query.disclosureReviewQueue',
    document: '{ disclosureReviewQueue { dueAt } }',
    variables: async () => ({}),
    allowed: ['supervisor', 'otherSupervisor'],
  },
  {
    field: 'Query.disclosureDrafts',
    document: '{ disclosureDrafts { id } }',
    variables: async () => ({}),
    allowed: ['cadre', 'otherCadre'],
  },
  {
    field: 'Query.disclosureOpenQuestions',
    document: '{ disclosureOpenQuestions { id } }',
    variables: async () => ({}),
    allowed: ['cadre', 'otherCadre'],
  },
  {
    field: 'Mutation.createDisclosure',
    document: mutation('createDisclosure', 'CreateDisclosureInput'),
    variables: async ({ cast }) => ({
      input: { idempotencyKey: newKey(), division: cast.village, catalogueCode: 'NONE', period: freshPeriod() },
    }),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.saveDisclosureDraft',
    document: mutation('saveDisclosureDraft', 'SaveDisclosureDraftInput'),
    variables: written('DRAFT', DRAFT),
    allowed: ['cadre'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.setDisclosureMatter',
    document: mutation('setDisclosureMatter', 'SetDisclosureMatterInput'),
    variables: written('DRAFT', { procedureId: null }),
    allowed: ['cadre'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.submitDisclosure',
    document: mutation('submitDisclosure', 'SubmitDisclosureInput'),
    variables: written('DRAFT', { revision: 0 }),
    allowed: ['cadre'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.signDisclosure',
    document: mutation('signDisclosure', 'SignDisclosureInput'),
    variables: written('SUBMITTED', { submission: 1 }),
    allowed: ['supervisor'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.returnDisclosure',
    document: mutation('returnDisclosure', 'ReturnDisclosureInput'),
    variables: written('SUBMITTED', { submission: 1, reason: '缺发票' }),
    allowed: ['supervisor'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.dissentFromDisclosure',
    document: mutation('dissentFromDisclosure', 'DissentFromDisclosureInput'),
    variables: written('SUBMITTED', { submission: 1, reason: '价格偏高' }),
    allowed: ['supervisor'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.publishDisclosure',
    document: mutation('publishDisclosure', 'PublishDisclosureInput'),
    variables: reviewed,
    allowed: ['cadre'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.startDisclosureCorrection',
    document: mutation('startDisclosureCorrection', 'StartDisclosureCorrectionInput'),
    variables: written('PUBLISHED', { reason: '第二笔金额写错了' }),
    allowed: ['cadre'],
    refusedWith: PUBLISHED,
  },
  {
    field: 'Query.disclosureLine',
    document: 'query ($id: ID!) { disclosureLine(id: $id, rowId: "r1") { rowId } }',
    variables: async ({ database, cast }) => ({
      id: (await writeDisclosure(database, cast, { state: 'PUBLISHED', content: { table: JOURNAL } })).id,
    }),
    allowed: ofVillage,
    refusedWith: PUBLISHED,
  },
  {
    field: 'Query.matterTimeline',
    document: 'query ($id: ID!) { matterTimeline(procedureId: $id) { id } }',
    variables: async () => ({ id: randomUUID() }),
    allowed: EVERYONE.filter((caller) => caller !== 'visitor'),
  },
  {
    field: 'Mutation.confirmDisclosureWords',
    document: mutation('confirmDisclosureWords', 'ConfirmDisclosureWordsInput'),
    variables: written('DRAFT', { kind: 'ADDRESS', words: '12号', reason: '是村委会的地址' }),
    allowed: ['cadre'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.fillDisclosureFromVouchers',
    document: mutation('fillDisclosureFromVouchers', 'FillDisclosureFromVouchersInput'),
    variables: written('DRAFT', { revision: 0 }),
    allowed: ['cadre'],
    refusedWith: UNPUBLISHED,
  },
  {
    field: 'Mutation.askDisclosureQuestion',
    document: mutation('askDisclosureQuestion', 'AskDisclosureQuestionInput', 'question'),
    variables: written('PUBLISHED', { body: '这笔钱付给谁了？' }),
    allowed: ofVillage,
    refusedWith: PUBLISHED,
  },
  {
    field: 'Mutation.answerDisclosureQuestion',
    document: mutation('answerDisclosureQuestion', 'AnswerDisclosureQuestionInput', 'question'),
    variables: asked,
    allowed: ['cadre'],
    refusedWith: PUBLISHED,
  },
]
