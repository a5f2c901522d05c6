import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { Disclosure, DisclosureVersion, Prisma } from '../../generated/county/client'
import type { SubmitDisclosureInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { contentOf, refuseIncomplete } from '../content'
import { refuseUnaccounted } from '../finance'
import { refusePersonalData } from '../sensitive'
import { refuseUneditable } from './save-disclosure-draft'
import { lockDisclosure, requireWorking } from './working-copy'

/** Hands the draft to the supervisors: complete, accounts closed and standing on vouchers, nothing personal left unmasked. */
export function submitDisclosure(
  context: RequestContext,
  input: SubmitDisclosureInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'submitDisclosure', input }, async (scope) => {
    const item = await lockDisclosure(scope.db, scope.viewer, input.id, mayWrite)
    const version = await requireWorking(scope.db, item)
    refuseUneditable(version, input.revision)
    const content = contentOf(version)
    refuseIncomplete(item.catalogueCode, content, context.locale)
    await refuseUnaccounted(scope.db, item, content.table, context.locale)
    await refusePersonalData(scope.db, version.id, content, context.locale)
    await writeSubmission(scope, item, version)
    return { id: item.id }
  })
}

async function writeSubmission(
  { db, now, viewer, record }: CommandScope,
  item: Disclosure,
  version: DisclosureVersion,
): Promise<void> {
  const submission = version.submission + 1
  const editorIds = [...new Set([...version.editorIds, viewer.personId])]
  await db.disclosureVersion.update({
    where: { id: version.id },
    data: { state: 'SUBMITTED', submission, submittedAt: now, editorIds },
  })
  const content = contentOf(version) as unknown as Prisma.InputJsonObject
  const submitter = { submitterId: viewer.personId, submitterName: viewer.name, submittedAt: now }
  await db.disclosureSubmission.create({ data: { versionId: version.id, submission, content, ...submitter } })
  const { id, divisionCode } = item
  const detail = { version: version.version, submission }
  await record({ subjectType: 'Disclosure', subjectId: id, divisionCode, detail })
}
