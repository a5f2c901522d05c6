import { newKey, type TestApi } from '../support/api'

const CLAIM = `id state household points verificationsMissing objectionUntil reversed mayReverse availableActions
  objections { id upheld answer } endedReason`
const MUTATIONS: Record<string, { input: string; answer: string }> = {
  adoptPointsRules: {
    input: 'AdoptPointsRulesInput',
    answer: 'programme { on rules { version items { code title } } }',
  },
  switchPoints: { input: 'SwitchPointsInput', answer: 'programme { on offReason offByCounty }' },
  setPointsConsent: { input: 'SetPointsConsentInput', answer: 'household { consented balance entries { points } }' },
  declarePoints: { input: 'DeclarePointsInput', answer: `claim { ${CLAIM} }` },
  verifyPoints: { input: 'VerifyPointsInput', answer: `claim { ${CLAIM} }` },
  rejectPoints: { input: 'RejectPointsInput', answer: `claim { ${CLAIM} }` },
  withdrawPointsClaim: { input: 'WithdrawPointsClaimInput', answer: `claim { ${CLAIM} }` },
  objectToPoints: { input: 'ObjectToPointsInput', answer: `claim { ${CLAIM} }` },
  answerPointsObjection: { input: 'AnswerPointsObjectionInput', answer: `claim { ${CLAIM} }` },
  reversePoints: { input: 'ReversePointsInput', answer: `waived claim { ${CLAIM} }` },
  savePointsGoods: { input: 'SavePointsGoodsInput', answer: 'goods { id points stock }' },
  movePointsStock: { input: 'MovePointsStockInput', answer: 'goods { id stock moves { quantity } }' },
  redeemPoints: { input: 'RedeemPointsInput', answer: 'redemption { id points mayCancel }' },
  handOverPointsGoods: { input: 'HandOverPointsGoodsInput', answer: 'redemption { id handedAt }' },
  cancelPointsRedemption: { input: 'CancelPointsRedemptionInput', answer: 'redemption { id cancelledAt }' },
}

export interface Claim {
  id: string
  state: string
  household: string | null
  points: number
  verificationsMissing: number
  reversed: boolean
  mayReverse: boolean
  availableActions: string[]
  objections: { id: string; upheld: boolean | null; answer: string | null }[]
  endedReason: string | null
}

export interface Payload {
  programme?: { on: boolean; offReason: string | null; rules?: { version: number; items: { code: string }[] } } | null
  household?: { consented: boolean; balance: number | null; entries: { points: number }[] | null } | null
  claim?: Claim | null
  goods?: { id: string; stock: number; moves?: { quantity: number }[] } | null
  redemption?: { id: string; points?: number; handedAt?: string | null } | null
  waived?: number | null
  userErrors: { code: string; field: string | null }[]
}

/** Runs one of the feature's mutations. A request that was ended answers its code as the one error. */
export async function points(api: TestApi, token: string, name: string, input: object): Promise<Payload> {
  const { input: type, answer } = MUTATIONS[name] ?? { input: '', answer: '' }
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} userErrors { code field } } }`
  const whole = { input: { idempotencyKey: newKey(), ...input } }
  const { data, errors } = await api.send<Record<string, Payload>>(document, whole, token)
  const payload = data?.[name]
  if (payload) return payload
  return { userErrors: [{ code: errors?.[0]?.extensions.code ?? 'NOTHING', field: null }] }
}

export const codes = ({ userErrors }: Payload) => userErrors.map(({ code }) => code)
