import { calendarDate } from '../../shared/format'
import { type CommandOutcome, type CommandScope, runCommand } from '../command/run-command'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, requireFound, requireId } from '../error'
import { mayKeepRoster } from './access'
import { applyRoster } from './apply-roster'

interface KeptImport {
  id: string
  divisionCode: string
  accepted: unknown
}

/** Writes the accepted rows: groups, households, people, party members, in statements over all rows at once. */
export function confirmRosterImport(
  context: RequestContext,
  input: { idempotencyKey: string; id: string },
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'confirmRosterImport', input }, async (scope) => {
    const { db, now, record } = scope
    const kept = await takeImport(scope, input.id)
    const { id, divisionCode } = kept
    // Imports into one village wait for each other, so that households are numbered once.
    await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 11))', `roster.${divisionCode}`)
    const values = { divisionCode, rows: JSON.stringify(kept.accepted), today: calendarDate(now) }
    const outcome = await applyRoster(context, scope, values)
    await db.rosterImport.update({
      where: { id },
      data: { state: 'CONFIRMED', confirmedAt: now, outcome: { ...outcome }, accepted: [] },
    })
    await record({ subjectType: 'RosterImport', subjectId: id, divisionCode, detail: { ...outcome } })
    return { id }
  })
}

export function discardRosterImport(
  context: RequestContext,
  input: { idempotencyKey: string; id: string },
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'discardRosterImport', input }, async (scope) => {
    const { id, divisionCode } = await takeImport(scope, input.id)
    await scope.db.rosterImport.update({ where: { id }, data: { state: 'DISCARDED', accepted: [] } })
    await scope.record({ subjectType: 'RosterImport', subjectId: id, divisionCode })
    return { id }
  })
}

/** Locks the import: of two confirmations at once the second finds it done. */
async function takeImport({ db, viewer }: CommandScope, id: string): Promise<KeptImport> {
  const wanted = requireId(id)
  const visible = await findVisible(db, viewer, wanted)
  await db.rosterImport.updateMany({ where: { id: wanted, state: 'PREVIEWED' }, data: { state: 'PREVIEWED' } })
  const locked = await db.rosterImport.findUniqueOrThrow({ where: { id: wanted } })
  if (locked.state !== 'PREVIEWED') throw new Refusal('ROSTER_IMPORT_DONE', null, {})
  return { ...visible, accepted: locked.accepted }
}

async function findVisible(db: CountyTransaction, viewer: Viewer, id: string) {
  const found = await db.rosterImport.findUnique({ where: { id }, select: { id: true, divisionCode: true } })
  return requireFound(found !== null && mayKeepRoster(viewer, found.divisionCode) ? found : null)
}
