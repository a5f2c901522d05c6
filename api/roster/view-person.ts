import { type CommandOutcome, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { requireFound, requireId } from '../error'
import { mayKeepRoster } from './access'

/** Opens one person's record; the look stands in the audit log, where the person finds it. */
export function viewPerson(
  context: RequestContext,
  input: { idempotencyKey: string; personId: string },
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'viewPerson', input }, async ({ db, viewer, record }) => {
    const id = requireId(input.personId)
    const person = requireFound(await db.person.findUnique({ where: { id }, select: { divisionCode: true } }))
    requireFound(mayKeepRoster(viewer, person.divisionCode) ? person : null)
    await record({ subjectType: 'Person', subjectId: id, divisionCode: person.divisionCode })
    return { id }
  })
}

export async function personDetail({ database }: RequestContext, id: string | undefined) {
  if (id === undefined) return null
  const person = await database.person.findUniqueOrThrow({ where: { id }, include: { household: true } })
  const { name, phone, ethnicity, collectiveMember, note, household } = person
  return { id, name, phone, ethnicity, collectiveMember, note, address: household?.address ?? null }
}
