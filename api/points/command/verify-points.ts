import { stateAfterVerification } from '@shared/points/flow'
import { POINTS_LIMITS } from '@shared/points/rules'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import type { RejectPointsInput, VerifyPointsInput, WithdrawPointsClaimInput } from '../../generated/graphql'
import { photosOf } from '../claim'
import { requirePointsOn } from '../programme'
import type { PointsClaimRecord } from '../record'
import { requireWords } from '../words'
import { photosOf as readPhotos } from './declare-points'
import { holdClaim } from './hold-claim'

type Outcome = Promise<CommandOutcome<{ id: string }>>

const DAY = 86_400_000

/** 核实: the second of two different persons publishes it. Without a photo by then nothing goes on. */
export function verifyPoints(context: RequestContext, input: VerifyPointsInput): Outcome {
  return runCommand(context, { action: 'verifyPoints', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const { claim } = await holdClaim(scope, input.id, 'VERIFY')
    const { id, divisionCode, verifications } = claim
    await requirePointsOn(db, divisionCode)
    const words = requireWords(input.words, POINTS_LIMITS.words, 'words')
    const verified = verifications.length + 1
    const state = stateAfterVerification(verified)
    const photoMissing = state === 'PUBLISHED' && photosOf(claim).length === 0
    const attachmentIds = await readPhotos(db, divisionCode, input.attachmentIds, photoMissing)
    const person = { personId: viewer.personId, personName: viewer.name, personPost: officeNow(viewer) }
    await db.pointsVerification.create({ data: { claimId: id, ...person, words, attachmentIds, at: now } })
    const data = state === 'PUBLISHED' ? await publication(scope, claim) : {}
    await db.pointsClaim.update({ where: { id }, data: { state, ...data } })
    await record({ subjectType: 'PointsClaim', subjectId: id, divisionCode, detail: { verified } })
    return { id }
  })
}

/** 公示 for as many days as the rules it was declared under say. */
async function publication({ db, now }: CommandScope, { divisionCode, rulesVersion }: PointsClaimRecord) {
  const { publishDays } = await db.pointsRules.findUniqueOrThrow({
    where: { divisionCode_version: { divisionCode, version: rulesVersion } },
  })
  return { publishedAt: now, objectionUntil: new Date(now.getTime() + publishDays * DAY) }
}

/** 不予核实, with the reason that the household reads. */
export function rejectPoints(context: RequestContext, input: RejectPointsInput): Outcome {
  return runCommand(context, { action: 'rejectPoints', input }, async (scope) => {
    const { db, record } = scope
    const { id, divisionCode } = (await holdClaim(scope, input.id, 'REJECT')).claim
    const endedReason = requireWords(input.reason, POINTS_LIMITS.reason, 'reason')
    await db.pointsClaim.update({ where: { id }, data: { state: 'REJECTED', endedReason } })
    await record({ subjectType: 'PointsClaim', subjectId: id, divisionCode })
    return { id }
  })
}

export function withdrawPointsClaim(context: RequestContext, input: WithdrawPointsClaimInput): Outcome {
  return runCommand(context, { action: 'withdrawPointsClaim', input }, async (scope) => {
    const { db, record } = scope
    const { id, divisionCode } = (await holdClaim(scope, input.id, 'WITHDRAW')).claim
    await db.pointsClaim.update({ where: { id }, data: { state: 'WITHDRAWN' } })
    await record({ subjectType: 'PointsClaim', subjectId: id, divisionCode })
    return { id }
  })
}
