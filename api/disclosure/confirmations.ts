import type { RequestContext } from '../context'
import type { DisclosureConfirmation } from '../generated/graphql'

const MOST = 100

/** Words somebody vouched for in the newest version, oldest first. */
export async function findConfirmations(
  context: RequestContext,
  versionId: string | undefined,
): Promise<DisclosureConfirmation[]> {
  if (versionId === undefined) return []
  return context.database.disclosureConfirmation.findMany({
    where: { versionId },
    orderBy: [{ confirmedAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  })
}
