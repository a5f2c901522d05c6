import type { DisclosureKind } from '../../../shared/disclosure/catalogue-item'
import type { LineTable } from '../../../shared/disclosure/table'
import type { ReviewDecision } from '../../../shared/disclosure/workflow'
import type { RegisterSheetInput } from '../../../shared/print/register-sheet'
import type { PaperSize } from '../paper/paper'

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

export type PrintTask =
  | { document: 'disclosure'; size: PaperSize; input: DisclosureSheetInput }
  | { document: 'period'; size: PaperSize; input: PeriodSheetInput }
  | { document: 'register'; size: PaperSize; input: RegisterSheetInput }
