import type { DisclosureContent } from '@shared/disclosure/content'
import { isExpiryAllowed, isPersonalList, LIST_DAYS, usualExpiry } from '@shared/disclosure/personal-list'
import { calendarDate } from '@shared/format'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { Disclosure, DisclosureVersion } from '../../generated/county/client'
import type { PublishDisclosureInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { contentOf, refuseIncomplete } from '../content'
import { placeVouchers, refuseUnaccounted } from '../finance'
import { refusePersonalData } from '../sensitive'
import { signatoriesOf } from '../signatories'
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
    await refuseUnaccounted(scope.db, item, content.table, context.locale)
    await refusePersonalData(scope.db, version.id, content, context.locale)
    await placeVouchers(scope.db, item, content.table)
    await writePublication(scope, item, version, input.expiresOn ?? null)
    return { id: item.id }
  })
}

async function writePublication(
  { db, now, viewer, record }: CommandScope,
  item: Disclosure,
  version: DisclosureVersion,
  wanted: Date | null,
): Promise<void> {
  const { id, divisionCode, kind, catalogueCode, period } = item
  const number = version.version
  const expiresOn = expiryOf(item, contentOf(version), now, wanted)
  const signatories = (await signatoriesOf(db, item, version.id, version.submission)).map((one) => ({ ...one }))
  await db.disclosureVersion.update({
    where: { id: version.id },
    data: { state: 'PUBLISHED', publishedAt: now, publisherName: viewer.name, signatories },
  })
  const times = item.publishedAt === null ? { publishedAt: now } : { revisedAt: now }
  await db.disclosure.update({
    where: { id },
    data: { publishedVersion: number, title: version.title, expiresOn, ...times },
  })
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

/** 名单到期: counted from the first publication, so that a correction does not prolong it; chosen within the rule (U). */
function expiryOf(item: Disclosure, { table }: DisclosureContent, now: Date, wanted: Date | null): Date | null {
  if (!isPersonalList(table)) return null
  const from = calendarDate(item.publishedAt ?? now)
  if (wanted === null) return item.expiresOn ?? new Date(usualExpiry(from))
  const day = wanted.toISOString().slice(0, 10)
  if (!isExpiryAllowed(from, day))
    throw new Refusal('DISCLOSURE_EXPIRY', 'expiresOn', { least: LIST_DAYS.least, most: LIST_DAYS.most })
  return wanted
}
