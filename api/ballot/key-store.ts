import { createPrivateKey, type KeyObject } from 'node:crypto'
import type { BallotPart } from '../../shared/ballot/part'
import { partsOf } from '../../shared/ballot/part'
import type { EvaluationForm } from '../../shared/evaluation/form'
import type { CountyTransaction } from '../database/county-database'
import type { Keys } from '../keys'
import { openPrivateKey, sealPrivateKey } from './seal'
import { type FreshKey, makeKey } from './signing'

export interface PartKey {
  part: BallotPart
  modulus: Uint8Array
  exponent: Uint8Array
  /** Null once counted: nobody can make another ballot. */
  privateKey: KeyObject | null
}

/** A key for each part, made before the transaction that stores them: making takes longer than a lock should. */
export function makeKeys(form: EvaluationForm): Promise<Map<string, FreshKey>> {
  const made = partsOf(form).map(async ({ id }) => [id, await makeKey()] as const)
  return Promise.all(made).then((entries) => new Map(entries))
}

export async function storeKeys(
  db: Pick<CountyTransaction, 'ballotKey'>,
  keys: Keys,
  evaluationId: string,
  fresh: ReadonlyMap<string, FreshKey>,
): Promise<void> {
  const bytes = (value: Uint8Array) => new Uint8Array(value)
  await db.ballotKey.createMany({
    data: [...fresh].map(([partId, { modulus, exponent, pkcs8 }]) => ({
      evaluationId,
      partId,
      modulus: bytes(modulus),
      exponent: bytes(exponent),
      sealedPrivateKey: bytes(sealPrivateKey(keys, { evaluationId, partId }, pkcs8)),
    })),
  })
}

/** The keys of a secret form by its parts, in the form's order. Throws when one is missing: then it was not opened rightly. */
export async function readKeys(
  db: Pick<CountyTransaction, 'ballotKey'>,
  keys: Keys,
  evaluation: { id: string; form: EvaluationForm },
): Promise<PartKey[]> {
  const rows = await db.ballotKey.findMany({ where: { evaluationId: evaluation.id } })
  return partsOf(evaluation.form).map((part) => {
    const row = rows.find(({ partId }) => partId === part.id)
    if (row === undefined) throw new Error(`Evaluation ${evaluation.id} has no key for a part`)
    const { modulus, exponent, sealedPrivateKey: sealed } = row
    const place = { evaluationId: evaluation.id, partId: part.id }
    const privateKey =
      sealed && createPrivateKey({ key: openPrivateKey(keys, place, sealed), format: 'der', type: 'pkcs8' })
    return { part, modulus, exponent, privateKey }
  })
}

/** After the count nobody needs to sign any more, so nobody can. */
export async function erasePrivateKeys(db: Pick<CountyTransaction, 'ballotKey'>, evaluationId: string): Promise<void> {
  await db.ballotKey.updateMany({ where: { evaluationId }, data: { sealedPrivateKey: null } })
}
