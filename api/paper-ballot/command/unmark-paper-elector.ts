import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireId } from '../../error'
import { requireOpen } from '../../evaluation/open-lock'
import type { UnmarkPaperElectorInput } from '../../generated/graphql'
import { hosts, lockDesk } from '../desk'
import { type DeskChanged, recordChannel } from './mark-paper-electors'
import { sheetsOf } from './open-paper-batch'

/** Back to the phone, once the sheet is back: otherwise somebody could vote twice. Never below the sheets counted already. */
export function unmarkPaperElector(
  context: RequestContext,
  input: UnmarkPaperElectorInput,
): Promise<CommandOutcome<DeskChanged>> {
  return runCommand(context, { action: 'unmarkPaperElector', input }, async (scope) => {
    const desk = await lockDesk(scope, context, input.evaluationId, hosts)
    requireOpen(desk, scope.now)
    const personId = requireId(input.personId)
    const where = { evaluationId: desk.id, channel: 'PAPER' as const }
    const marked = await scope.db.evaluationElector.count({ where: { ...where, personId } })
    if (marked === 0) throw new Refusal('PAPER_NOT_MARKED', 'personId')
    if (!input.sheetReturned) throw new Refusal('PAPER_SHEET_OUT', 'sheetReturned')
    const [sheets, paper] = [await sheetsOf(scope.db, desk.id), await scope.db.evaluationElector.count({ where })]
    if (sheets >= paper) throw new Refusal('PAPER_SHEETS_COUNTED', 'personId', { sheets, paper })
    await scope.db.evaluationElector.update({
      where: { evaluationId_personId: { evaluationId: desk.id, personId } },
      data: { channel: 'PHONE' },
    })
    await recordChannel(scope, desk, personId, 'PHONE')
    return { evaluationId: desk.id }
  })
}
