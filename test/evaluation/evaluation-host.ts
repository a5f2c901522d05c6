import { type CountyCode, type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { type GraphqlAnswer, newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'

export interface Errors {
  userErrors: { code: string; field: string | null; message: string }[]
}

const EVALUATION = `{ id state issued isElector hasAnswered answeredCount availableActions closesAt extendedFrom closedAt
  closedEarlyReason host result { issued returned valid figure { state value text } outcome writtenAnswers } }`

const DOCUMENTS = {
  saveEvaluationDraft: [
    'SaveEvaluationDraftInput',
    '{ draft { id revision electorateCount mayOpen } userErrors { code field message } }',
  ],
  deleteEvaluationDraft: ['DeleteEvaluationDraftInput', '{ deletedId userErrors { code field message } }'],
  openEvaluation: ['OpenEvaluationInput', `{ evaluation ${EVALUATION} userErrors { code field message } }`],
  extendEvaluation: ['ExtendEvaluationInput', `{ evaluation ${EVALUATION} userErrors { code field message } }`],
  closeEvaluation: ['CloseEvaluationInput', `{ evaluation ${EVALUATION} userErrors { code field message } }`],
  submitEvaluation: ['SubmitEvaluationInput', `{ evaluation ${EVALUATION} userErrors { code field message } }`],
} as const

export interface EvaluationView {
  id: string
  state: string
  issued: number
  isElector: boolean
  hasAnswered: boolean
  answeredCount: number | null
  availableActions: string[]
  closesAt: string
  extendedFrom: string | null
  closedAt: string | null
  closedEarlyReason: string | null
  host: string
  result: {
    issued: number
    returned: number
    valid: number
    figure: { state: string; value: number | null; text: string } | null
    outcome: { questions: unknown }
    writtenAnswers: { questionId: string; texts: string[] }[] | null
  } | null
}

export interface Payload extends Errors {
  evaluation?: EvaluationView | null
  draft?: { id: string; revision: number; electorateCount: number; mayOpen: boolean } | null
  deletedId?: string | null
}

/** A county is migrated, a server started, six people logged in: on a busy machine more than Jest's five seconds. */
export const START_MS = 60_000

/** A village with its people logged in, and short ways to call the feature. */
export class EvaluationHost {
  readonly tokens: Record<'villager' | 'second' | 'cadre' | 'supervisor' | 'township' | 'stranger', string>

  private constructor(
    readonly api: TestApi,
    readonly county: CountyCode,
    readonly database: CountyDatabase,
    readonly cast: Cast,
    tokens: EvaluationHost['tokens'],
  ) {
    this.tokens = tokens
  }

  static async start(): Promise<EvaluationHost> {
    await testDatabase()
    const county = await freshCounty()
    const database = countyDatabase(county)
    const cast = await createCast(database, county)
    const api = await startTestApi(county)
    const tokens = {
      villager: await api.loginAs(cast.villager.personId),
      second: await api.loginAs(cast.secondVillager.personId),
      cadre: await api.loginAs(cast.cadre.personId, cast.cadre.officeId),
      supervisor: await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId),
      township: await api.loginAs(cast.townshipStaff.personId, cast.townshipStaff.officeId),
      stranger: await api.loginAs(cast.otherVillager.personId),
    }
    return new EvaluationHost(api, county, database, cast, tokens)
  }

  async stop(): Promise<void> {
    await this.api.stop()
    await closeTestDatabase()
  }

  async call(
    name: keyof typeof DOCUMENTS,
    input: object,
    token: string | null,
  ): Promise<Payload & { answer: GraphqlAnswer<Record<string, Payload>> }> {
    const [type, selection] = DOCUMENTS[name]
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`
    const variables = { input: { idempotencyKey: newKey(), ...input } }
    const answer = await this.api.send<Record<string, Payload>>(document, variables, token)
    return { userErrors: [], ...answer.data?.[name], answer }
  }

  async read(id: string, token: string): Promise<EvaluationView | null> {
    const document = `query ($id: ID!) { evaluation(id: $id) ${EVALUATION} }`
    return (await this.api.send<{ evaluation: EvaluationView }>(document, { id }, token)).data?.evaluation ?? null
  }
}

export const codesOf = (payload: Errors) => payload.userErrors.map(({ code }) => code)
