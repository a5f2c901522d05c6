import { findFormula } from '../../shared/evaluation/formula'
import { officeLabel } from '../../shared/office'
import { requireViewer } from '../access/viewer'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { canHost, evaluationActions } from './access'
import { closeEvaluation } from './command/close-evaluation'
import { deleteEvaluationDraft } from './command/delete-evaluation-draft'
import { extendEvaluation } from './command/extend-evaluation'
import { finishCounting } from './command/finish-counting'
import { openEvaluation } from './command/open-evaluation'
import { saveEvaluationDraft } from './command/save-evaluation-draft'
import { submitEvaluation } from './command/submit-evaluation'
import { figureOf } from './figure'
import {
  countAnswered,
  findDraft,
  findElectorateSizes,
  findEvaluation,
  findGroupNames,
  findPrevious,
  findWrittenAnswers,
  listDrafts,
  listEvaluations,
} from './queries'
import { countRoll } from './roll'

export const resolvers: Resolvers = {
  Query: {
    evaluations: (_root, args, context) => listEvaluations(context, args),
    evaluation: (_root, { id }, context) => findEvaluation(context, id),
    evaluationDraft: (_root, { id }, context) => findDraft(context, id),
    evaluationDrafts: (_root, { division }, context) => listDrafts(context, division),
    electorateSizes: (_root, { division }, context) => findElectorateSizes(context, division),
  },
  Mutation: {
    saveEvaluationDraft: async (_root, { input }, context) => {
      const { result, userErrors } = await saveEvaluationDraft(context, input)
      return { draft: result && (await findDraft(context, result.draftId)), userErrors }
    },
    deleteEvaluationDraft: async (_root, { input }, context) => {
      const { result, userErrors } = await deleteEvaluationDraft(context, input)
      return { deletedId: result?.deletedId, userErrors }
    },
    openEvaluation: async (_root, { input }, context) => {
      const { result, userErrors } = await openEvaluation(context, input)
      return { evaluation: result && (await findEvaluation(context, result.evaluationId)), userErrors }
    },
    extendEvaluation: async (_root, { input }, context) => {
      const { result, userErrors } = await extendEvaluation(context, input)
      return { evaluation: result && (await findEvaluation(context, result.evaluationId)), userErrors }
    },
    closeEvaluation: async (_root, { input }, context) => {
      const { result, userErrors } = await closeEvaluation(context, input)
      return { evaluation: result && (await findEvaluation(context, result.evaluationId)), userErrors }
    },
    finishCounting: async (_root, { input }, context) => {
      const { result, userErrors } = await finishCounting(context, input)
      return { evaluation: result && (await findEvaluation(context, result.evaluationId)), userErrors }
    },
    submitEvaluation: async (_root, { input }, context) => {
      const { result, userErrors } = await submitEvaluation(context, input)
      return { evaluation: result && (await findEvaluation(context, result.evaluationId)), userErrors }
    },
  },
  Evaluation: {
    division: (record, _args, context) => findDivision(context.county, record.divisionCode),
    electorate: ({ electorate, divisionCode }) => ({ ...electorate, divisionCode }),
    issued: (record) => record.electorateCount,
    host: ({ hostName, hostKind, hostPost }, _args, context) =>
      `${officeLabel({ kind: hostKind, post: hostPost }, context.locale)} ${hostName}`,
    answeredCount: (record, _args, context) => countAnswered(context, record),
    availableActions: (record, _args, context) => evaluationActions(requireViewer(context), record),
    result: (evaluation) => evaluation.result && { evaluation, outcome: evaluation.result },
  },
  EvaluationResult: {
    id: ({ evaluation }) => evaluation.id,
    issued: ({ outcome }) => outcome.issued,
    returned: ({ outcome }) => outcome.returned,
    valid: ({ outcome }) => outcome.valid,
    formulaId: ({ outcome }) => outcome.formulaId,
    figure: ({ outcome }) => {
      const headline = outcome.figures[0]
      return headline && figureOf(headline.figure, findFormula(outcome.formulaId))
    },
    previous: async ({ evaluation }, _args, context) => {
      const previous = await findPrevious(context, evaluation)
      return previous && { ...previous, figure: figureOf(previous.figure, findFormula(evaluation.formulaId)) }
    },
    writtenAnswers: ({ evaluation }, _args, context) => findWrittenAnswers(context, evaluation),
  },
  EvaluationDraft: {
    division: (draft, _args, context) => findDivision(context.county, draft.divisionCode),
    electorate: ({ electorate, divisionCode }) => ({ ...electorate, divisionCode }),
    electorateCount: (draft, _args, context) => countRoll(context.county, draft.divisionCode, draft.electorate),
    mayOpen: (draft, _args, context) => canHost(requireViewer(context), draft.divisionCode),
  },
  Electorate: {
    groupNames: ({ groupIds }, _args, context) => findGroupNames(context, groupIds),
  },
}
