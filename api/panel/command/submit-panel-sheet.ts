import { PANEL_LIMITS, readMarks } from '../../../shared/evaluation/panel'
import { isReadableText, textLength } from '../../../shared/written-text'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, refuseAll } from '../../error'
import type { SubmitPanelSheetInput } from '../../generated/graphql'
import { isScorer } from '../access'
import { readAspects, readSubjects } from '../record'
import { lockPanel } from './lock-panel'
import type { PanelChanged } from './open-panel'

/** One sheet a scorer and subject; a later one takes the place of the earlier until the panel closes. */
export function submitPanelSheet(
  context: RequestContext,
  input: SubmitPanelSheetInput,
): Promise<CommandOutcome<PanelChanged>> {
  return runCommand(context, { action: 'submitPanelSheet', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const panel = await lockPanel(scope, context.county, input.panelId)
    if (panel.state === 'CLOSED' || panel.closesAt <= now) throw new Refusal('PANEL_CLOSED')
    if (!isScorer(viewer, panel)) throw new Refusal('PANEL_NOT_SCORER')
    const { subjectId, attachmentIds } = input
    if (!readSubjects(panel.subjects).some(({ id }) => id === subjectId))
      throw new Refusal('PANEL_SUBJECT_ELSEWHERE', 'subjectId')
    const { marks, problems } = readMarks(readAspects(panel.aspects), input.marks)
    refuseAll([...problems, ...noteFaults(input.note)])
    await requireOwnPhotos(scope, attachmentIds)
    const key = { panelId: panel.id, scorerId: viewer.personId, subjectId }
    const sheet = { marks, note: input.note.trim(), attachmentIds, updatedAt: now }
    await db.panelSheet.upsert({
      where: { panelId_scorerId_subjectId: key },
      create: { ...key, ...sheet },
      update: sheet,
    })
    await record({
      subjectType: 'Panel',
      subjectId: panel.id,
      divisionCode: panel.divisionCode,
      detail: { subject: subjectId, photos: attachmentIds.length },
    })
    return { panelId: panel.id }
  })
}

function noteFaults(note: string) {
  const max = PANEL_LIMITS.note
  const length = textLength(note)
  if (length > max) return [{ code: 'TEXT_TOO_LONG', field: 'note', parameters: { max, length } }]
  return isReadableText(note) ? [] : [{ code: 'EVALUATION_TEXT_UNREADABLE', field: 'note' }]
}

/** Scorers come from several divisions: what counts is that the scorer took the photo in. */
async function requireOwnPhotos({ db, viewer }: CommandScope, ids: readonly string[]): Promise<void> {
  const field = 'attachmentIds'
  const max = PANEL_LIMITS.photos
  if (ids.length > max) throw new Refusal('ATTACHMENT_TOO_MANY', field, { max })
  if (new Set(ids).size !== ids.length) throw new Refusal('ATTACHMENT_TWICE', field)
  if (!ids.every((id) => /^[0-9a-f-]{36}$/.test(id))) throw new Refusal('ATTACHMENT_NOT_FOUND', field)
  const where = { id: { in: [...ids] }, uploaderId: viewer.personId }
  const found = ids.length === 0 ? 0 : await db.attachment.count({ where })
  if (found !== ids.length) throw new Refusal('ATTACHMENT_NOT_FOUND', field)
}
