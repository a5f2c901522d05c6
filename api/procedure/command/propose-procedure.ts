import { openProcedure } from '@shared/procedure/open'
import { newestPlan } from '@shared/procedure/place'
import type { Happening, ProcedureState } from '@shared/procedure/state'
import type { MatterType, ProcedureTemplate } from '@shared/procedure/template'
import { findTemplate } from '@shared/procedure/templates'
import { uuidv7 } from 'uuidv7'
import { requireViewer } from '../../access/viewer'
import { requireAttachments } from '../../attachment/queries'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import type { ProposeProcedureInput } from '../../generated/graphql'
import { mayManage } from '../access'
import { columnsOf, type MoveScope, toJson, writeLines } from '../advance-procedure'
import { toRefusal } from '../refusal'
import { ruleSetOf } from '../rules'
import { moverOf } from '../run-move'
import { findWitness, happeningOf } from '../witness'
import { requireWords } from '../words'

export interface Proposal {
  divisionCode: string
  template: ProcedureTemplate
  matterType: MatterType
  title: string
  plan: string
  attachmentIds: string[]
  happening: Happening
  applicantId?: string
  powerCode?: string
}

/** Begins a matter by a template, under the rules of its day. */
export async function proposeProcedure(
  context: RequestContext,
  input: ProposeProcedureInput,
): Promise<CommandOutcome<{ id: string }>> {
  requireAccess(mayManage(requireViewer(context), { divisionCode: input.division }))
  return runCommand(context, { action: 'proposeProcedure', input }, async (scope) => {
    const { db, viewer, now } = scope
    const divisionCode = input.division
    const template = findTemplate(input.template)
    if (divisionCode.length !== 12 || template === undefined || !template.matterTypes.includes(input.matterType))
      throw new Refusal('PROCEDURE_MATTER_UNFIT', 'matterType')
    const [title, plan] = [requireWords(input.title, 'title'), requireWords(input.plan, 'plan')]
    await requireAttachments(db, divisionCode, input.attachmentIds)
    const witness = await findWitness(db, viewer, divisionCode, input.witnessId, now)
    const { matterType, attachmentIds } = input
    const happening = happeningOf(input, witness)
    const mover = { ...scope, mover: moverOf(viewer), locale: context.locale }
    return begin(mover, { divisionCode, template, matterType, title, plan, attachmentIds, happening })
  })
}

/** Writes a new procedure with its first plan and the first line of its course. */
export async function begin(scope: MoveScope, proposal: Proposal): Promise<{ id: string }> {
  const { db, now, mover } = scope
  const { divisionCode, template, matterType, title, applicantId = null, powerCode = null } = proposal
  const ruleSet = await ruleSetOf(db, divisionCode, now)
  const opened = openProcedure(template, ruleSet, proposal.happening, now.toISOString())
  if ('refusal' in opened) throw toRefusal(opened.refusal, scope.locale)
  const { state } = opened
  const procedure = await db.procedure.create({
    data: {
      id: uuidv7(),
      divisionCode,
      template: template.code,
      matterType,
      powerCode,
      title,
      proposerId: mover.personId ?? '',
      proposerName: mover.name ?? '',
      proposerPost: mover.post ?? '',
      applicantId,
      openedAt: new Date(state.openedAt),
      state: toJson(state),
      ...columnsOf(state, null, now),
    },
  })
  await writeFirstPlan(scope, procedure.id, state, proposal)
  await writeLines(scope, procedure, state.log)
  return { id: procedure.id }
}

function writeFirstPlan(
  { db, now, mover }: MoveScope,
  procedureId: string,
  state: ProcedureState,
  { plan, attachmentIds }: Proposal,
) {
  const author = { authorId: mover.personId ?? '', authorName: mover.name ?? '' }
  const { version } = newestPlan(state)
  return db.procedurePlan.create({ data: { procedureId, version, text: plan, attachmentIds, ...author, savedAt: now } })
}
