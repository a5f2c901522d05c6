import { randomBytes } from 'node:crypto'
import { makeKeys, storeKeys } from '../../api/ballot/key-store'
import type { CountyDatabase } from '../../api/database/county-database'
import { readForm } from '../../api/evaluation/row'
import type { Keys } from '../../api/keys'
import { type BallotKey, finalize } from '../../shared/ballot/blind-signature'
import { fromBase64Url, toBase64Url } from '../../shared/ballot/bytes'
import { type DrawnBallot, drawBallot } from '../../shared/ballot/seed'
import { SEED_LENGTH } from '../../shared/ballot/seed-code'
import type { Answers } from '../../shared/evaluation/form'

/** A secret evaluation as a phone sees it. */
export interface BallotForm {
  county: string
  evaluationId: string
  parts: { partId: string; key: BallotKey }[]
}

export interface BallotBody {
  number: string
  signature: string
  answers: unknown
  revision: number
}

export interface CastAnswer {
  status: number
  state?: string
  code?: string
}

interface IssueAnswer {
  data?: {
    issueBallots: { signatures: { partId: string; signature: string }[] | null; userErrors: { code: string }[] }
  }
  errors?: { extensions: { code: string } }[]
}

export const ISSUE = `mutation ($input: IssueBallotsInput!) {
  issueBallots(input: $input) { signatures { partId signature } userErrors { code field message } }
}`

/** A secret evaluation with its public keys, as the contract gives them. */
export async function readBallotForm(
  database: CountyDatabase,
  county: string,
  evaluationId: string,
): Promise<BallotForm> {
  const rows = await database.ballotKey.findMany({ where: { evaluationId }, orderBy: { partId: 'asc' } })
  const parts = rows.map(({ partId, modulus, exponent }) => ({ partId, key: { modulus, exponent } }))
  return { county, evaluationId, parts }
}

/** Gives an evaluation that was put straight into the database the keys that opening would have given it. */
export async function giveKeys(
  database: CountyDatabase,
  keys: Keys,
  { id, form }: { id: string; form: unknown },
): Promise<void> {
  await storeKeys(database, keys, id, await makeKeys(readForm(form)))
}

/** Puts one ballot into the box. Throws when no answer comes. */
export async function castBallot(
  origin: string,
  { county, evaluationId }: Pick<BallotForm, 'county' | 'evaluationId'>,
  partId: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<CastAnswer> {
  const response = await fetch(`${origin}/ballot/${county}/${evaluationId}/${encodeURIComponent(partId)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  const answer = (await response.json()) as { state?: string; error?: { code: string } }
  return { status: response.status, state: answer.state, code: answer.error?.code }
}

/** What a phone does with its ballots, without the phone: everything comes of the seed, so a lost answer is asked for again. */
export class Voter {
  private readonly drawn = new Map<string, DrawnBallot>()
  private readonly signatures = new Map<string, string>()
  private readonly revisions = new Map<string, number>()

  constructor(
    readonly form: BallotForm,
    readonly token: string,
    readonly seed: Uint8Array = new Uint8Array(randomBytes(SEED_LENGTH)),
  ) {}

  drawnFor(partId: string): DrawnBallot {
    const known = this.drawn.get(partId)
    if (known !== undefined) return known
    const part = this.form.parts.find((one) => one.partId === partId)
    if (part === undefined) throw new Error(`The form has no part ${partId}`)
    const fresh = drawBallot(this.seed, { evaluationId: this.form.evaluationId, partId }, part.key)
    this.drawn.set(partId, fresh)
    return fresh
  }

  /** What is asked to be signed. The key is the phone's own, the same each time it asks. */
  issueInput(idempotencyKey = `issue-${toBase64Url(this.seed)}`) {
    const { evaluationId, parts } = this.form
    const ballots = parts.map(({ partId }) => ({ partId, blinded: toBase64Url(this.drawnFor(partId).blinded) }))
    return { idempotencyKey, evaluationId, ballots }
  }

  /** Codes of what it was refused for; [] once the signatures are here and checked. Throws when no answer comes. */
  async issue(origin: string, idempotencyKey?: string, helperSession?: string): Promise<string[]> {
    const input = { ...this.issueInput(idempotencyKey), helperSession }
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-county': this.form.county,
        authorization: `Bearer ${this.token}`,
      },
      body: JSON.stringify({ query: ISSUE, variables: { input } }),
    })
    const { data, errors = [] } = (await response.json()) as IssueAnswer
    if (data == null) return errors.map(({ extensions }) => extensions.code)
    for (const { partId, signature } of data.issueBallots.signatures ?? []) this.keep(partId, signature)
    return data.issueBallots.userErrors.map(({ code }) => code)
  }

  private keep(partId: string, answer: string): void {
    const { message, inverse } = this.drawnFor(partId)
    const part = this.form.parts.find((one) => one.partId === partId)
    const blind = fromBase64Url(answer)
    if (part === undefined || blind === null) throw new Error('An answer that nobody can read')
    this.signatures.set(partId, toBase64Url(finalize(part.key, message, blind, inverse)))
  }

  numberOf(partId: string): string {
    return toBase64Url(this.drawnFor(partId).number)
  }

  body(partId: string, answers: unknown, revision: number): BallotBody {
    const signature = this.signatures.get(partId)
    if (signature === undefined) throw new Error('Not issued yet')
    return { number: this.numberOf(partId), signature, answers, revision }
  }

  /** The next vote of this phone for one part. */
  nextBody(partId: string, answers: Answers): BallotBody {
    const before = this.revisions.get(partId)
    const revision = before === undefined ? this.drawnFor(partId).firstRevision : before + 1
    this.revisions.set(partId, revision)
    return this.body(partId, answers, revision)
  }

  cast(origin: string, partId: string, answers: Answers): Promise<CastAnswer> {
    return castBallot(origin, this.form, partId, this.nextBody(partId, answers))
  }
}
