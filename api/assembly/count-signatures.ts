import { shareCheck } from '@shared/legal-rule/judge'
import type { LegalRule } from '@shared/legal-rule/rule'
import type { CommandScope } from '../command/run-command'
import { Refusal } from '../error'
import type { AssemblyDemand } from '../generated/county/client'

export const ruleOf = ({ rule }: Pick<AssemblyDemand, 'rule'>) => rule as unknown as LegalRule

export const checkOf = (demand: Pick<AssemblyDemand, 'rule' | 'onlineCount' | 'paperCount' | 'base'>) =>
  shareCheck(ruleOf(demand), demand.onlineCount + demand.paperCount, demand.base)

const DAY = 86_400_000

/**
 * Adds signatures to a demand that is locked. More than there are people is refused; the one that makes it enough sets the
 * committee's days going, and from then on it stands on the log.
 */
export async function addSignatures(
  { db, now, record }: CommandScope,
  demand: AssemblyDemand,
  added: { onlineCount?: number; paperCount?: number },
): Promise<void> {
  const counts = {
    onlineCount: demand.onlineCount + (added.onlineCount ?? 0),
    paperCount: demand.paperCount + (added.paperCount ?? 0),
  }
  const signed = counts.onlineCount + counts.paperCount
  if (signed > demand.base) throw new Refusal('DEMAND_OVER_ROLL', 'count', { signed, base: demand.base })
  const check = checkOf({ ...demand, ...counts })
  const reached = demand.reachedAt === null && check?.ok === true
  const due = new Date(now.getTime() + demand.conveneDays * DAY)
  await db.assemblyDemand.update({
    where: { id: demand.id },
    data: { ...counts, ...(reached ? { reachedAt: now, dueAt: due } : {}) },
  })
  const content = { topic: demand.topic, body: demand.body, base: demand.base, check, dueAt: due.toISOString() }
  await record({
    subjectType: 'AssemblyDemand',
    subjectId: demand.id,
    divisionCode: demand.divisionCode,
    detail: { ...counts, reached },
    ...(reached ? { published: { type: 'ASSEMBLY_DEMAND', version: 2, content } } : {}),
  })
}
