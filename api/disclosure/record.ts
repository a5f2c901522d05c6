import type { OverdueItem } from '@shared/disclosure/calendar'
import type { FinanceChecks } from '@shared/disclosure/finance'
import type { AttachmentRecord } from '../attachment/record'
import type { DisclosureKind, DisclosureState, ReviewDecision } from '../generated/county/enums'
import type { DisclosureEventKind, DisclosureLine, DisclosureLineVoucher } from '../generated/graphql'
import type { SignatoryRecord } from './signatories'

/** Money in fen; opening and closing are null where the item has no balance. */
export interface DisclosureTotalsRecord {
  opening: number | null
  income: number
  expense: number
  closing: number | null
}

/** A row of the list. `file` is what belongs to it, read with it or when first asked for. */
export interface DisclosureRecord {
  id: string
  divisionCode: string
  kind: DisclosureKind
  catalogueCode: string
  period: string
  publishedVersion: number | null
  title: string
  gist: string
  totals: DisclosureTotalsRecord | null
  publishedAt: Date | null
  revisedAt: Date | null
  signatureCount: number
  dissentCount: number
  questionCount: number
  procedureId: string | null
  /** YYYY-MM-DD; null for what holds no names. */
  expiresOn: string | null
  file?: Promise<DisclosureFile>
}

export interface DisclosureFile {
  /** Oldest first. */
  versions: DisclosureVersionRecord[]
  /** Newest first. */
  questions: DisclosureQuestionRecord[]
}

export interface DisclosureVersionRecord {
  id: string
  disclosureId: string
  version: number
  state: DisclosureState
  title: string
  gist: string
  body: string
  table: unknown
  totals: DisclosureTotalsRecord | null
  attachmentIds: string[]
  correctionReason: string | null
  authorName: string
  editorIds: string[]
  editorName: string
  revision: number
  submission: number
  submittedAt: string | null
  publishedAt: string | null
  publisherName: string | null
  signatories: SignatoryRecord[] | null
  createdAt: string
  updatedAt: string
  /** Oldest first, of all submissions. */
  reviews: DisclosureReviewRecord[]
  /** Oldest first. */
  submissions: DisclosureSubmissionEntry[]
}

export interface DisclosureReviewRecord {
  id: string
  submission: number
  /** False: given on an earlier submission. */
  current: boolean
  reviewerId: string
  reviewerName: string
  /** An OfficePost or OfficeKind. */
  reviewerPost: string
  decision: ReviewDecision
  reason: string | null
  checks: FinanceChecks | null
  attachmentIds: string[]
  decidedAt: string
}

export interface DisclosureSubmissionEntry {
  submission: number
  content: unknown
  submitterName: string
  submittedAt: string
}

export interface DisclosureQuestionRecord {
  id: string
  disclosureId: string
  version: number
  rowId: string | null
  rowLabel: string | null
  body: string
  askerId: string
  askerLabel: string
  askedAt: string
  answer: string | null
  answererName: string | null
  /** An OfficePost or OfficeKind. */
  answererPost: string | null
  answeredAt: string | null
  /** Where it was read together with the question. */
  disclosure?: DisclosureRecord
}

export interface DisclosureReviewTaskRecord {
  disclosure: DisclosureRecord
  submittedAt: Date
  returnedBefore: number
}

export interface DisclosureSummaryRecord {
  divisionCode: string
  latest: DisclosureRecord | null
  trend: { period: string; income: number; expense: number; closing: number | null }[]
  overdue: (OverdueItem & { disclosureId: string | null })[]
  publishedThisYear: number
}

export interface DisclosureDiffRecord {
  from: DisclosureVersionRecord
  to: DisclosureVersionRecord
}

export interface DisclosureEventRecord {
  kind: DisclosureEventKind
  at: Date
  version: number
  by: string
  /** An OfficePost or OfficeKind. */
  post: string | null
  note: string | null
}

export interface DisclosureDeskRecord {
  drafts: number
  returned: number
  awaitingReview: number
  lateReviews: number
  readyToPublish: number
  unansweredQuestions: number
  toReview: number
}

export type DisclosureLineVoucherRecord = Omit<DisclosureLineVoucher, 'photos'> & { photos: AttachmentRecord[] }
export type DisclosureLineRecord = Omit<DisclosureLine, 'vouchers'> & { vouchers: DisclosureLineVoucherRecord[] }
