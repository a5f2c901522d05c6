export type WorkItemKind =
  | 'DISCLOSURE_RETURNED'
  | 'DISCLOSURE_TO_PUBLISH'
  | 'DISCLOSURE_DRAFT'
  | 'DISCLOSURE_TO_REVIEW'
  | 'DISCLOSURE_DUE_SOON'
  | 'DISCLOSURE_LATE'
  | 'QUESTION_TO_ANSWER'
  | 'EVALUATION_DRAFT'
  | 'EVALUATION_OPEN'
  | 'NOTICE_DRAFT'
  | 'NOTICE_UNCONFIRMED'

export interface WorkItemRecord {
  kind: WorkItemKind
  subjectId: string
  title: string
  divisionCode: string
  since: Date
  due: Date | null
  late: boolean
  detail: number | null
}

export interface VillageStandingRecord {
  divisionCode: string
  published: number
  waitingForReview: number
  lateReviews: number
  openQuestions: number
  openEvaluations: number
  lateDisclosures: number
}

export interface WorkbenchRecord {
  hat: { divisionCode: string; kind: string }
}
