import { POINTS_LIMITS } from '@shared/points/rules'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, requireFound, requireId } from '../../error'
import type { AnswerPointsObjectionInput, ObjectToPointsInput } from '../../generated/graphql'
import { requireWords } from '../words'
import { holdClaim } from './hold-claim'

type Outcome = Promise<CommandOutcome<{ id: string }>>

const OBJECTIONS_MOST = 20

/** 异议 while it is published: it is not posted until the supervisors have answered. */
export function objectToPoints(context: RequestContext, input: ObjectToPointsInput): Outcome {
  return runCommand(context, { action: 'objectToPoints', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const { id: claimId, divisionCode, objections } = (await holdClaim(scope, input.id, 'OBJECT')).claim
    const { personId } = viewer
    if (objections.some((objection) => objection.personId === personId)) throw new Refusal('POINTS_OBJECTED_ALREADY')
    if (objections.length >= OBJECTIONS_MOST)
      throw new Refusal('POINTS_OBJECTIONS_FULL', null, { max: OBJECTIONS_MOST })
    const text = requireWords(input.text, POINTS_LIMITS.words, 'text')
    const { id } = await db.pointsObjection.create({ data: { claimId, personId, text, at: now } })
    await record({ subjectType: 'PointsObjection', subjectId: id, divisionCode })
    return { id: claimId }
  })
}

/** The supervisors' answer in words; right, the claim ends there. */
export function answerPointsObjection(context: RequestContext, input: AnswerPointsObjectionInput): Outcome {
  return runCommand(context, { action: 'answerPointsObjection', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const known = requireFound(await db.pointsObjection.findUnique({ where: { id: requireId(input.id) } }))
    const { claim } = await holdClaim(scope, known.claimId, 'ANSWER_OBJECTION')
    const objection = requireFound(claim.objections.find(({ id }) => id === known.id))
    if (objection.answeredAt !== null) throw new Refusal('POINTS_ANSWERED_ALREADY')
    const answer = requireWords(input.answer, POINTS_LIMITS.words, 'answer')
    const { upheld } = input
    const answerer = { answererName: viewer.name, answererPost: officeNow(viewer), answeredAt: now }
    await db.pointsObjection.update({ where: { id: objection.id }, data: { upheld, answer, ...answerer } })
    const { id, divisionCode } = claim
    if (upheld) await db.pointsClaim.update({ where: { id }, data: { state: 'REJECTED', endedReason: answer } })
    await record({ subjectType: 'PointsObjection', subjectId: objection.id, divisionCode, detail: { upheld } })
    return { id }
  })
}
