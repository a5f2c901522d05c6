import { demandRule, signaturesNeeded } from '@shared/legal-rule/assembly'
import { daysOf } from '@shared/legal-rule/rules-at'
import { uuidv7 } from 'uuidv7'
import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { OpenAssemblyDemandInput } from '../../generated/graphql'
import { toJson } from '../../procedure/advance-procedure'
import { ruleSetOf } from '../../procedure/rules'
import { requireWords } from '../../procedure/words'
import { livesIn } from '../access'
import { addSignatures } from '../count-signatures'
import { readElectorate } from '../electorate'

/** 联名要求开会: counted today, judged by the rule of today, signed at once by who opens it. */
export async function openAssemblyDemand(
  context: RequestContext,
  input: OpenAssemblyDemandInput,
): Promise<CommandOutcome<{ id: string }>> {
  requireAccess(livesIn(requireViewer(context), { divisionCode: input.division }))
  return runCommand(context, { action: 'openAssemblyDemand', input }, async (scope) => {
    const { db, now, viewer } = scope
    const words = { topic: requireWords(input.topic, 'title', 'topic'), reason: requireWords(input.reason, 'reason') }
    const judged = await judgedBy(scope, input)
    await refuseSecond(scope)
    const demand = await db.assemblyDemand.create({
      data: {
        id: uuidv7(),
        divisionCode: input.division,
        ...{ body: input.body, by: input.by, ...words, ...judged },
        ...{ openerId: viewer.personId, openerLabel: `${[...viewer.name][0] ?? ''}某`, openedAt: now },
        signatures: { create: { personId: viewer.personId, signedAt: now } },
      },
    })
    await addSignatures(scope, demand, { onlineCount: 1 })
    return { id: demand.id }
  })
}

async function judgedBy({ db, now, viewer }: CommandScope, { division, body, by }: OpenAssemblyDemandInput) {
  const { rules } = await ruleSetOf(db, division, now)
  const rule = demandRule(rules, body, by)
  const convene = daysOf(rules, 'DEMAND.CONVENE')
  if (rule === null || convene === null) throw new Refusal('DEMAND_BODY_UNFIT', 'body')
  const { count: base, holds } = await readElectorate(db, division, by, viewer.personId, now)
  if (!holds) throw new Refusal(`DEMAND_NOT_ELIGIBLE_${by}`, 'by')
  return {
    rule: toJson(rule),
    base,
    needed: signaturesNeeded(rule, base),
    conveneDays: convene.days,
    conveneRule: `${convene.rule.id}@${convene.rule.version}`,
  }
}

/** Two at once could both find none: the lock on the person, held to the end, lets them count one after another. */
async function refuseSecond({ db, viewer }: CommandScope): Promise<void> {
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', `demand:${viewer.personId}`)
  const open = await db.assemblyDemand.count({
    where: { openerId: viewer.personId, convenedAt: null, withdrawnAt: null },
  })
  if (open > 0) throw new Refusal('DEMAND_ALREADY_OPEN')
}
