import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { Disclosure, DisclosureVersion } from '../../generated/county/client'
import type { PublishDisclosureInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { contentOf, refuseIncomplete } from '../content'
import { refuseSensitiveContent } from '../sensitive'
import { lockDisclosure, requireWorking } from './working-copy'

/**
 * After at least one supervisor's opinion on the current submission; a dissent is published beside the item (DOMAIN §4).
 * What is published is what was submitted: nothing could be changed in between.
 */
export function publishDisclosure(
  context: RequestContext,
  input: PublishDisclosureInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'publishDisclosure', input }, async (scope) => {
    const item = await lockDisclosure(scope.db, scope.viewer, input.id, mayWrite)
    const version = await requireWorking(scope.db, item)
    if (version.state !== 'SUBMITTED') throw new Refusal('DISCLOSURE_NOT_SUBMITTED')
    const { id: versionId, submission } = version
    const opinions = await scope.db.disclosureReview.count({ where: { versionId, submission } })
    if (opinions === 0) throw new Refusal('DISCLOSURE_NOT_REVIEWED')
    const content = contentOf(version)
    refuseIncomplete(item.catalogueCode, content, context.locale)
    await refuseSensitiveContent(scope.db, content, context.locale)
    await writePublication(scope, item, version)
    return { id: item.id }
  })
}

async function writePublication(
  { db, now, viewer, record }: CommandScope,
  item: Disclosure,
  version: DisclosureVersion,
): Promise<void> {
  const { id, divisionCode, kind, catalogueCode, period } = item
  const number = version.version
  await db.disclosureVersion.update({
    where: { id: version.id },
    data: { state: 'PUBLISHED', publishedAt: now, publisherName: viewer.name },
  })
  const times = item.publishedAt === null ? { publishedAt: now } : { revisedAt: now }
  await db.disclosure.update({ where: { id }, data: { publishedVersion: number, title: version.title, ...times } })
  const { correctionReason, totals } = version
  const content = { divisionCode, kind, catalogueCode, period, ...contentOf(version), totals, correctionReason }
  await record({
    subjectType: 'Disclosure',
    subjectId: id,
    divisionCode,
    detail: { version: number, submission: version.submission },
    published: { type: 'DISCLOSURE', version: number, content },
  })
}
