import type { ComparedFigure, ComparedQuestion } from '../../shared/evaluation/comparison'
import type { ScreeningCriterion } from '../../shared/evaluation/criteria'
import type { CrossTable } from '../../shared/evaluation/cross-table'
import type { EvaluationFlag } from '../../shared/evaluation/flag'
import type { EvaluationForm } from '../../shared/evaluation/form'
import type { Outcome } from '../../shared/evaluation/outcome'
import type { ElectorateRecord, EvaluationRecord } from '../evaluation/record'
import type { EvaluationSurvey, ScreeningProposal } from '../generated/county/client'

export interface EvaluationReportRecord {
  evaluation: EvaluationRecord
  outcome: Outcome
}

export interface EvaluationFlagRecord {
  flag: EvaluationFlag
  form: EvaluationForm
}

export interface EvaluationComparedFigureRecord extends ComparedFigure {
  formulaId: string
}

export interface EvaluationComparedQuestionRecord extends Omit<ComparedQuestion, 'rounds'> {
  rounds: EvaluationComparedFigureRecord[]
}

export interface EvaluationSurveyRecord {
  survey: EvaluationSurvey
  outcome: Outcome
}

export interface EvaluationCrossTableRecord {
  rowAxis: string
  columnAxis: string
  table: CrossTable
  /** Titles of axes and of what stands in their lines, by id. */
  titleOf: (axis: string, id?: string) => string
}

export type ScreeningProposalRecord = ScreeningProposal

export type ScreeningCriterionRecord = ScreeningCriterion

export interface FormerEvaluationRecord {
  id: string
  title: string
  purpose: string
  templateId: string | null
  form: EvaluationForm
  anonymous: boolean
  electorate: ElectorateRecord
  formulaId: string
  opensAt: Date
  closesAt: Date
}
