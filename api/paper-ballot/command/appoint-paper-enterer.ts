import { PAPER_LIMITS } from '../../../shared/ballot/paper'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireId } from '../../error'
import { beijingToday } from '../../evaluation/roll'
import type { PaperEntererInput } from '../../generated/graphql'
import { requireUncounted } from '../batch'
import { hosts, lockDesk } from '../desk'
import type { PaperDeskRecord } from '../record'
import type { DeskChanged } from './mark-paper-electors'

/** 指定录票人: a villagers' representative who is no cadre. */
export function appointPaperEnterer(
  context: RequestContext,
  input: PaperEntererInput,
): Promise<CommandOutcome<DeskChanged>> {
  return runCommand(context, { action: 'appointPaperEnterer', input }, async (scope) => {
    const { db, now, viewer } = scope
    const desk = await lockDesk(scope, context, input.evaluationId, hosts)
    requireUncounted(desk)
    const personId = requireId(input.personId)
    const personName = await requireRepresentative(scope, desk, personId)
    const max = PAPER_LIMITS.enterers
    const others = await db.paperEnterer.count({ where: { evaluationId: desk.id, personId: { not: personId } } })
    if (others >= max) throw new Refusal('PAPER_ENTERERS_TOO_MANY', 'personId', { max })
    await db.paperEnterer.upsert({
      where: { evaluationId_personId: { evaluationId: desk.id, personId } },
      create: { evaluationId: desk.id, personId, personName, appointedByName: viewer.name, appointedAt: now },
      update: {},
    })
    await recordEnterer(scope, desk, personId)
    return { evaluationId: desk.id }
  })
}

export function dismissPaperEnterer(
  context: RequestContext,
  input: PaperEntererInput,
): Promise<CommandOutcome<DeskChanged>> {
  return runCommand(context, { action: 'dismissPaperEnterer', input }, async (scope) => {
    const desk = await lockDesk(scope, context, input.evaluationId, hosts)
    const personId = requireId(input.personId)
    await scope.db.paperEnterer.deleteMany({ where: { evaluationId: desk.id, personId } })
    await recordEnterer(scope, desk, personId)
    return { evaluationId: desk.id }
  })
}

async function requireRepresentative(
  { db, now }: CommandScope,
  { divisionCode }: PaperDeskRecord,
  personId: string,
): Promise<string> {
  const today = new Date(beijingToday(now))
  const held = await db.office.findMany({
    where: {
      personId,
      kind: { in: ['REPRESENTATIVE', 'VILLAGE_CADRE'] },
      divisionCode: { startsWith: divisionCode },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    include: { person: { select: { name: true } } },
  })
  if (held.some(({ kind }) => kind === 'VILLAGE_CADRE')) throw new Refusal('PAPER_CADRE', 'personId')
  const [office] = held
  if (office === undefined) throw new Refusal('PAPER_NOT_REPRESENTATIVE', 'personId')
  return office.person.name
}

const recordEnterer = (scope: CommandScope, { id, divisionCode }: PaperDeskRecord, personId: string) =>
  scope.record({ subjectType: 'Evaluation', subjectId: id, divisionCode, detail: { personId } })
