import { findCriterion } from '../../shared/evaluation/criteria'
import { findFormula } from '../../shared/evaluation/formula'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { findDivision } from '../division/division-directory'
import { figureOf } from '../evaluation/figure'
import type { Resolvers } from '../generated/graphql'
import { reportActions } from './access'
import { proposeScreening } from './command/propose-screening'
import { publishCrossTable, type ReportChanged } from './command/publish-cross-table'
import { recordPhoneSurvey } from './command/record-phone-survey'
import { crossAxes, findCrossTables } from './cross-tables'
import { exportAddress } from './export-address'
import { findCriteriaMet, findFlags, flagSource, flagText, questionTitle } from './flags'
import { findComparison, findProposal, findReport, findSurvey, listFormer, listProposals } from './queries'
import type { EvaluationReportRecord } from './record'
import { blended, surveyText, surveyTitle } from './survey'

async function payload({ result, userErrors }: CommandOutcome<ReportChanged>, context: RequestContext) {
  return { report: result && (await findReport(context, result.evaluationId)), userErrors }
}

const publishedAxes = async (context: RequestContext, { evaluation }: EvaluationReportRecord) =>
  (await findCrossTables(context, evaluation)).map(({ rowAxis, columnAxis }) => ({ row: rowAxis, column: columnAxis }))

const fileOf = ({ evaluation }: EvaluationReportRecord, format: 'xlsx' | 'pdf', { county, services }: RequestContext) =>
  exportAddress(services.keys.attachment, { county, id: evaluation.id, format })

async function actionsOf(report: EvaluationReportRecord, context: RequestContext) {
  const { evaluation, outcome } = report
  const formula = findFormula(outcome.formulaId)
  const axes = crossAxes(context, evaluation, await publishedAxes(context, report))
  return reportActions(requireViewer(context), evaluation, {
    hasRate: formula?.scale === 'SATISFACTION' && formula.unit === 'PERCENT' && outcome.figures.length > 0,
    mayCross: axes.length > 0,
    proposed: (await findProposal(context, evaluation)) !== null,
  })
}

export const resolvers: Resolvers = {
  Query: {
    evaluationReport: (_root, { id }, context) => findReport(context, id),
    formerEvaluations: (_root, { division }, context) => listFormer(context, division),
    screeningProposals: (_root, args, context) => listProposals(context, args),
  },
  Mutation: {
    recordPhoneSurvey: async (_root, { input }, context) => payload(await recordPhoneSurvey(context, input), context),
    publishCrossTable: async (_root, { input }, context) => payload(await publishCrossTable(context, input), context),
    proposeScreening: async (_root, { input }, context) => payload(await proposeScreening(context, input), context),
  },
  EvaluationReport: {
    id: ({ evaluation }) => evaluation.id,
    flags: async (report, _args, context) =>
      (await findFlags(context, report)).map((flag) => ({ flag, form: report.evaluation.form })),
    comparison: (report, _args, context) => findComparison(context, report),
    survey: async ({ evaluation, outcome }, _args, context) => {
      const survey = await findSurvey(context, evaluation.id)
      return survey && { survey, outcome }
    },
    crossTables: ({ evaluation }, _args, context) => findCrossTables(context, evaluation),
    crossAxes: async (report, _args, context) =>
      crossAxes(context, report.evaluation, await publishedAxes(context, report)),
    criteriaMet: async (report, _args, context) => findCriteriaMet(context, report, await findFlags(context, report)),
    proposal: ({ evaluation }, _args, context) => findProposal(context, evaluation),
    xlsxPath: (report, _args, context) => fileOf(report, 'xlsx', context),
    pdfPath: (report, _args, context) => fileOf(report, 'pdf', context),
    availableActions: (report, _args, context) => actionsOf(report, context),
  },
  EvaluationFlag: {
    kind: ({ flag }) => flag.kind,
    questionId: ({ flag }) => flag.questionId,
    questionTitle: ({ flag, form }) => questionTitle(form, flag.questionId),
    text: ({ flag }, _args, { locale }) => flagText(flag, locale),
    source: ({ flag }, _args, { locale }) => flagSource(flag, locale),
  },
  EvaluationComparedFigure: {
    evaluationId: ({ roundId }) => roundId,
    closedAt: ({ closedAt }) => new Date(closedAt),
    figure: ({ figure, formulaId }) => figure && figureOf(figure, findFormula(formulaId)),
  },
  EvaluationSurvey: {
    version: ({ survey }) => survey.version,
    value: ({ survey }) => survey.value,
    source: ({ survey }) => survey.source,
    attachments: ({ survey }, _args, context) => findAttachments(context, survey.attachmentIds),
    reason: ({ survey }) => survey.reason,
    recordedBy: ({ survey }) => survey.personName,
    recordedAt: ({ survey }) => survey.recordedAt,
    title: (record, _args, { locale }) => surveyTitle(record, locale),
    blended: (record) => blended(record),
    text: (record, _args, { locale }) => surveyText(record, locale),
  },
  EvaluationCrossTable: {
    rowTitle: ({ rowAxis, titleOf }) => titleOf(rowAxis),
    columnTitle: ({ columnAxis, titleOf }) => titleOf(columnAxis),
    rows: ({ table, rowAxis, titleOf }) =>
      table.rows.map(({ ids, total }) => ({ titles: ids.map((id) => titleOf(rowAxis, id)), total })),
    columns: ({ table, columnAxis, titleOf }) =>
      table.columns.map(({ ids, total }) => ({ titles: ids.map((id) => titleOf(columnAxis, id)), total })),
    cells: ({ table }) => table.cells,
    total: ({ table }) => table.total,
  },
  ScreeningCriterion: {
    title: ({ title, titleEn }, _args, { locale }) => (locale === 'en' ? titleEn : title),
  },
  ScreeningProposal: {
    division: ({ divisionCode }, _args, context) => findDivision(context.county, divisionCode),
    evaluationTitle: async ({ evaluationId }, _args, { database }) =>
      (await database.evaluation.findUnique({ where: { id: evaluationId }, select: { title: true } }))?.title ?? '',
    criteria: ({ criteria }) => criteria.flatMap((id) => findCriterion(id) ?? []),
    proposer: ({ proposerName, proposerPost }) => `${proposerPost} ${proposerName}`.trim(),
  },
}
