import { calendarDate } from '../../shared/format'
import { type CommandOutcome, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { countySql } from '../database/county-database'
import { Refusal, requireAccess, requireFound, requireId } from '../error'
import { mayAssign } from './access'

const LOCK = 'SELECT id FROM {county}.office WHERE id = $1::uuid FOR UPDATE'
const REASON_MAX = 200
const DAY_MS = 86_400_000

/** Ends an office at once: the last day of the term was yesterday, so it gives no power any more. */
export function endOffice(
  context: RequestContext,
  input: { idempotencyKey: string; id: string; reason: string },
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'endOffice', input }, async ({ db, now, viewer, record }) => {
    const id = requireId(input.id)
    const reason = requireReason(input.reason)
    // Locked: of two endings at once the second finds it over.
    await db.$queryRawUnsafe(countySql(context.county, LOCK), id)
    const office = requireFound(await db.office.findUnique({ where: { id } }))
    const { personId, kind, post, divisionCode, startsOn } = office
    requireAccess(mayAssign(viewer, divisionCode))
    if (personId === viewer.personId) throw new Refusal('OFFICE_FOR_ONESELF')
    const today = new Date(calendarDate(now))
    if (office.endsOn !== null && office.endsOn < today) throw new Refusal('OFFICE_OVER')
    const endsOn = new Date(today.getTime() - DAY_MS)
    await db.office.update({ where: { id }, data: { endsOn, endedReason: reason } })
    const content = { officeId: id, personId, kind, post, divisionCode, startsOn, endsOn }
    await record({
      subjectType: 'Office',
      subjectId: id,
      divisionCode,
      detail: { kind, post },
      published: { type: 'office', version: 2, content },
    })
    await record({ subjectType: 'Person', subjectId: personId, divisionCode, detail: { kind, post } })
    return { id }
  })
}

export function requireReason(text: string): string {
  const reason = text.trim()
  const length = [...reason].length
  if (length === 0) throw new Refusal('TEXT_REQUIRED', 'reason')
  if (length > REASON_MAX) throw new Refusal('TEXT_TOO_LONG', 'reason', { max: REASON_MAX, length })
  return reason
}
