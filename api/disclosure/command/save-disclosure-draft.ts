import type { LineTable } from '@shared/disclosure/table'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireId } from '../../error'
import { type DisclosureVersion, Prisma } from '../../generated/county/client'
import type { SaveDisclosureDraftInput } from '../../generated/graphql'
import { mayWrite } from '../access'
import { parseTableInput, totalsOf } from '../content'
import { checkWords } from '../words'
import { lockDisclosure, requireWorking } from './working-copy'

/** Keeps what is written so far, incomplete as it may be. A save that started from an older revision is refused. */
export function saveDisclosureDraft(
  context: RequestContext,
  input: SaveDisclosureDraftInput,
): Promise<CommandOutcome<{ id: string; revision: number }>> {
  return runCommand(context, { action: 'saveDisclosureDraft', input }, async (scope) => {
    const item = await lockDisclosure(scope.db, scope.viewer, input.id, mayWrite)
    const version = await requireWorking(scope.db, item)
    refuseUneditable(version, input.revision)
    const content = await readInput(scope, context, item.divisionCode, input)
    const { revision } = await scope.db.disclosureVersion.update({
      where: { id: version.id },
      data: { ...content, ...touchedBy(scope, version), revision: { increment: 1 } },
    })
    if (item.publishedVersion === null)
      await scope.db.disclosure.update({ where: { id: item.id }, data: { title: content.title } })
    const { id, divisionCode } = item
    await scope.record({ subjectType: 'Disclosure', subjectId: id, divisionCode, detail: { revision } })
    return { id, revision }
  })
}

export function refuseUneditable(version: DisclosureVersion, revision: number): void {
  if (version.state === 'SUBMITTED') throw new Refusal('DISCLOSURE_NOT_EDITABLE')
  if (version.revision !== revision)
    throw new Refusal('DISCLOSURE_DRAFT_STALE', 'revision', { editor: version.editorName })
}

async function readInput(
  { db }: CommandScope,
  context: RequestContext,
  divisionCode: string,
  input: SaveDisclosureDraftInput,
) {
  const attachmentIds = input.attachmentIds.map(requireId)
  await requireAttachments(db, divisionCode, attachmentIds)
  const table = parseTableInput(input.table, context.locale)
  return {
    title: checkWords(input.title, 'title'),
    gist: checkWords(input.gist, 'gist'),
    body: checkWords(input.body, 'body'),
    table: json(table),
    totals: json(totalsOf(table)),
    attachmentIds,
  }
}

/** Interfaces have no index signature, which is all that Prisma's JSON type misses here. */
function json(value: LineTable | object | null) {
  return value === null ? Prisma.DbNull : (JSON.parse(JSON.stringify(value)) as Prisma.InputJsonObject)
}

/** Whoever saves has written in it. */
export function touchedBy({ viewer }: CommandScope, version: DisclosureVersion) {
  const editorIds = version.editorIds.includes(viewer.personId)
    ? version.editorIds
    : [...version.editorIds, viewer.personId]
  return { editorIds, editorName: viewer.name }
}
