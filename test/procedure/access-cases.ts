import { randomUUID } from 'node:crypto'
import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { procedureAt } from './procedure-world'

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
/** The village is theirs to live in; the county's staff live elsewhere only in life, the cast lives here. */
const everybody: readonly Caller[] = [...ofVillage, 'otherVillager', 'otherCadre', 'otherSupervisor']
const STRANGERS: Refused = { otherVillager: 'NOT_FOUND', otherCadre: 'NOT_FOUND', otherSupervisor: 'NOT_FOUND' }

const mutation = (name: string, input: string, subject = 'procedure') =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${subject} { id } userErrors { code } } }`

const at =
  (stage: string, more: object = {}) =>
  async ({ database, cast }: CaseWorld) => {
    const { id } = await procedureAt(database, cast, stage)
    return { input: { idempotencyKey: newKey(), id, ...more } }
  }

async function objected({ database, cast }: CaseWorld) {
  const { objectionId } = await procedureAt(database, cast, 'PROPOSED', { objection: true })
  return objectionId
}

/** The row of a meeting; that nobody is called to it is what the command behind the door says. */
async function sessionIn({ database, cast }: CaseWorld): Promise<string> {
  const { id } = await procedureAt(database, cast, 'CONSULTED')
  const now = new Date()
  const told = { startsAt: now, noticedAt: now, noticeEnteredAt: now, noticeLate: false, noticedByName: '试村干' }
  const session = { procedureId: id, stage: 'CONSULTED', run: 1, number: 1, body: 'TWO_COMMITTEES', way: 'PERSONS' }
  const counts = { place: '村委会', rosterCount: 1, householdCount: 1 }
  return (await database.procedureSession.create({ data: { ...session, ...told, ...counts } })).id
}

const SESSION = {
  heldAt: '2026-01-01T00:00:00.000Z',
  ...{ attended: 1, votesFor: 1, votesAgainst: 0, votesAbstain: 0 },
  ...{ attendeeIds: [], dissents: [], files: [] },
}

export const accessCases: AccessCase[] = [
  {
    field: 'Query.procedures',
    document: 'query ($division: ID!) { procedures(division: $division) { nodes { id } } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ofVillage,
  },
  {
    field: 'Query.procedure',
    document: 'query ($id: ID!) { procedure(id: $id) { id stages { code } } }',
    variables: async ({ database, cast }) => ({ id: (await procedureAt(database, cast, 'PROPOSED')).id }),
    allowed: ofVillage,
    refusedWith: STRANGERS,
  },
  {
    field: 'Query.procedure',
    document: 'query ($id: ID!) { procedure(id: $id) { id } }',
    variables: async ({ database, cast }) => ({
      id: (await procedureAt(database, cast, 'APPLIED', { template: 'POVERTY_MONITORING' })).id,
    }),
    allowed: ['cadre', 'supervisor', 'townshipStaff', 'countyStaff', 'countyAdministrator'],
    refusedWith: {
      ...STRANGERS,
      villager: 'NOT_FOUND',
      secondVillager: 'NOT_FOUND',
      partyMember: 'NOT_FOUND',
      representative: 'NOT_FOUND',
      workTeam: 'NOT_FOUND',
    },
  },
  {
    field: 'Query.legalRules',
    document: 'query ($division: ID!) { legalRules(division: $division) { id } }',
    variables: async ({ cast }) => ({ division: cast.village }),
    allowed: ofVillage,
  },
  {
    field: 'Query.procedureQueue',
    document: '{ procedureQueue { kind } }',
    variables: async () => ({}),
    allowed: ['supervisor', 'otherSupervisor'],
  },
  {
    field: 'Mutation.proposeProcedure',
    document: mutation('proposeProcedure', 'ProposeProcedureInput'),
    variables: async ({ cast }) => ({
      input: {
        idempotencyKey: newKey(),
        division: cast.village,
        template: 'DELIBERATION',
        matterType: 'SERVICE',
        ...{ title: '修路灯', plan: '装路灯', attachmentIds: [] },
      },
    }),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.saveProcedurePlan',
    document: mutation('saveProcedurePlan', 'SaveProcedurePlanInput'),
    variables: at('PROPOSED', { version: 1, revision: 0, plan: '装十盏路灯', attachmentIds: [] }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.conveneSession',
    document: mutation('conveneSession', 'ConveneSessionInput'),
    variables: at('CONSULTED', {
      body: 'TWO_COMMITTEES',
      way: 'PERSONS',
      startsAt: '2100-01-01T00:00:00.000Z',
      place: '村委会',
    }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.withdrawProcedure',
    document: mutation('withdrawProcedure', 'WithdrawProcedureInput'),
    variables: at('PROPOSED', { stage: 'PROPOSED', reason: '资金没有落实' }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Query.sessionSignInCode',
    document: 'query ($sessionId: ID!) { sessionSignInCode(sessionId: $sessionId) { code } }',
    variables: async (world) => ({ sessionId: await sessionIn(world) }),
    // Off until the region turns it on: the host is told so by nothing.
    allowed: [],
    refusedWith: { ...STRANGERS, cadre: 'NULL' },
  },
  {
    field: 'Query.sessionToSign',
    document: 'query ($sessionId: ID!) { sessionToSign(sessionId: $sessionId) { called } }',
    variables: async (world) => ({ sessionId: await sessionIn(world) }),
    allowed: ofVillage,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.signInToSession',
    document: mutation('signInToSession', 'SignInToSessionInput', 'session'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), sessionId: await sessionIn(world), code: '000000' },
    }),
    allowed: ofVillage,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.recordSession',
    document: mutation('recordSession', 'RecordSessionInput'),
    variables: at('CONSULTED', SESSION),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.addEvidence',
    document: mutation('addEvidence', 'AddEvidenceInput'),
    variables: at('PROPOSED', { kind: 'SOURCE', text: '村民代表提出' }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.superviseStage',
    document: mutation('superviseStage', 'SuperviseStageInput'),
    variables: at('PROPOSED', { stage: 'PROPOSED', run: 1, kind: 'AGREE' }),
    allowed: ['supervisor'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.startStageDisclosure',
    document: mutation('startStageDisclosure', 'StageInput'),
    variables: at('PROPOSED', { stage: 'PROPOSED' }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.endStageDisclosure',
    document: mutation('endStageDisclosure', 'StageInput'),
    variables: at('PROPOSED', { stage: 'PROPOSED' }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.completeStage',
    document: mutation('completeStage', 'StageInput'),
    variables: at('PROPOSED', { stage: 'PROPOSED' }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.returnStage',
    document: mutation('returnStage', 'ReturnStageInput'),
    variables: async ({ database, cast }: CaseWorld) => {
      const { id } = await procedureAt(database, cast, 'TOWNSHIP_CHECKED', { template: 'LEVY' })
      return { input: { idempotencyKey: newKey(), id, stage: 'TOWNSHIP_CHECKED', reason: '超过标准' } }
    },
    allowed: ['townshipStaff'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.archiveProcedure',
    document: mutation('archiveProcedure', 'StageInput'),
    variables: at('PROPOSED', { stage: 'PROPOSED' }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.raiseObjection',
    document: mutation('raiseObjection', 'RaiseObjectionInput', 'objection'),
    variables: at('PROPOSED', { text: '路灯装在哪里没有说清' }),
    allowed: ofVillage,
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.replyToObjection',
    document: mutation('replyToObjection', 'ReplyToObjectionInput', 'objection'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), objectionId: await objected(world), text: '已补充位置', reopens: false },
    }),
    allowed: ['cadre'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.escalateObjection',
    document: mutation('escalateObjection', 'EscalateObjectionInput', 'objection'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), objectionId: await objected(world), to: 'TOWNSHIP', reason: '没有答复' },
    }),
    allowed: ['villager'],
    refusedWith: STRANGERS,
  },
  {
    field: 'Mutation.setLegalRuleOverride',
    document: 'mutation ($input: SetLegalRuleOverrideInput!) { setLegalRuleOverride(input: $input) { rules { id } } }',
    variables: async () => ({
      input: {
        idempotencyKey: newKey(),
        ...{ region: '99', ruleId: 'DISCLOSURE.DAYS', days: 10, law: '规定', article: '' },
        effectiveFrom: '2100-01-01',
      },
    }),
    allowed: ['countyAdministrator'],
  },
  {
    field: 'Mutation.startMicroPowerService',
    document: mutation('startMicroPowerService', 'StartMicroPowerServiceInput'),
    variables: async () => ({ input: { idempotencyKey: newKey(), powerCode: `X${randomUUID()}`, request: '开证明' } }),
    allowed: everybody,
  },
]
