import { PROCEDURE_DEFAULTS } from '@shared/procedure/defaults'
import { currentRun } from '@shared/procedure/place'
import type { ObjectionLevel, ObjectionState, ProcedureState } from '@shared/procedure/state'
import { uuidv7 } from 'uuidv7'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext, Viewer } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { Refusal, requireFound, requireId } from '../../error'
import type { Procedure, ProcedureObjection } from '../../generated/county/client'
import type { EscalateObjectionInput, RaiseObjectionInput, ReplyToObjectionInput } from '../../generated/graphql'
import { mayObject, mayReply } from '../access'
import type { Mover } from '../advance-procedure'
import { lockProcedure, type Moving, moverOf, movingOf, runMove } from '../run-move'
import { requireWords } from '../words'

interface Answer {
  id: string
  objectionId: string
}

/** 书面异议: anybody of the village, about a matter that is open. The committee has its days from now. */
export function raiseObjection(context: RequestContext, input: RaiseObjectionInput): Promise<CommandOutcome<Answer>> {
  return runMove(context, { action: 'raiseObjection', input }, mayObject, async (moving) => {
    const { db, procedure, viewer, state } = moving
    const text = requireWords(input.text, 'text')
    await refuseTooMany(moving)
    const id = uuidv7()
    const next = await moving.advance({ type: 'OBJECT', id })
    const raiserLabel = `${[...viewer.name][0] ?? ''}某`
    const { stage } = currentRun(state)
    await db.procedureObjection.create({
      data: { id, procedureId: procedure.id, stage, raiserId: viewer.personId, raiserLabel, text },
    })
    await writeStep(moving, objectionIn(next, id), {
      kind: 'RAISED',
      text,
      by: { ...moverOf(viewer), name: raiserLabel },
    })
    return { id: procedure.id, objectionId: id }
  })
}

/** Two at once could both find four: the lock on the person, held to the end, lets them count one after another. */
async function refuseTooMany({ db, viewer }: Moving): Promise<void> {
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', `objection:${viewer.personId}`)
  const raised = await db.procedureObjection.findMany({
    where: { raiserId: viewer.personId, procedure: { openObjections: { gt: 0 } } },
    include: { procedure: { select: { state: true } } },
  })
  const open = raised.filter(({ id, procedure }) => {
    const { objections } = procedure.state as unknown as ProcedureState
    return objections.some((one) => one.id === id && one.answeredAt === null)
  })
  const max = PROCEDURE_DEFAULTS.openObjections
  if (open.length >= max) throw new Refusal('PROCEDURE_OBJECTIONS_FULL', null, { max })
}

export function objectionIn(state: ProcedureState, id: string): ObjectionState {
  return requireFound(state.objections.find((one) => one.id === id))
}

interface Step {
  kind: 'RAISED' | 'REPLIED' | 'ESCALATED' | 'ESCALATED_BY_TIME'
  text: string | null
  by: Mover
}

export async function writeStep(
  { db, now }: { db: CountyTransaction; now: Date },
  { id, level, answeredAt, dueAt }: ObjectionState,
  { kind, text, by }: Step,
): Promise<void> {
  const number = (await db.procedureObjectionStep.count({ where: { objectionId: id } })) + 1
  const due = answeredAt === null ? new Date(dueAt) : null
  const author = { byId: by.personId, byName: by.name, byPost: by.post }
  await db.procedureObjectionStep.create({
    data: { objectionId: id, number, kind, level, text, ...author, at: now, dueAt: due },
  })
}

type Allowed = (viewer: Viewer, procedure: Procedure, found: ProcedureObjection, level: ObjectionLevel) => boolean

/** The procedure of an objection, locked; what the viewer may not read is not there. */
async function movingByObjection(
  context: RequestContext,
  scope: CommandScope,
  objectionId: string,
  allowed: Allowed,
): Promise<Moving> {
  const id = requireId(objectionId)
  const found = requireFound(await scope.db.procedureObjection.findUnique({ where: { id } }))
  const procedure = await lockProcedure(scope.db, scope.viewer, found.procedureId, (viewer, matter) => {
    const { objections } = matter.state as unknown as ProcedureState
    const level = objections.find((one) => one.id === id)?.level
    return level !== undefined && allowed(viewer, matter, found, level)
  })
  return movingOf(scope, procedure, context.locale)
}

const repliesTo: Allowed = (viewer, procedure, _found, level) => mayReply(viewer, procedure, level)
const raisedBy: Allowed = (viewer, _procedure, { raiserId }) => raiserId === viewer.personId

/** The answer, read by everybody. One that finds a breach of procedure reopens the meeting. */
export function replyToObjection(
  context: RequestContext,
  input: ReplyToObjectionInput,
): Promise<CommandOutcome<Answer>> {
  return runCommand(context, { action: 'replyToObjection', input }, async (scope) => {
    const moving = await movingByObjection(context, scope, input.objectionId, repliesTo)
    const id = requireId(input.objectionId)
    const text = requireWords(input.text, 'text')
    const state = await moving.advance({ type: 'REPLY', id, reopens: input.reopens })
    await writeStep(moving, objectionIn(state, id), { kind: 'REPLIED', text, by: moverOf(scope.viewer) })
    return { id: moving.procedure.id, objectionId: id }
  })
}

/** Taken further by the person who raised it. */
export function escalateObjection(
  context: RequestContext,
  input: EscalateObjectionInput,
): Promise<CommandOutcome<Answer>> {
  return runCommand(context, { action: 'escalateObjection', input }, async (scope) => {
    const moving = await movingByObjection(context, scope, input.objectionId, raisedBy)
    const id = requireId(input.objectionId)
    const text = requireWords(input.reason, 'reason')
    const state = await moving.advance({ type: 'ESCALATE', id, to: input.to })
    const raiser = { ...moverOf(scope.viewer), name: `${[...scope.viewer.name][0] ?? ''}某` }
    await writeStep(moving, objectionIn(state, id), { kind: 'ESCALATED', text, by: raiser })
    return { id: moving.procedure.id, objectionId: id }
  })
}
