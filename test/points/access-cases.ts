import type { AccessCase, Caller, CaseWorld } from '../access/access-case'
import { newKey } from '../support/api'
import { claim, household, redemption, type State } from './access-records'
import { ITEMS, writeClaim, writeGoods } from './points-world'

const OVERSEERS: readonly Caller[] = ['townshipStaff', 'countyStaff', 'countyAdministrator']
const OF_VILLAGE: readonly Caller[] = [
  'villager',
  'secondVillager',
  'partyMember',
  'representative',
  'cadre',
  'supervisor',
  'workTeam',
]
const VERIFIERS: readonly Caller[] = ['cadre', 'supervisor', 'representative']
const STRANGERS: readonly Caller[] = ['otherVillager', 'otherCadre', 'otherSupervisor']
const PEOPLE: readonly Caller[] = [...OF_VILLAGE, ...OVERSEERS]
const EVERYBODY: readonly Caller[] = [...PEOPLE, ...STRANGERS]

const unseenBy = (callers: readonly Caller[]): NonNullable<AccessCase['refusedWith']> =>
  Object.fromEntries(callers.map((caller) => [caller, 'NOT_FOUND']))

const village = async ({ cast }: CaseWorld) => ({ division: cast.village })

const onClaim =
  (state: State, more: object = {}) =>
  async (world: CaseWorld) => ({ input: { idempotencyKey: newKey(), id: await claim(world, state), ...more } })

const mutation = (name: string, input: string, answer: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${answer} { __typename } userErrors { code } } }`

/** Who sees a claim that is not published: its verifiers and overseers. */
const SEE_CLAIM: readonly Caller[] = [...VERIFIERS, ...OVERSEERS]
const NOT_CLAIM = unseenBy(EVERYBODY.filter((caller) => !SEE_CLAIM.includes(caller)))

export const accessCases: AccessCase[] = [
  {
    field: 'Query.pointsProgramme',
    document: 'query ($division: ID!) { pointsProgramme(division: $division) { on availableActions } }',
    variables: village,
    allowed: PEOPLE,
  },
  {
    field: 'Query.pointsClaims',
    document: 'query ($division: ID!) { pointsClaims(division: $division, state: PUBLISHED) { nodes { household } } }',
    variables: village,
    allowed: PEOPLE,
  },
  {
    field: 'Query.pointsClaims',
    document: 'query ($division: ID!) { pointsClaims(division: $division, mine: true) { nodes { id } } }',
    variables: village,
    allowed: SEE_CLAIM,
  },
  {
    field: 'Query.pointsClaim',
    document: 'query ($id: ID!) { pointsClaim(id: $id) { household availableActions } }',
    variables: async (world) => ({ id: await claim(world) }),
    allowed: SEE_CLAIM,
    refusedWith: NOT_CLAIM,
  },
  {
    field: 'Query.pointsGoods',
    document: 'query ($division: ID!) { pointsGoods(division: $division) { stock moves { id } } }',
    variables: village,
    allowed: PEOPLE,
  },
  {
    field: 'Query.pointsRedemptions',
    document: 'query ($division: ID!) { pointsRedemptions(division: $division) { nodes { household } } }',
    variables: village,
    allowed: ['cadre', 'supervisor', ...OVERSEERS],
  },
  {
    field: 'Query.pointsHouseholds',
    document: 'query ($division: ID!) { pointsHouseholds(division: $division, search: "试") { id } }',
    variables: village,
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.adoptPointsRules',
    document: mutation('adoptPointsRules', 'AdoptPointsRulesInput', 'programme'),
    variables: async ({ cast }) => {
      const input = { division: cast.village, baseVersion: 99, items: ITEMS, publishDays: 3 }
      return { input: { idempotencyKey: newKey(), ...input, passedOn: '2026-03-01', reference: '会议记录' } }
    },
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.switchPoints',
    document: mutation('switchPoints', 'SwitchPointsInput', 'programme'),
    variables: async ({ cast }) => ({
      input: { idempotencyKey: newKey(), division: cast.village, on: true, reason: '试一试' },
    }),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.switchPoints',
    document: mutation('switchPoints', 'SwitchPointsInput', 'programme'),
    variables: async ({ cast }) => ({
      input: { idempotencyKey: newKey(), division: cast.village.slice(0, 6), on: true, reason: '试一试' },
    }),
    allowed: ['countyStaff', 'countyAdministrator'],
  },
  {
    field: 'Mutation.setPointsConsent',
    document: mutation('setPointsConsent', 'SetPointsConsentInput', 'household'),
    variables: async () => ({ input: { idempotencyKey: newKey(), given: true } }),
    allowed: EVERYBODY,
  },
  {
    field: 'Mutation.declarePoints',
    document: mutation('declarePoints', 'DeclarePointsInput', 'claim'),
    variables: async (world) => ({
      input: {
        idempotencyKey: newKey(),
        householdId: await household(world),
        itemCode: 'P1',
        doneOn: '2026-11-20',
        words: '扫了村道',
        attachmentIds: [],
      },
    }),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.verifyPoints',
    document: mutation('verifyPoints', 'VerifyPointsInput', 'claim'),
    variables: onClaim('DECLARED', { words: '去看过', attachmentIds: [] }),
    allowed: VERIFIERS,
    refusedWith: NOT_CLAIM,
  },
  {
    field: 'Mutation.rejectPoints',
    document: mutation('rejectPoints', 'RejectPointsInput', 'claim'),
    variables: onClaim('DECLARED', { reason: '没有做' }),
    allowed: VERIFIERS,
    refusedWith: NOT_CLAIM,
  },
  {
    field: 'Mutation.withdrawPointsClaim',
    document: mutation('withdrawPointsClaim', 'WithdrawPointsClaimInput', 'claim'),
    variables: async (world) => {
      const { database, cast } = world
      const declarerId = cast.cadre.personId
      const { id } = await writeClaim(database, cast.village, await household(world), { declarerId })
      return { input: { idempotencyKey: newKey(), id } }
    },
    allowed: ['cadre'],
    refusedWith: NOT_CLAIM,
  },
  {
    field: 'Mutation.objectToPoints',
    document: mutation('objectToPoints', 'ObjectToPointsInput', 'claim'),
    variables: onClaim('PUBLISHED', { text: '那天没看见' }),
    // Staff of the cast live in the village, too.
    allowed: PEOPLE,
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Mutation.answerPointsObjection',
    document: mutation('answerPointsObjection', 'AnswerPointsObjectionInput', 'claim'),
    variables: async (world) => {
      const claimId = await claim(world, 'PUBLISHED')
      const personId = world.cast.villager.personId
      const { id } = await world.database.pointsObjection.create({
        data: { claimId, personId, text: '不对', at: new Date() },
      })
      return { input: { idempotencyKey: newKey(), id, upheld: false, answer: '查过，属实' } }
    },
    allowed: ['supervisor'],
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Mutation.reversePoints',
    document: mutation('reversePoints', 'ReversePointsInput', 'claim'),
    variables: async (world) => ({
      input: { idempotencyKey: newKey(), claimId: await claim(world, 'POSTED'), reason: '登记错了' },
    }),
    allowed: ['supervisor'],
    refusedWith: NOT_CLAIM,
  },
  {
    field: 'Mutation.savePointsGoods',
    document: mutation('savePointsGoods', 'SavePointsGoodsInput', 'goods'),
    variables: async ({ cast }) => ({
      input: { idempotencyKey: newKey(), division: cast.village, title: '肥皂', unit: '块', points: 3, retired: false },
    }),
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.movePointsStock',
    document: mutation('movePointsStock', 'MovePointsStockInput', 'goods'),
    variables: async ({ database, cast }) => ({
      input: {
        idempotencyKey: newKey(),
        id: await writeGoods(database, cast.village, 5, 0),
        quantity: 3,
        reason: '采购',
      },
    }),
    allowed: ['cadre'],
    refusedWith: unseenBy(STRANGERS),
  },
  {
    field: 'Mutation.redeemPoints',
    document: mutation('redeemPoints', 'RedeemPointsInput', 'redemption'),
    variables: async (world) => {
      const householdId = await household(world)
      const goodsId = await writeGoods(world.database, world.cast.village, 5, 3)
      return { input: { idempotencyKey: newKey(), goodsId, quantity: 1, householdId } }
    },
    allowed: ['cadre'],
  },
  {
    field: 'Mutation.handOverPointsGoods',
    document: mutation('handOverPointsGoods', 'HandOverPointsGoodsInput', 'redemption'),
    variables: async (world) => ({ input: { idempotencyKey: newKey(), id: await redemption(world) } }),
    allowed: ['cadre'],
    refusedWith: unseenBy(EVERYBODY.filter((caller) => caller !== 'cadre')),
  },
  {
    field: 'Mutation.cancelPointsRedemption',
    document: mutation('cancelPointsRedemption', 'CancelPointsRedemptionInput', 'redemption'),
    variables: async (world) => ({ input: { idempotencyKey: newKey(), id: await redemption(world) } }),
    allowed: ['cadre'],
    refusedWith: unseenBy(EVERYBODY.filter((caller) => caller !== 'cadre')),
  },
]
