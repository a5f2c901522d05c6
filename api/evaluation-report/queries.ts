import { type ComparedRound, compareHeadlines, compareQuestions } from '../../shared/evaluation/comparison'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { RequestError, requireAccess, requireId } from '../error'
import { canDraft } from '../evaluation/access'
import { findEvaluation } from '../evaluation/queries'
import type { EvaluationRecord } from '../evaluation/record'
import { readElectorate, readForm, readOutcome } from '../evaluation/row'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { canSeeFlags } from './access'
import type { EvaluationReportRecord, FormerEvaluationRecord, ScreeningProposalRecord } from './record'

/** Null while it is open; its reader may read it, as `findEvaluation` says. */
export async function findReport(context: RequestContext, id: string): Promise<EvaluationReportRecord | null> {
  const evaluation = await findEvaluation(context, id)
  return evaluation.result === null ? null : { evaluation, outcome: evaluation.result }
}

const ROUNDS_MAX = 10
const roundsOf = new WeakMap<EvaluationRecord, Promise<ComparedRound[]>>()

const asRound = ({ id, title, closedAt, closesAt, formulaId, form, result }: EvaluationRecord): ComparedRound | null =>
  result && { id, title, closedAt: (closedAt ?? closesAt).toISOString(), formulaId, form, outcome: result }

/** Closed rounds of the same template in the division before this one; read once a request. */
export function formerRounds(context: RequestContext, evaluation: EvaluationRecord): Promise<ComparedRound[]> {
  const known = roundsOf.get(evaluation)
  if (known !== undefined) return known
  const found = readFormer(context, evaluation)
  roundsOf.set(evaluation, found)
  return found
}

async function readFormer(context: RequestContext, evaluation: EvaluationRecord): Promise<ComparedRound[]> {
  const { templateId, divisionCode, closedAt } = evaluation
  if (templateId === null || closedAt === null) return []
  const rows = await context.database.evaluation.findMany({
    where: { templateId, divisionCode, state: 'CLOSED', closedAt: { lt: closedAt } },
    orderBy: { closedAt: 'desc' },
    take: ROUNDS_MAX,
    select: { id: true, title: true, closedAt: true, formulaId: true, form: true, result: true },
  })
  const rounds: ComparedRound[] = []
  for (const row of rows) {
    const outcome = readOutcome(row.result)
    if (outcome === null || row.closedAt === null) continue
    rounds.push({ ...row, closedAt: row.closedAt.toISOString(), form: readForm(row.form), outcome })
  }
  return rounds
}

export async function findComparison(context: RequestContext, { evaluation }: EvaluationReportRecord) {
  const current = asRound(evaluation)
  if (current === null) return { headlines: [], questions: [] }
  const rounds = await formerRounds(context, evaluation)
  const { formulaId } = evaluation
  const withFormula = <One extends object>(one: One) => ({ ...one, formulaId })
  return {
    headlines: compareHeadlines(rounds, current).map(withFormula),
    questions: compareQuestions(rounds, current).map((one) => ({ ...one, rounds: one.rounds.map(withFormula) })),
  }
}

/** The last entry counts. */
export function findSurvey({ database }: Pick<RequestContext, 'database'>, evaluationId: string) {
  return database.evaluationSurvey.findFirst({ where: { evaluationId }, orderBy: { version: 'desc' } })
}

const FORMER_MAX = 20

export async function listFormer(context: RequestContext, divisionCode: string): Promise<FormerEvaluationRecord[]> {
  requireAccess(canDraft(requireViewer(context), divisionCode))
  const rows = await context.database.evaluation.findMany({
    where: { divisionCode, state: { not: 'DRAFT' } },
    orderBy: [{ closesAt: 'desc' }, { id: 'desc' }],
    take: FORMER_MAX,
  })
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    purpose: row.purpose,
    templateId: row.templateId,
    form: readForm(row.form),
    anonymous: row.anonymous,
    electorate: { ...readElectorate(row.electorate), divisionCode },
    formulaId: row.formulaId,
    opensAt: row.opensAt ?? row.createdAt,
    closesAt: row.closesAt,
  }))
}

interface Page {
  division: string
  first?: number | null
  after?: string | null
}

export async function listProposals(
  context: RequestContext,
  { division, first, after }: Page,
): Promise<Connection<ScreeningProposalRecord>> {
  requireAccess(canSeeFlags(requireViewer(context), division))
  const size = pageSize(first)
  const cursor = decodeCursor(after, 1)
  const rows = await context.database.screeningProposal.findMany({
    where: {
      divisionCode: { startsWith: division },
      ...(cursor === null ? {} : { id: { lt: requireId(String(cursor[0])) } }),
    },
    orderBy: { id: 'desc' },
    take: size + 1,
  })
  return connection(rows, size, ({ id }) => [id])
}

export async function findProposal(context: RequestContext, { id, divisionCode }: EvaluationRecord) {
  if (!canSeeFlags(requireViewer(context), divisionCode)) return null
  return context.database.screeningProposal.findUnique({ where: { evaluationId: id } })
}

/** For commands: a closed round the viewer hosts. */
export async function requireClosed(context: RequestContext, id: string): Promise<EvaluationReportRecord> {
  const report = await findReport(context, id)
  if (report === null) throw new RequestError('BAD_INPUT', 'EVALUATION_NOT_CLOSED')
  return report
}
