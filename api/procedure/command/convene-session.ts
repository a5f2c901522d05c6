import { type CompositionCheck, compositionChecks } from '@shared/legal-rule/assembly'
import { currentRun } from '@shared/procedure/place'
import type { ProcedureState } from '@shared/procedure/state'
import { uuidv7 } from 'uuidv7'
import { readSeats } from '../../assembly/seats'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { ConveneSessionInput } from '../../generated/graphql'
import { mayManage } from '../access'
import { toJson } from '../advance-procedure'
import { type Called, callRoster, countHouseholds } from '../roster'
import { ruleSetOf } from '../rules'
import { type Moving, runMove } from '../run-move'
import { findWitness, happeningOf, type Witness } from '../witness'
import { requireWords } from '../words'

/** 会议通知: who is called is decided now and stays (DOMAIN 1), and the plan they are called on does not change any more. */
export function conveneSession(context: RequestContext, input: ConveneSessionInput) {
  return runMove(context, { action: 'conveneSession', input }, mayManage, async (moving) => {
    const { db, procedure, viewer, now } = moving
    const place = requireWords(input.place, 'place')
    const groupId = await requireGroup(moving, input)
    const witness = await findWitness(db, viewer, procedure.divisionCode, input.witnessId, now)
    const { body, way } = input
    const called = await callRoster(db, procedure.divisionCode, { body, way, groupId }, now)
    const state = await moving.advance({
      type: 'CONVENE',
      body,
      way,
      startsAt: new Date(input.startsAt).toISOString(),
      roster: called.length,
      households: await countHouseholds(db, procedure.divisionCode),
      ...happeningOf({ happenedAt: input.noticedAt }, witness),
    })
    const composition = body === 'REPRESENTATIVE_ASSEMBLY' ? await requireComposition(moving) : null
    await writeSession(moving, state, { place, groupId, witness, called, composition })
    return { id: procedure.id }
  })
}

/** 村组法 25: without a representative it is no assembly of them; a share that falls short is told and kept with the meeting. */
async function requireComposition({ db, procedure, now }: Moving): Promise<CompositionCheck[]> {
  const { counts } = await readSeats(db, procedure.divisionCode, now)
  if (counts.representatives === 0) throw new Refusal('PROCEDURE_NO_REPRESENTATIVES', 'body')
  return compositionChecks((await ruleSetOf(db, procedure.divisionCode, now)).rules, counts)
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function requireGroup({ db, procedure }: Moving, { body, groupId }: ConveneSessionInput): Promise<string | null> {
  if (body !== 'GROUP_ASSEMBLY') return null
  const where = { id: groupId ?? '', divisionCode: procedure.divisionCode }
  const found = UUID.test(where.id) ? await db.villageGroup.findFirst({ where }) : null
  if (found === null) throw new Refusal('PROCEDURE_GROUP_UNKNOWN', 'groupId')
  return found.id
}

interface Notice {
  place: string
  groupId: string | null
  witness: Witness | null
  called: readonly Called[]
  composition?: CompositionCheck[] | null
}

export async function writeSession(
  { db, procedure, viewer, now }: Pick<Moving, 'db' | 'procedure' | 'now'> & { viewer: { name: string } },
  state: ProcedureState,
  { place, groupId, witness, called, composition = null }: Notice,
): Promise<string> {
  const { stage, run, sessions } = currentRun(state)
  const session = sessions[sessions.length - 1]
  if (session === undefined) throw new Error('A convened stage has a session')
  const { number, body, way } = session
  const id = uuidv7()
  await db.procedureSession.create({
    data: {
      id,
      procedureId: procedure.id,
      ...{ stage, run, number, body, way, groupId, place },
      startsAt: new Date(session.startsAt),
      noticedAt: new Date(session.noticedAt),
      noticeEnteredAt: now,
      noticeLate: state.log[state.log.length - 1]?.late ?? false,
      noticeWitnessId: witness?.id ?? null,
      noticeWitnessName: witness?.name ?? null,
      noticedByName: viewer.name,
      ...(composition === null ? {} : { composition: toJson(composition) }),
      rosterCount: session.roster,
      householdCount: session.households,
    },
  })
  await db.procedureRosterEntry.createMany({ data: called.map((one) => ({ sessionId: id, ...one })) })
  return id
}
