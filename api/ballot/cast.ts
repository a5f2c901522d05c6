import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { fromBase64Url } from '../../shared/ballot/bytes'
import { credentialMessage, readNumber } from '../../shared/ballot/credential'
import { formOfPart, partsOf } from '../../shared/ballot/part'
import { parseAnswers } from '../../shared/evaluation/answer'
import type { Answers, EvaluationForm } from '../../shared/evaluation/form'
import { type CountyCode, queryCounty } from '../database/county-database'
import type { BallotBox, CastState } from './box'
import { isSigned, publicKeyOf } from './signing'

/** Which ballot a request is for, from its address. */
export interface CastPlace {
  county: CountyCode
  evaluationId: string
  partId: string
}

export type CastFault = 'BALLOT_UNKNOWN' | 'BALLOT_MALFORMED' | 'BALLOT_FORGED' | 'BALLOT_CLOSED'

/** Phones begin below 2^20 (shared/ballot/seed.ts) and count up from there. */
const LARGEST_REVISION = 1_999_999

const bodySchema = z.strictObject({
  number: z.string().length(43),
  signature: z.string().max(1024),
  answers: z.record(z.string(), z.unknown()),
  revision: z.number().int().min(1).max(LARGEST_REVISION),
})

interface OpenPart {
  form: EvaluationForm
  key: KeyObject
}

const OPENED = `
  SELECT e.form, k.modulus, k.exponent FROM {county}.evaluation e
  JOIN {county}.ballot_key k ON k.evaluation_id = e.id AND k.part_id = $2
  WHERE e.id = $1::uuid AND e.anonymous AND e.state <> 'DRAFT'`

const MOST_KNOWN = 2_000

/** Checks ballots and puts them into the box. Nothing here knows who sends one: no session, no address, no time. */
export class BallotCaster {
  /** Form and key of a part never change once it is open. */
  private readonly known = new Map<string, OpenPart>()

  constructor(private readonly box: BallotBox) {}

  async cast(place: CastPlace, body: unknown): Promise<Exclude<CastState, 'CLOSED'> | CastFault> {
    const parsed = bodySchema.safeParse(body)
    if (!parsed.success) return 'BALLOT_MALFORMED'
    const part = await this.part(place)
    if (part === null) return 'BALLOT_UNKNOWN'
    const [number, signature] = [readNumber(parsed.data.number), fromBase64Url(parsed.data.signature)]
    if (number === null || signature === null) return 'BALLOT_MALFORMED'
    if (!isSigned(part.key, credentialMessage(place, number), signature)) return 'BALLOT_FORGED'
    const answers = parseAnswers(part.form, parsed.data.answers, { partial: true })
    if (!answers.ok) return 'BALLOT_MALFORMED'
    const { revision } = parsed.data
    const ballot = { ...place, number, signature, answers: answers.value as Answers, revision }
    const state = await this.box.put(ballot)
    return state === 'CLOSED' ? 'BALLOT_CLOSED' : state
  }

  private async part({ county, evaluationId, partId }: CastPlace): Promise<OpenPart | null> {
    const name = `${county} ${evaluationId} ${partId}`
    const known = this.known.get(name)
    if (known !== undefined) return known
    const [row] = await queryCounty<{ form: EvaluationForm; modulus: Uint8Array; exponent: Uint8Array }>(
      county,
      'ballot-part',
      OPENED,
      [evaluationId, partId],
    )
    const part = row && partsOf(row.form).find(({ id }) => id === partId)
    if (row === undefined || part === undefined) return null
    const opened = { form: formOfPart(row.form, part), key: publicKeyOf(row) }
    if (this.known.size >= MOST_KNOWN) this.known.clear()
    this.known.set(name, opened)
    return opened
  }
}
