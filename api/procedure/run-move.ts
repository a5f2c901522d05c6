import { currentRun } from '@shared/procedure/place'
import type { Move, ProcedureState } from '@shared/procedure/state'
import { lockRow } from '../command/lock-row'
import { type CommandOutcome, type CommandScope, runCommand } from '../command/run-command'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, RequestError, requireAccess, requireFound } from '../error'
import type { Procedure } from '../generated/county/client'
import type { Locale } from '../message/catalogue'
import { maySee } from './access'
import { advanceProcedure, type Mover, readState } from './advance-procedure'

/** A command on one procedure, its row locked. */
export interface Moving extends CommandScope {
  locale: Locale
  procedure: Procedure
  state: ProcedureState
  advance(move: Move): Promise<ProcedureState>
}

export function moverOf(viewer: Viewer): Mover {
  return { personId: viewer.personId, name: viewer.name, post: viewer.hat?.post ?? viewer.hat?.kind ?? null }
}

/** Takes the procedure for this transaction: moves of one matter go one after another. */
export async function lockProcedure(
  db: CountyTransaction,
  viewer: Viewer,
  id: string,
  allowed: (viewer: Viewer, procedure: Procedure) => boolean,
): Promise<Procedure> {
  const key = await lockRow(db, viewer.county, 'procedure', id)
  const procedure = requireFound(await db.procedure.findUnique({ where: { id: key } }))
  if (!maySee(viewer, procedure)) throw new RequestError('NOT_FOUND')
  requireAccess(allowed(viewer, procedure))
  return procedure
}

/** NOT_FOUND when the viewer may not know of it, FORBIDDEN when the move is not theirs. */
export function runMove<Result extends object = { id: string }>(
  context: RequestContext,
  command: { action: string; input: { idempotencyKey: string; id: string } },
  allowed: (viewer: Viewer, procedure: Procedure) => boolean,
  body: (moving: Moving) => Promise<Result>,
): Promise<CommandOutcome<Result>> {
  return runCommand(context, command, async (scope) => {
    const procedure = await lockProcedure(scope.db, scope.viewer, command.input.id, allowed)
    return body(movingOf(scope, procedure, context.locale))
  })
}

export function movingOf(scope: CommandScope, procedure: Procedure, locale: Locale): Moving {
  const mover = moverOf(scope.viewer)
  const advance = (move: Move) => advanceProcedure({ ...scope, mover, locale }, procedure, move)
  return { ...scope, locale, procedure, state: readState(procedure), advance }
}

/** What is decided on is what was seen: a stage that was left meanwhile is told. */
export function requireStage({ state }: Moving, stage: string, run?: number): void {
  const here = currentRun(state)
  if (here.stage !== stage || (run !== undefined && here.run !== run))
    throw new Refusal('PROCEDURE_STAGE_MOVED', 'stage')
}
