import type { HeldOffice } from '../../shared/office-conflict'
import { type CommandOutcome, type CommandScope, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { divisionsOf } from '../division/division-directory'
import { Refusal, requireAccess, requireFound, requireId } from '../error'
import type { OfficeKind, OfficePost } from '../generated/county/enums'
import { mayAssign } from './access'
import { checkOffice, lockVillage, refuseConflicts } from './office-rule'

export interface AssignOfficeInput {
  idempotencyKey: string
  personId: string
  kind: OfficeKind
  post?: OfficePost | null
  division: string
  startsOn: Date
  endsOn?: Date | null
}

/** Offices that only somebody of the village itself can hold. */
const OF_THE_VILLAGE: readonly OfficeKind[] = ['REPRESENTATIVE', 'SUPERVISOR']

const day = (date: Date): string => date.toISOString().slice(0, 10)

/** Puts a person into an office for a term. */
export function assignOffice(
  context: RequestContext,
  input: AssignOfficeInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'assignOffice', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    requireAccess(mayAssign(viewer, input.division))
    const candidate = await readCandidate(context, scope, input)
    checkOffice(candidate, now)
    await lockVillage(db, candidate.divisionCode)
    await refuseConflicts(db, candidate, context.locale)
    const { personId, kind, divisionCode, startsOn, endsOn = null } = candidate
    const post = candidate.post ?? null
    const dates = { startsOn: input.startsOn, endsOn: input.endsOn ?? null }
    const { id } = await db.office.create({ data: { personId, kind, post, divisionCode, ...dates } })
    const content = { officeId: id, personId, kind, post, divisionCode, startsOn, endsOn }
    await record({
      subjectType: 'Office',
      subjectId: id,
      divisionCode,
      detail: { kind, post },
      published: { type: 'office', version: 1, content },
    })
    await record({ subjectType: 'Person', subjectId: personId, divisionCode, detail: { kind, post } })
    return { id }
  })
}

async function readCandidate(
  { county }: RequestContext,
  { db, viewer }: CommandScope,
  input: AssignOfficeInput,
): Promise<HeldOffice> {
  const personId = requireId(input.personId)
  const { hat } = viewer
  const person = await db.person.findUnique({ where: { id: personId }, select: { divisionCode: true, status: true } })
  const { divisionCode, status } = requireFound(person)
  // Whom the assigner's office does not reach is not known to exist.
  requireFound(hat !== null && divisionCode.startsWith(hat.divisionCode) ? person : null)
  if (!(await divisionsOf(county)).has(input.division)) throw new Refusal('OFFICE_DIVISION_UNKNOWN', 'division')
  if (personId === viewer.personId) throw new Refusal('OFFICE_FOR_ONESELF', 'personId')
  if (status !== 'ACTIVE') throw new Refusal('OFFICE_PERSON_GONE', 'personId')
  if (OF_THE_VILLAGE.includes(input.kind) && divisionCode !== input.division)
    throw new Refusal('OFFICE_NOT_OF_VILLAGE', 'personId')
  const { kind, post = null, division, startsOn, endsOn } = input
  return { personId, kind, post, divisionCode: division, startsOn: day(startsOn), endsOn: endsOn ? day(endsOn) : null }
}
