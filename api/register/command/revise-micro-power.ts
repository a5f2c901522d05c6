import { powerFaults } from '@shared/power-list/check'
import type { MicroPowerContent } from '@shared/power-list/micro-power'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, refuseAll, requireAccess, requireFound } from '../../error'
import type { MicroPowerContentInput, ReviseMicroPowerInput } from '../../generated/graphql'
import { canRevisePower, requirePowerDivision } from '../access'
import { effectivePowers } from '../queries'
import { refuseSensitive, requireReason, writeVersion } from '../write-version'

export interface PowerResult {
  division: string
  code: string
}

/** A village's or county's own wording of an item: a new version, the old ones stay. */
export function reviseMicroPower(
  context: RequestContext,
  input: ReviseMicroPowerInput,
): Promise<CommandOutcome<PowerResult>> {
  const { division, code, baseVersion } = input
  const viewer = requireViewer(context)
  requirePowerDivision(viewer, division)
  return runCommand(context, { action: 'reviseMicroPower', input }, async (scope) => {
    const power = requireFound((await effectivePowers(scope.db, division, code))[0])
    requireAccess(canRevisePower(scope.viewer, division))
    const reason = requireReason(input.reason)
    const content = contentOf(input.content)
    refuseAll(powerFaults(content))
    refuseSensitive(content)
    if (power.version !== baseVersion) throw new Refusal('REGISTER_CHANGED_MEANWHILE')
    const { code: _code, category: _category, ...stood } = power.item
    await writeVersion(scope, {
      division,
      kind: 'POWER',
      code,
      baseVersion,
      content,
      reason,
      before: { content: stood, reason: '', authorPost: power.source },
      published: { type: 'MICRO_POWER', content: { code, ...content } },
    })
    return { division, code }
  })
}

const trimmed = (texts: readonly string[]) => texts.map((text) => text.trim())
const optional = (text: string | null | undefined) => text?.trim() || null

function contentOf(input: MicroPowerContentInput): MicroPowerContent {
  return {
    title: input.title.trim(),
    plain: input.plain.trim(),
    legalBasis: input.legalBasis.map(({ law, says }) => ({ law: law.trim(), says: says.trim() })),
    owner: input.owner.trim(),
    steps: input.steps.map(({ title, who, what, days, documents, ask, disclosure, supervisor }) => ({
      title: title.trim(),
      who: who.trim(),
      what: what.trim(),
      days,
      documents: trimmed(documents),
      ask: ask ? { question: ask.question.trim(), otherwise: ask.otherwise.trim(), backTo: ask.backTo ?? null } : null,
      disclosure: optional(disclosure),
      supervisor: optional(supervisor),
    })),
    documents: trimmed(input.documents),
    timeLimitDays: input.timeLimitDays,
    disclosure: input.disclosure.trim(),
    supervisor: input.supervisor.trim(),
    riskPoints: trimmed(input.riskPoints),
  }
}
