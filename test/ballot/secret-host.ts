import type { Answers } from '../../shared/evaluation/form'
import { createOpenEvaluation } from '../evaluation/evaluation-content'
import { EvaluationHost } from '../evaluation/evaluation-host'
import { type BallotForm, type CastAnswer, castBallot, ISSUE, readBallotForm, Voter } from './voter'

/** The part of the tests' form that is shown on the board. */
export const PART = 'overall'
export const SATISFIED: Answers = { overall: 'SATISFIED' }

interface IssuePayload {
  signatures: { partId: string; signature: string }[] | null
  userErrors: { code: string; field: string | null; message: string }[]
}

/** The village of `EvaluationHost`, with short ways to vote in secret. */
export class SecretHost {
  private constructor(readonly inner: EvaluationHost) {}

  static async start(): Promise<SecretHost> {
    return new SecretHost(await EvaluationHost.start())
  }

  stop(): Promise<void> {
    return this.inner.stop()
  }

  get origin(): string {
    return this.inner.api.origin
  }

  /** Open and secret, the villager alone on the roll, unless told otherwise. */
  async open(changes: object = {}, electors = [this.inner.cast.villager.personId]): Promise<BallotForm> {
    const { database, cast, county } = this.inner
    const { id } = await createOpenEvaluation(database, cast, electors, { anonymous: true, ...changes })
    return readBallotForm(database, county, id)
  }

  async issue(input: object, token = this.inner.tokens.villager) {
    const answer = await this.inner.api.send<{ issueBallots: IssuePayload }>(ISSUE, { input }, token)
    const payload = answer.data?.issueBallots
    return {
      thrown: answer.errors?.map(({ extensions }) => extensions.code) ?? [],
      codes: payload?.userErrors.map(({ code }) => code) ?? [],
      fields: payload?.userErrors.map(({ field }) => field) ?? [],
      signatures: payload?.signatures ?? null,
    }
  }

  /** Somebody on the roll with their ballots in hand. */
  async issued(form?: BallotForm, token = this.inner.tokens.villager): Promise<Voter> {
    const voter = new Voter(form ?? (await this.open()), token)
    expect(await voter.issue(this.origin)).toEqual([])
    return voter
  }

  cast(form: BallotForm, body: unknown, partId = PART): Promise<CastAnswer> {
    return castBallot(this.origin, form, partId, body)
  }

  inBox(evaluationId: string) {
    return this.inner.database.secretBallot.findMany({ where: { evaluationId }, orderBy: { partId: 'asc' } })
  }

  async expectNothingIssued(evaluationId: string): Promise<void> {
    const { ballotIssue, evaluationElector } = this.inner.database
    expect(await ballotIssue.count({ where: { evaluationId } })).toBe(0)
    expect(await evaluationElector.count({ where: { evaluationId, answered: true } })).toBe(0)
  }
}
