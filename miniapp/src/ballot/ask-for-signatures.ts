import { graphql } from '../graphql/client'
import { failureKey } from '../graphql/failure'
import { createIdempotencyKey } from '../graphql/idempotency-key'
import { IssueBallotsDocument } from './generated/documents'
import type { BlindedBallot, BlindSignatureView } from './seal'
import { VoteError } from './vote-error'

/** 领票: the one call under the person's name. The same blinded values are signed again, so it may be made any number of times. */
export async function askForSignatures(
  evaluationId: string,
  ballots: readonly BlindedBallot[],
  helperSession?: string,
): Promise<readonly BlindSignatureView[]> {
  const input = {
    idempotencyKey: createIdempotencyKey(),
    evaluationId,
    ballots: [...ballots],
    ...(helperSession ? { helperSession } : {}),
  }
  const { data } = await graphql.client
    .mutate({ mutation: IssueBallotsDocument, variables: { input } })
    .catch((error: unknown) => {
      throw new VoteError('UNREACHED', { key: failureKey(error) })
    })
  const [refusal] = data?.issueBallots.userErrors ?? []
  if (refusal) throw new VoteError('REFUSED', { code: refusal.code, message: refusal.message })
  return data?.issueBallots.signatures ?? []
}
