import { PAPER_LIMITS } from '../../../shared/ballot/paper'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireId } from '../../error'
import { requireOpen } from '../../evaluation/open-lock'
import type { MarkPaperElectorsInput } from '../../generated/graphql'
import { hosts, lockDesk } from '../desk'
import type { PaperDeskRecord } from '../record'

export interface DeskChanged {
  evaluationId: string
}

/** 改投纸质票, all of them or none. Whoever took their ballots by phone keeps to the phone: the evaluation's lock decides. */
export function markPaperElectors(
  context: RequestContext,
  input: MarkPaperElectorsInput,
): Promise<CommandOutcome<DeskChanged>> {
  return runCommand(context, { action: 'markPaperElectors', input }, async (scope) => {
    const desk = await lockDesk(scope, context, input.evaluationId, hosts)
    requireOpen(desk, scope.now)
    const ids = distinctIds(input.personIds)
    await requireFree(scope, desk, ids)
    await scope.db.evaluationElector.updateMany({
      where: { evaluationId: desk.id, personId: { in: ids } },
      data: { channel: 'PAPER' },
    })
    for (const personId of ids) await recordChannel(scope, desk, personId, 'PAPER')
    return { evaluationId: desk.id }
  })
}

function distinctIds(given: readonly string[]): string[] {
  const ids = [...new Set(given.map(requireId))]
  const max = PAPER_LIMITS.markedAtOnce
  if (ids.length === 0 || ids.length > max) throw new Refusal('PAPER_TOO_MANY_AT_ONCE', 'personIds', { max })
  return ids
}

async function requireFree({ db, now }: CommandScope, { id }: PaperDeskRecord, ids: string[]): Promise<void> {
  const where = { evaluationId: id, personId: { in: ids } }
  const electors = await db.evaluationElector.findMany({ where })
  const field = 'personIds'
  if (electors.length !== ids.length) throw new Refusal('PAPER_NOT_ON_ROLL', field)
  const taken = electors.filter(({ answered }) => answered).length
  if (taken > 0) throw new Refusal('PAPER_ALREADY_TAKEN', field, { count: taken })
  if (electors.some(({ channel }) => channel === 'PAPER')) throw new Refusal('PAPER_MARKED', field)
  const helped = await db.helperSession.count({ where: { ...where, endedAt: null, expiresAt: { gt: now } } })
  if (helped > 0) throw new Refusal('PAPER_HELPER_THERE', field)
}

/** A change of the roll has a row of its own for each person. */
export function recordChannel(
  scope: CommandScope,
  { id, divisionCode }: PaperDeskRecord,
  personId: string,
  channel: 'PAPER' | 'PHONE',
): Promise<void> {
  const detail = { evaluationId: id, channel }
  return scope.record({ subjectType: 'EvaluationElector', subjectId: personId, divisionCode, detail })
}
