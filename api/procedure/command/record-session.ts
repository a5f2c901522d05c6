import { convenedSession, currentRun } from '@shared/procedure/place'
import type { ProcedureState, SessionState } from '@shared/procedure/state'
import type { RecordKind } from '@shared/procedure/template'
import { requireAttachments } from '../../attachment/queries'
import type { RequestContext } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { Refusal } from '../../error'
import type { ProcedureSession } from '../../generated/county/client'
import type { RecordSessionInput } from '../../generated/graphql'
import { mayManage } from '../access'
import { toJson } from '../advance-procedure'
import { type Moving, runMove } from '../run-move'
import { findWitness, happeningOf, type Witness } from '../witness'
import { optionalWords, requireWords } from '../words'

/** 会议结果: who came, how they voted, who dissented by name. Judged at once; what failed goes back a stage. */
export function recordSession(context: RequestContext, input: RecordSessionInput) {
  return runMove(context, { action: 'recordSession', input }, mayManage, async (moving) => {
    const { db, procedure, viewer, now } = moving
    const words = readWords(input)
    await requireAttachments(db, procedure.divisionCode, [...new Set(input.files.map((file) => file.attachmentId))])
    const witness = await findWitness(db, viewer, procedure.divisionCode, input.witnessId, now)
    const session = await calledSession(moving)
    if (session !== null) await refuseFewerThanSigned(db, session.id, input)
    const strangers = session === null ? 0 : await countStrangers(db, session.id, input)
    const records = recordsOf(input, words)
    const state = await moving.advance({
      type: 'HOLD',
      ...happeningOf({ happenedAt: input.heldAt }, witness),
      figures: figuresOf(input),
      strangers,
      records,
    })
    // A session the rules let be held is there.
    if (session !== null) await writeHeld(moving, state, session, { input, words, witness })
    return { id: procedure.id }
  })
}

interface SessionWords {
  minutes: string | null
  townshipAttendee: string | null
  townshipPost: string | null
  dissents: { personId: string; reason: string }[]
}

function readWords(input: RecordSessionInput): SessionWords {
  const townshipAttendee = optionalWords(input.townshipAttendee, 'townshipAttendee')
  const townshipPost = optionalWords(input.townshipPost, 'townshipPost')
  if (townshipAttendee !== null && townshipPost === null) throw new Refusal('PROCEDURE_POST_REQUIRED', 'townshipPost')
  const dissents = input.dissents.map(({ personId, reason }, index) => ({
    personId,
    reason: requireWords(reason, 'reason', `dissents.${index}.reason`),
  }))
  if (dissents.length > input.votesAgainst) throw new Refusal('PROCEDURE_DISSENTS_OVER_VOTES', 'dissents')
  const signedIn = input.attendeeIds.length
  if (signedIn > 0 && signedIn !== input.attended)
    throw new Refusal('PROCEDURE_SIGN_IN_COUNT', 'attended', { signedIn, attended: input.attended })
  return { minutes: optionalWords(input.minutes, 'minutes'), townshipAttendee, townshipPost, dissents }
}

function figuresOf({ attended, votesFor, votesAgainst, votesAbstain, householdsPresent }: RecordSessionInput) {
  return { present: attended, votesFor, votesAgainst, votesAbstain, householdsPresent: householdsPresent ?? undefined }
}

function recordsOf({ files }: RecordSessionInput, { minutes, townshipAttendee }: SessionWords): RecordKind[] {
  const kinds = files.map((file) => file.kind)
  if (minutes !== null) kinds.push('MINUTES')
  if (townshipAttendee !== null) kinds.push('TOWNSHIP_ATTENDEE')
  return [...new Set(kinds)]
}

/** The row of the meeting that is called; null where none is, which the rules then say. */
async function calledSession({ db, procedure, state }: Moving): Promise<ProcedureSession | null> {
  const { stage, run } = currentRun(state)
  const session: SessionState | null = convenedSession(currentRun(state))
  if (session === null) return null
  const { number } = session
  const key = { procedureId: procedure.id, stage, run, number }
  return db.procedureSession.findUnique({ where: { procedureId_stage_run_number: key } })
}

/** Who is said to have been there or to have dissented and was not called; a person named twice counts as one too many. */
async function countStrangers(db: CountyTransaction, sessionId: string, input: RecordSessionInput): Promise<number> {
  const dissenting = input.dissents.map((dissent) => dissent.personId)
  const repeated = [input.attendeeIds, dissenting].reduce((sum, ids) => sum + ids.length - new Set(ids).size, 0)
  const named = [...new Set([...input.attendeeIds, ...dissenting])]
  if (named.length === 0) return repeated
  const roster = await db.procedureRosterEntry.findMany({ where: { sessionId }, select: { personId: true } })
  const called = new Set(roster.map(({ personId }) => personId))
  return repeated + named.filter((id) => !called.has(id)).length
}

/** Who signed in by the code is there. Entered by number alone it cannot be fewer; by names the paper sheet prevails. */
async function refuseFewerThanSigned(db: CountyTransaction, sessionId: string, input: RecordSessionInput) {
  if (input.attendeeIds.length > 0) return
  const signed = await db.procedureRosterEntry.count({ where: { sessionId, signedInAt: { not: null } } })
  if (input.attended < signed) throw new Refusal('PROCEDURE_SIGNED_IN_MORE', 'attended', { signed })
}

async function writeAttendance(
  db: CountyTransaction,
  sessionId: string,
  attendeeIds: readonly string[],
  way: 'PAPER' | 'WITNESS',
): Promise<void> {
  const personId = { in: [...attendeeIds] }
  await db.procedureRosterEntry.updateMany({ where: { sessionId }, data: { attended: false } })
  await db.procedureRosterEntry.updateMany({ where: { sessionId, personId }, data: { attended: true } })
  await db.procedureRosterEntry.updateMany({
    where: { sessionId, personId, signedInAt: null },
    data: { signInWay: way },
  })
}

interface Held {
  input: RecordSessionInput
  words: SessionWords
  witness: Witness | null
}

async function writeHeld(
  { db, procedure, viewer, now }: Moving,
  state: ProcedureState,
  session: ProcedureSession,
  { input, words, witness }: Held,
): Promise<void> {
  const { id: sessionId, stage, run, number } = session
  const held = state.runs.find((one) => one.stage === stage && one.run === run)?.sessions[number - 1]
  const late = state.log.some((line) => line.type === 'HOLD' && line.at === now.toISOString() && line.late)
  const [heldAt, witnessed] = [
    new Date(input.heldAt),
    { witnessId: witness?.id ?? null, witnessName: witness?.name ?? null },
  ]
  if (input.attendeeIds.length > 0) await writeAttendance(db, sessionId, input.attendeeIds, late ? 'WITNESS' : 'PAPER')
  for (const { personId, reason } of words.dissents)
    await db.procedureRosterEntry.update({
      where: { sessionId_personId: { sessionId, personId } },
      data: { dissentReason: reason, attended: true },
    })
  const { minutes, townshipAttendee, townshipPost } = words
  await db.procedureSession.update({
    where: { id: sessionId },
    data: {
      ...{ heldAt, enteredAt: now, late, minutes, townshipAttendee, townshipPost },
      ...witnessed,
      judgement: toJson(held?.judgement ?? null),
    },
  })
  const recorder = { recorderId: viewer.personId, recorderName: viewer.name }
  await db.procedureEvidence.createMany({
    data: input.files.map(({ kind, attachmentId }) => ({
      ...{ procedureId: procedure.id, stage, run, kind, sessionId, attachmentId },
      ...{ happenedAt: heldAt, recordedAt: now, late },
      ...witnessed,
      ...recorder,
    })),
  })
}
