import { type CommandOutcome, runCommand } from '../command/run-command'
import type { RequestContext } from '../context'
import { Refusal, requireAccess } from '../error'
import { mayExportNumbers, mayKeepRoster } from './access'

const REASON_MIN = 4
const REASON_MAX = 200

export interface ExportRosterInput {
  idempotencyKey: string
  division: string
  withIdNumbers: boolean
  reason?: string | null
}

export interface ExportGranted {
  division: string
  withIdNumbers: boolean
}

/** Grants an export; with whole numbers it needs a reason, which stays in the audit log and is shown to the villagers. */
export function exportRoster(
  context: RequestContext,
  input: ExportRosterInput,
): Promise<CommandOutcome<ExportGranted>> {
  return runCommand(context, { action: 'exportRoster', input }, async ({ viewer, record }) => {
    const { division, withIdNumbers } = input
    requireAccess(mayKeepRoster(viewer, division) && division.length === 12)
    const reason = input.reason?.trim() ?? ''
    if (withIdNumbers) {
      if (!mayExportNumbers(viewer, division)) throw new Refusal('ROSTER_NUMBERS_OWN_VILLAGE', 'withIdNumbers')
      if ([...reason].length < REASON_MIN) throw new Refusal('ROSTER_REASON_REQUIRED', 'reason', { min: REASON_MIN })
    }
    const length = [...reason].length
    if (length > REASON_MAX) throw new Refusal('TEXT_TOO_LONG', 'reason', { max: REASON_MAX, length })
    await record({
      subjectType: 'RosterExport',
      subjectId: division,
      divisionCode: division,
      detail: { withIdNumbers, reason },
    })
    return { division, withIdNumbers }
  })
}
