import type { CommandOutcome } from '../../command/run-command'
import { runDirectoryCommand } from '../../command/run-directory-command'
import type { RequestContext } from '../../context'
import { directoryDatabase } from '../../database/county-database'
import { requireFound, requireId } from '../../error'
import { bindPerson, onlyStaffOffice, personsOf } from '../account-person'
import { requireLogin } from '../login'

export interface SessionResult {
  sessionId: string
}

/** Of a family with one telephone: who is holding it. */
export async function choosePerson(
  context: RequestContext,
  input: { idempotencyKey: string; personId: string },
): Promise<CommandOutcome<SessionResult>> {
  const session = await requireLogin(context)
  const account = await directoryDatabase().account.findUniqueOrThrow({ where: { id: session.accountId } })
  const wanted = requireId(input.personId)
  const { personId } = requireFound((await personsOf(context, account)).find((person) => person.personId === wanted))
  const prepare = async () => (session.hatDroppedAt === null ? onlyStaffOffice(context, personId) : null)
  return runDirectoryCommand(context, { action: 'choosePerson', input, prepare }, async (scope, officeId) => {
    await bindPerson(context, scope, account.id, personId)
    const hat = { countyCode: context.county, personId, officeId }
    await scope.db.session.update({ where: { id: session.id }, data: hat })
    await scope.record({ subjectType: 'Session', subjectId: session.id, detail: { personId, officeId } })
    return { sessionId: session.id }
  })
}
