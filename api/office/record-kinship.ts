import { calendarDate } from '../../shared/format'
import { type CommandOutcome, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, requireFound, requireId } from '../error'
import type { KinshipKind } from '../generated/county/enums'
import { mayRecordKinship } from './access'
import { sittingConflicts } from './sitting-conflicts'

export interface RecordKinshipInput {
  idempotencyKey: string
  personId: string
  relativeId: string
  kind: KinshipKind
}

/** Records who is whose spouse, parent or sibling, and says which offices held today it makes incompatible. */
export function recordKinship(
  context: RequestContext,
  input: RecordKinshipInput,
): Promise<CommandOutcome<{ conflicts: string[] }>> {
  return runCommand(context, { action: 'recordKinship', input }, async ({ db, now, viewer, record }) => {
    const [personId, relativeId] = [requireId(input.personId), requireId(input.relativeId)]
    const { kind } = input
    const divisions = await Promise.all([personId, relativeId].map((id) => divisionOf(db, id)))
    // Who keeps no roll there does not learn whether somebody is on it.
    for (const division of divisions) requireFound(mayRecordKinship(viewer, division) ? division : null)
    if (personId === relativeId) throw new Refusal('KINSHIP_WITH_ONESELF', 'relativeId')
    const turned = { personId: relativeId, relativeId: personId, kind }
    if (kind === 'PARENT' && (await db.kinship.count({ where: turned })) > 0)
      throw new Refusal('KINSHIP_TURNED_ROUND', 'kind')
    await db.kinship.createMany({ data: [{ personId, relativeId, kind }], skipDuplicates: true })
    for (const [place, subjectId] of [personId, relativeId].entries())
      await record({ subjectType: 'Person', subjectId, divisionCode: divisions[place] ?? '', detail: { kind } })
    return { conflicts: await sittingConflicts(db, personId, calendarDate(now), context.locale) }
  })
}

export async function divisionOf(db: CountyTransaction, id: string): Promise<string> {
  const person = requireFound(await db.person.findUnique({ where: { id }, select: { divisionCode: true } }))
  return person.divisionCode
}
