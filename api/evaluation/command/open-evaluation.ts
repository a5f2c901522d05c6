import { partsOf } from '../../../shared/ballot/part'
import { ANONYMOUS_MINIMUM } from '../../../shared/evaluation/electorate'
import { checkForm } from '../../../shared/evaluation/form-check'
import { requireViewer } from '../../access/viewer'
import { makeKeys, storeKeys } from '../../ballot/key-store'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { CountyTransaction } from '../../database/county-database'
import { isId, Refusal, refuseAll, requireAccess } from '../../error'
import type { Evaluation } from '../../generated/county/client'
import type { OpenEvaluationInput } from '../../generated/graphql'
import { canHost } from '../access'
import { closingFaults } from '../content'
import { lockDraft } from '../draft-lock'
import { formFaults } from '../fault'
import { freezeRoll } from '../roll'
import { readElectorate, readForm } from '../row'

export interface EvaluationChanged {
  evaluationId: string
}

/** Freezes the form and the roll as they are now; from here on nothing but the closing time can be put off. */
export async function openEvaluation(
  context: RequestContext,
  input: OpenEvaluationInput,
): Promise<CommandOutcome<EvaluationChanged>> {
  const keys = await keysOf(context, input)
  return runCommand(context, { action: 'openEvaluation', input }, async ({ db, now, viewer, record }) => {
    const draft = await lockDraft(db, context.county, viewer, input.id)
    const { id, divisionCode, anonymous, title, form, formulaId, closesAt } = draft
    requireAccess(canHost(viewer, divisionCode))
    if (draft.revision !== input.revision) throw new Refusal('EVALUATION_DRAFT_CHANGED', 'revision')
    refuseAll([...closingFaults(closesAt, now), ...formFaults(context.locale, form, checkForm(form))])

    const electorate = readElectorate(draft.electorate)
    const count = await freezeRoll(db, context.county, { id, divisionCode, electorate }, now)
    requireEnough(count, anonymous)
    if (anonymous) await storeKeysOf(db, context, draft, keys)
    const host = { hostName: viewer.name, hostKind: viewer.hat?.kind ?? null, hostPost: viewer.hat?.post ?? null }
    await db.evaluation.update({
      where: { id },
      data: { state: 'OPEN', opensAt: now, electorateCount: count, ...host },
    })
    const content = {
      evaluationId: id,
      title,
      form,
      formulaId,
      anonymous,
      electorate,
      issued: count,
      opensAt: now,
      closesAt,
    }
    await record({
      subjectType: 'Evaluation',
      subjectId: id,
      divisionCode,
      detail: { issued: count, anonymous },
      published: { type: 'EVALUATION_OPENED', version: 1, content },
    })
    return { evaluationId: id }
  })
}

type FreshKeys = Awaited<ReturnType<typeof makeKeys>>

/** Made before the draft is locked; whoever may not open it makes none. */
async function keysOf(context: RequestContext, { id, revision }: OpenEvaluationInput): Promise<FreshKeys> {
  const draft = isId(id) ? await context.database.evaluation.findUnique({ where: { id } }) : null
  const wanted = draft?.state === 'DRAFT' && draft.anonymous && draft.revision === revision
  if (draft === null || !wanted || !canHost(requireViewer(context), draft.divisionCode)) return new Map()
  return checkForm(draft.form).length === 0 ? makeKeys(readForm(draft.form)) : new Map()
}

async function storeKeysOf(
  db: CountyTransaction,
  context: RequestContext,
  { id, form }: Evaluation,
  keys: FreshKeys,
): Promise<void> {
  // The revision was the same before and under the lock, so the keys fit unless the draft changed back and forth.
  const fits = partsOf(readForm(form)).every((part) => keys.has(part.id))
  if (!fits) throw new Refusal('EVALUATION_DRAFT_CHANGED', 'revision')
  await storeKeys(db, context.services.keys, id, keys)
}

function requireEnough(count: number, anonymous: boolean): void {
  if (count === 0) throw new Refusal('EVALUATION_NOBODY', 'electorate')
  if (anonymous && count < ANONYMOUS_MINIMUM) {
    throw new Refusal('EVALUATION_TOO_FEW_PEOPLE', 'electorate', { count, min: ANONYMOUS_MINIMUM })
  }
}
