import { type PanelMarks, panelResult } from '../../../shared/evaluation/panel'
import { textLength } from '../../../shared/written-text'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { ClosePanelInput } from '../../generated/graphql'
import { canHostPanel } from '../access'
import { type PanelRecord, readAspects, readSubjects } from '../record'
import { lockPanel } from './lock-panel'
import type { PanelChanged } from './open-panel'

const REASON_LEAST = 5
const REASON_MOST = 200

/** Counts what is in. With sheets missing it says why, to everybody. */
export function closePanel(context: RequestContext, input: ClosePanelInput): Promise<CommandOutcome<PanelChanged>> {
  return runCommand(context, { action: 'closePanel', input }, async (scope) => {
    const panel = await lockPanel(scope, context.county, input.id)
    requireAccess(canHostPanel(scope.viewer, panel.divisionCode))
    if (panel.state === 'CLOSED') return { panelId: panel.id }
    await count(scope, panel, input.reason?.trim() ?? '')
    return { panelId: panel.id }
  })
}

async function count({ db, now, record }: CommandScope, panel: PanelRecord, given: string): Promise<void> {
  const { id, divisionCode, title, dropExtremes } = panel
  const [aspects, subjects] = [readAspects(panel.aspects), readSubjects(panel.subjects)]
  const rows = await db.panelSheet.findMany({ where: { panelId: id } })
  const missing = subjects.length * panel.scorers.length - rows.length
  if (missing > 0) requireReason(given, missing)
  const reason = missing > 0 ? given : null
  const sheets = rows.map(({ scorerId, subjectId, marks }) => ({ scorerId, subjectId, marks: marks as PanelMarks }))
  const result = panelResult({ aspects, subjects, scorers: panel.scorers.length, dropExtremes }, sheets)
  await db.panel.update({
    where: { id },
    data: { state: 'CLOSED', closedAt: now, closedEarlyReason: reason, result: { ...result } as object },
  })
  await record({
    subjectType: 'Panel',
    subjectId: id,
    divisionCode,
    detail: { sheets: rows.length, missing },
    published: { type: 'PANEL_RESULT', version: 1, content: { panelId: id, title, reason, result, sheets } },
  })
}

function requireReason(reason: string, missing: number): void {
  const length = textLength(reason)
  if (length < REASON_LEAST) throw new Refusal('PANEL_REASON_REQUIRED', 'reason', { missing, min: REASON_LEAST })
  if (length > REASON_MOST) throw new Refusal('TEXT_TOO_LONG', 'reason', { max: REASON_MOST, length })
}
