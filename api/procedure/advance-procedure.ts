import { advance } from '@shared/procedure/advance'
import {
  convenedSession,
  currentRun,
  dueOf,
  isDisclosed,
  lacksOpinion,
  opinionPossible,
  stageOf,
} from '@shared/procedure/place'
import type { LogEntry, Move, ProcedureState } from '@shared/procedure/state'
import type { ActionRecord } from '../command/record-action'
import type { CountyTransaction } from '../database/county-database'
import type { Prisma, Procedure } from '../generated/county/client'
import type { Locale } from '../message/catalogue'
import { turnOf } from './access'
import { keepPlans } from './keep-plan'
import { toRefusal } from './refusal'

/** Who moves: a person under an office, or time itself. */
export interface Mover {
  personId: string | null
  name: string | null
  /** An OfficePost or OfficeKind; null for a villager. */
  post: string | null
}

export interface MoveScope {
  db: CountyTransaction
  now: Date
  mover: Mover
  locale: Locale
  record(action: Omit<ActionRecord, 'action'>): Promise<void>
}

export const toJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject

export const readState = ({ state }: Pick<Procedure, 'state'>) => state as unknown as ProcedureState

const date = (text: string | null) => (text === null ? null : new Date(text))

/** What lists and figures read, taken from the state. */
export function columnsOf(state: ProcedureState, before: Pick<Procedure, 'opinionSince'> | null, now: Date) {
  const [run, stage] = [currentRun(state), stageOf(state)]
  const open = state.objections.filter(({ answeredAt }) => answeredAt === null)
  const awaitsOpinion = state.archivedAt === null && lacksOpinion(state) && opinionPossible(state)
  return {
    stage: run.stage,
    stageKind: stage.kind,
    turn: turnOf(stage.by),
    stageNumber: run.index + 1,
    stageCount: state.template.stages.length,
    planVersion: state.plans.length,
    disclosed: isDisclosed(state),
    awaitsOpinion,
    opinionSince: awaitsOpinion ? (before?.opinionSince ?? now) : null,
    meetingAt: date(convenedSession(run)?.startsAt ?? null),
    postedUntil: run.posting?.endedAt === null ? new Date(run.posting.until) : null,
    openObjections: open.length,
    objectionDueAt: date(open.map(({ dueAt }) => dueAt).sort()[0] ?? null),
    dueAt: date(dueOf(state)),
    archivedAt: date(state.archivedAt),
    movedAt: now,
  }
}

/**
 * Makes one move of a procedure whose row is locked: the state, the lines of its course, the audit row and the leaf of the
 * log. Throws the Refusal that names the rule; then nothing is written.
 */
export async function advanceProcedure(scope: MoveScope, procedure: Procedure, move: Move): Promise<ProcedureState> {
  const before = readState(procedure)
  const { state, refusal } = advance(before, move, scope.now.toISOString())
  if (refusal !== undefined) throw toRefusal(refusal, scope.locale)
  const lines = state.log.slice(before.log.length)
  const columns = columnsOf(state, procedure, scope.now)
  const { db } = scope
  await db.procedure.update({ where: { id: procedure.id }, data: { ...columns, state: toJson(state) } })
  await keepPlans(db, procedure.id, state, scope.now)
  await writeLines(scope, procedure, lines)
  return state
}

/** The lines of the course; the first by who moved, what followed of itself. */
export async function writeLines(
  { db, mover, record }: MoveScope,
  procedure: Pick<Procedure, 'id' | 'divisionCode' | 'template' | 'title'>,
  lines: readonly LogEntry[],
): Promise<void> {
  const { id: procedureId, divisionCode, template, title } = procedure
  const by = { personId: mover.personId, byName: mover.name, byPost: mover.post }
  const rows = lines.map((entry, place) => ({
    procedureId,
    number: entry.number,
    type: entry.type,
    at: new Date(entry.at),
    entry: toJson(entry),
    ...(place === 0 ? by : {}),
  }))
  await db.procedureMove.createMany({ data: rows })
  const [first] = lines
  const number = lines[lines.length - 1]?.number ?? 0
  await record({
    subjectType: 'Procedure',
    subjectId: procedureId,
    divisionCode,
    detail: { move: first?.type ?? '', stage: first?.stage ?? '', number },
    published: { type: 'PROCEDURE', version: number, content: { template, title, lines } },
  })
}
