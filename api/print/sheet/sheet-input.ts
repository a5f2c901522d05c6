import type { DisclosureKind } from '../../../shared/disclosure/catalogue-item'
import type { LineTable } from '../../../shared/disclosure/table'
import type { ReviewDecision } from '../../../shared/disclosure/workflow'
import type { EvaluationForm } from '../../../shared/evaluation/form'
import type { ResultSheet } from '../../../shared/evaluation/result-sheet'
import type { RegisterSheetInput } from '../../../shared/print/register-sheet'
import type { PaperSize, SheetSize } from '../paper/paper'

export interface SheetOpinion {
  decision: ReviewDecision
  name: string
  post: string
  reason: string | null
  /** YYYY-MM-DD in Beijing. */
  on: string
}

/** One published version, as everybody reads it: masked already, and nothing besides. Sheets are Chinese: they hang on a wall. */
export interface DisclosureSheetInput {
  /** 县 乡镇 村 */
  village: string
  kind: DisclosureKind
  /** Of the catalogue; null for an entry it does not have any more. */
  catalogueTitle: string | null
  source: string | null
  /** In words: 2026年第三季度. */
  period: string
  title: string
  gist: string
  body: string
  table: LineTable | null
  version: number
  correctionReason: string | null
  /** YYYY-MM-DD in Beijing. */
  publishedOn: string
  /** Who signs by hand; the name of whoever held the post, null where nobody did. */
  signatories: { role: string; name: string | null }[]
  opinions: SheetOpinion[]
  attachmentCount: number
  /** Where the item is read: what the QR code says. */
  address: string
}

export interface PeriodSheetInput {
  village: string
  /** In words. */
  period: string
  kind: DisclosureKind | null
  items: DisclosureSheetInput[]
}

/** A blank ballot: nothing in it tells one copy from another. */
export interface BallotSheetInput {
  /** 县 乡镇 村 */
  village: string
  title: string
  purpose: string
  /** Until when, in words. */
  until: string
  form: EvaluationForm
  copies: number
}

export type PrintTask =
  | { document: 'evaluation-result'; size: PaperSize; input: ResultSheet }
  | { document: 'disclosure'; size: PaperSize; input: DisclosureSheetInput }
  | { document: 'period'; size: PaperSize; input: PeriodSheetInput }
  | { document: 'register'; size: PaperSize; input: RegisterSheetInput }
  | { document: 'ballot'; size: SheetSize; input: BallotSheetInput }
