import { beijingParts, calendarDate, formatDate } from '@shared/format'
import { bodyTypes } from '@shared/legal-rule/rule'
import { rulesFor } from '@shared/legal-rule/rules-at'
import { strictest } from '@shared/legal-rule/strictest'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal } from '../../error'
import type { AssemblyDemand } from '../../generated/county/client'
import type { ConveneDemandedAssemblyInput } from '../../generated/graphql'
import type { Locale } from '../../message/catalogue'
import { sourceText } from '../../procedure/rule-text'
import { ruleSetOf } from '../../procedure/rules'
import { requireWords } from '../../procedure/words'
import { mayConvene, stateOf } from '../access'
import { lockDemand } from '../locked-demand'

const DAY = 86_400_000

/** 应当召集: the committee says when and where. Later than its days is told as late, never refused: late is better than not. */
export function conveneDemandedAssembly(
  context: RequestContext,
  input: ConveneDemandedAssemblyInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'conveneDemandedAssembly', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const demand = await lockDemand(scope, input.id, mayConvene)
    const state = stateOf(demand)
    if (state === 'CONVENED') throw new Refusal('DEMAND_CONVENED')
    if (state !== 'REACHED') throw new Refusal('DEMAND_NOT_REACHED')
    const place = requireWords(input.place, 'place')
    const startsAt = new Date(input.startsAt)
    await requireNotice(scope, demand, startsAt, context.locale)
    const { id, divisionCode, topic, body } = demand
    await db.assemblyDemand.update({
      where: { id },
      data: { convenedAt: now, convenedBy: viewer.name, startsAt, place },
    })
    const content = { topic, body, startsAt: startsAt.toISOString(), place, dueAt: demand.dueAt?.toISOString() ?? '' }
    const published = { type: 'ASSEMBLY_DEMAND', version: 3, content }
    await record({ subjectType: 'AssemblyDemand', subjectId: id, divisionCode, detail: { convened: true }, published })
    return { id }
  })
}

/** People hear of it as long before as of any other meeting of that body. */
async function requireNotice(
  { db, now }: CommandScope,
  demand: AssemblyDemand,
  startsAt: Date,
  locale: Locale,
): Promise<void> {
  const body = bodyTypes.find((one) => one === demand.body) ?? 'VILLAGER_ASSEMBLY'
  const { rules } = await ruleSetOf(db, demand.divisionCode, now)
  const [rule] = strictest(rulesFor(rules, 'NOTICE', { body, way: 'PERSONS', matter: null }))
  const days = rule?.value.type === 'DAYS' ? rule.value.days : 0
  const between = beijingParts(startsAt).day - beijingParts(now).day
  if (between >= days && startsAt.getTime() >= now.getTime()) return
  const earliest = formatDate(calendarDate(new Date(now.getTime() + days * DAY)), locale)
  const source = rule === undefined ? '' : sourceText(rule)
  throw new Refusal('DEMAND_NOTICE_TOO_SHORT', 'startsAt', { days, source, earliest })
}
