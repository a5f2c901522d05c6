import { isExpired } from '@shared/disclosure/personal-list'
import { calendarDate } from '@shared/format'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import { Prisma } from '../../generated/county/client'
import type { StartDisclosureCorrectionInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { requireWords } from '../words'
import { lockDisclosure } from './working-copy'

/** A published version stands for ever: correcting it begins the next one, from a copy, with the reason readers will see. */
export function startDisclosureCorrection(
  context: RequestContext,
  input: StartDisclosureCorrectionInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'startDisclosureCorrection', input }, async ({ db, now, viewer, record }) => {
    const item = await lockDisclosure(db, viewer, input.id, mayWrite)
    // The names were taken down: a copy of the list would bring them back.
    if (isExpired(item.expiresOn?.toISOString().slice(0, 10) ?? null, calendarDate(now)))
      throw new Refusal('DISCLOSURE_LIST_EXPIRED')
    const newest = await db.disclosureVersion.findFirstOrThrow({
      where: { disclosureId: item.id },
      orderBy: { version: 'desc' },
    })
    if (newest.publishedAt === null)
      throw new Refusal(newest.version === 1 ? 'DISCLOSURE_NOT_PUBLISHED' : 'DISCLOSURE_CORRECTION_OPEN')
    const { title, gist, body, table, totals, attachmentIds, disclosureId } = newest
    const copied = { title, gist, body, table: table ?? Prisma.DbNull, totals: totals ?? Prisma.DbNull, attachmentIds }
    const author = { authorId: viewer.personId, authorName: viewer.name }
    const editor = { editorIds: [viewer.personId], editorName: viewer.name }
    const correctionReason = requireWords(input.reason, 'reason', context.locale)
    const version = newest.version + 1
    await db.disclosureVersion.create({
      data: { disclosureId, version, ...copied, ...author, ...editor, correctionReason },
    })
    const { id, divisionCode } = item
    await record({ subjectType: 'Disclosure', subjectId: id, divisionCode, detail: { version } })
    return { id }
  })
}
