import type { GraphqlAnswer } from '../support/api'
import { newKey, type TestApi } from '../support/api'

const BATCH = `{ id number state sheets readings { personName entered handedIn } mine { kind answers } differenceCount
  differences { sheet questionId first second } resolvedByName signedByName reason availableActions photos { id } }`
const DESK = `{ id state counts { people phoneTaken phoneWaiting paper noPhone sheets sheetsSigned } batches ${BATCH}
  enterers { personId name } helpers { helperName sessions today personNames } availableActions }`
const SESSION = '{ id personName running taken expiresAt endedAt }'

const MUTATIONS = {
  markPaperElectors: ['MarkPaperElectorsInput', `desk ${DESK}`],
  unmarkPaperElector: ['UnmarkPaperElectorInput', `desk ${DESK}`],
  appointPaperEnterer: ['PaperEntererInput', `desk ${DESK}`],
  dismissPaperEnterer: ['PaperEntererInput', `desk ${DESK}`],
  openPaperBatch: ['OpenPaperBatchInput', `batch ${BATCH}`],
  savePaperSheet: ['SavePaperSheetInput', `batch ${BATCH}`],
  handInPaperReading: ['HandInPaperReadingInput', `batch ${BATCH}`],
  resolvePaperBatch: ['ResolvePaperBatchInput', `batch ${BATCH}`],
  signPaperBatch: ['SignPaperBatchInput', `batch ${BATCH}`],
  discardPaperBatch: ['DiscardPaperBatchInput', `batch ${BATCH}`],
  startHelperSession: ['StartHelperSessionInput', `session ${SESSION}`],
  endHelperSession: ['EndHelperSessionInput', `session ${SESSION}`],
} as const

export interface BatchView {
  id: string
  number: number
  state: string
  readings: { personName: string; entered: number; handedIn: boolean }[]
  mine: { kind: string; answers: object }[] | null
  differences: { sheet: number; questionId: string | null; first: unknown; second: unknown }[] | null
  differenceCount: number | null
  resolvedByName: string | null
  signedByName: string | null
  availableActions: string[]
  photos: { id: string }[]
}

export interface DeskView {
  state: string
  counts: Record<string, number>
  batches: BatchView[]
  enterers: { personId: string; name: string }[]
  helpers: { helperName: string; sessions: number; today: number; personNames: string[] }[]
  availableActions: string[]
}

export interface PaperAnswer {
  codes: string[]
  messages: string[]
  thrown: string | undefined
  batch: BatchView | null
  desk: DeskView | null
  session: { id: string; running: boolean; taken: boolean; personName: string } | null
}

type Payload = Partial<Pick<PaperAnswer, 'batch' | 'desk' | 'session'>> & {
  userErrors: { code: string; message: string }[]
}

/** Calls a mutation of the paper desk; says what it answered in short. */
export async function callPaper(
  api: TestApi,
  name: keyof typeof MUTATIONS,
  input: object,
  token: string | null,
): Promise<PaperAnswer> {
  const [type, selection] = MUTATIONS[name]
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code message } } }`
  const variables = { input: { idempotencyKey: newKey(), ...input } }
  const { data, errors }: GraphqlAnswer<Record<string, Payload>> = await api.send(document, variables, token)
  const { batch = null, desk = null, session = null, userErrors = [] } = data?.[name] ?? {}
  const codes = userErrors.map(({ code }) => code)
  const messages = userErrors.map(({ message }) => message)
  return { codes, messages, thrown: errors?.[0]?.extensions.code, batch, desk, session }
}

export async function readPaperDesk(api: TestApi, id: string, token: string): Promise<DeskView | undefined> {
  const document = `query ($id: ID!) { paperDesk(evaluationId: $id) ${DESK} }`
  return (await api.send<{ paperDesk: DeskView }>(document, { id }, token)).data?.paperDesk
}

export async function readPaperBatch(api: TestApi, id: string, token: string): Promise<BatchView | undefined> {
  const document = `query ($id: ID!) { paperBatch(id: $id) ${BATCH} }`
  return (await api.send<{ paperBatch: BatchView }>(document, { id }, token)).data?.paperBatch
}
