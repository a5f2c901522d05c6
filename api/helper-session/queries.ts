import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { requireFound, requireId } from '../error'
import type { HelperSession } from '../generated/county/client'
import type { HelperSessionRecord } from './record'

async function withNames({ database }: RequestContext, session: HelperSession): Promise<HelperSessionRecord> {
  const { evaluationId, personId } = session
  const [evaluation, person, elector] = await Promise.all([
    database.evaluation.findUniqueOrThrow({ where: { id: evaluationId }, select: { title: true } }),
    database.person.findUniqueOrThrow({ where: { id: personId }, select: { name: true } }),
    database.evaluationElector.findUniqueOrThrow({ where: { evaluationId_personId: { evaluationId, personId } } }),
  ])
  return { ...session, evaluationTitle: evaluation.title, personName: person.name, taken: elector.answered }
}

/** The viewer's own; NOT_FOUND for others'. */
export async function findSession(context: RequestContext, id: string): Promise<HelperSessionRecord> {
  const { personId: helperId } = requireViewer(context)
  const where = { id: requireId(id), helperId }
  return withNames(context, requireFound(await context.database.helperSession.findFirst({ where })))
}

export async function findRunning(context: RequestContext, evaluationId: string): Promise<HelperSessionRecord | null> {
  const { personId: helperId } = requireViewer(context)
  const session = await context.database.helperSession.findFirst({
    where: { evaluationId: requireId(evaluationId), helperId, endedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { startedAt: 'desc' },
  })
  return session && withNames(context, session)
}
