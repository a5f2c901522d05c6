import { createHash, createPrivateKey, randomBytes } from 'node:crypto'
import { credentialMessage } from '@shared/ballot/credential'
import { answersByPart } from '@shared/ballot/part'
import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { joinTallies, type SecretTally, tallyParts } from '../../api/ballot/count-ballots'
import { erasePrivateKeys, makeKeys, storeKeys } from '../../api/ballot/key-store'
import { signMessage } from '../../api/ballot/signing'
import type { CountyTransaction } from '../../api/database/county-database'
import type { Keys } from '../../api/keys'

export interface SecretSeed {
  evaluationId: string
  form: EvaluationForm
  /** Who has taken their ballots, as many as there are `ballots`; in no order that ties them. */
  voters: readonly string[]
  ballots: readonly Answers[]
  issued: number
  closed: boolean
}

/** Keys, issues and ballots of a secret evaluation, as phones would have made them; the count of what lies in the box. */
export async function seedBallots(db: CountyTransaction, keys: Keys, seed: SecretSeed): Promise<SecretTally> {
  const { evaluationId, form, voters, ballots } = seed
  const fresh = await makeKeys(form)
  await storeKeys(db, keys, evaluationId, fresh)
  const parts = [...fresh.keys()]
  const digest = () => new Uint8Array(createHash('sha256').update(randomBytes(32)).digest())
  await db.ballotIssue.createMany({
    data: voters.flatMap((personId) =>
      parts.map((partId) => ({ evaluationId, personId, partId, blindedDigest: digest() })),
    ),
  })
  const inOrder = signedBallots(evaluationId, form, fresh, ballots)
  await db.secretBallot.createMany({ data: inOrder.map((ballot) => ({ evaluationId, revision: 1, ...ballot })) })
  if (seed.closed) await erasePrivateKeys(db, evaluationId)
  return joinTallies(form, tallyParts(form, inOrder), seed.issued)
}

/** Each ballot taken apart, numbered and signed, in the order of the numbers. */
export function signedBallots(
  evaluationId: string,
  form: EvaluationForm,
  keys: ReadonlyMap<string, { pkcs8: Buffer }>,
  ballots: readonly Answers[],
) {
  const signers = new Map(
    [...keys].map(([id, { pkcs8 }]) => [id, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })]),
  )
  const box = ballots.flatMap((ballot) =>
    answersByPart(form, ballot).map(({ part, answers }) => {
      const signer = signers.get(part.id)
      if (signer === undefined) throw new Error(`There is no key for ${part.id}`)
      const number = new Uint8Array(randomBytes(32))
      const message = credentialMessage({ evaluationId, partId: part.id }, number)
      return { partId: part.id, number, signature: new Uint8Array(signMessage(signer, message)), answers }
    }),
  )
  return box.sort((left, right) => Buffer.compare(left.number, right.number))
}
