import type { CommandOutcome } from '../../command/run-command'
import { runDirectoryCommand } from '../../command/run-directory-command'
import type { RequestContext } from '../../context'
import { RequestError, requireFound, requireId } from '../../error'
import { createSession } from '../../session/session'
import { bindPerson } from '../account-person'
import { demoAllowed, demoPersons } from '../demo'
import type { LoginResult } from '../login'

export interface EnterDemoInput {
  idempotencyKey: string
  personId: string
  officeId?: string | null
  deviceName?: string | null
}

/** Steps into an invented person. Only in demo mode, in a demo county, and only into the faces shown. */
export async function enterDemo(context: RequestContext, input: EnterDemoInput): Promise<CommandOutcome<LoginResult>> {
  if (!(await demoAllowed(context))) throw new RequestError('FORBIDDEN', 'DEMO_ONLY')
  const wanted = requireId(input.personId)
  const { personId } = requireFound((await demoPersons(context)).find((person) => person.personId === wanted))
  const prepare = () => findOffice(context, personId, input.officeId ?? null)
  return runDirectoryCommand(context, { action: 'enterDemo', input, prepare }, async (scope, officeId) => {
    const { county } = context
    const bound = await scope.db.accountPerson.findUnique({
      where: { countyCode_personId: { countyCode: county, personId } },
    })
    const accountId = bound?.accountId ?? (await scope.db.account.create({ data: {} })).id
    await bindPerson(context, scope, accountId, personId)
    const hat = { countyCode: county, personId, officeId }
    const session = await createSession(scope.db, accountId, hat, input.deviceName ?? '', scope.now)
    await scope.record({ subjectType: 'Session', subjectId: session.id, accountId, detail: { personId, officeId } })
    return { sessionId: session.id, generation: session.generation, step: 'DONE' }
  })
}

async function findOffice(context: RequestContext, personId: string, officeId: string | null): Promise<string | null> {
  if (officeId === null) return null
  return requireFound(await context.database.office.findFirst({ where: { id: requireId(officeId), personId } })).id
}
