import type { Judgement } from '@shared/legal-rule/judge'
import type { LegalRule } from '@shared/legal-rule/rule'
import type { LogEntry, ProcedureState, StageRun } from '@shared/procedure/state'
import type { MatterType, RecordKind, Stage, TemplateCode } from '@shared/procedure/template'

/** A row of the list. */
export interface ProcedureRecord {
  id: string
  divisionCode: string
  template: TemplateCode
  matterType: MatterType
  title: string
  /** Stage code it stands at. */
  stage: string
  stageNumber: number
  stageCount: number
  planVersion: number
  proposerId: string
  proposerName: string
  /** An OfficePost or OfficeKind, or empty for a villager. */
  proposerPost: string
  applicantId: string | null
  /** Whether everybody of the village may read it. */
  disclosed: boolean
  openedAt: Date
  dueAt: Date | null
  archivedAt: Date | null
  disclosureId: string | null
  openObjections: number
  /** The whole state, read with the row or when first asked for. */
  state?: ProcedureState
  file?: Promise<ProcedureFile>
}

/** Texts and people beside the state. */
export interface ProcedureFile {
  plans: ProcedurePlanRecord[]
  sessions: SessionRow[]
  evidence: EvidenceRow[]
  opinions: OpinionRow[]
  objections: ObjectionRow[]
  moves: MoveRow[]
}

export interface ProcedurePlanRecord {
  version: number
  revision: number
  text: string
  attachmentIds: string[]
  note: string | null
  authorName: string
  savedAt: string
}

export interface SessionRow {
  id: string
  run: number
  stage: string
  number: number
  place: string
  noticedByName: string
  noticeEnteredAt: string
  noticeLate: boolean
  noticeWitnessName: string | null
  enteredAt: string | null
  late: boolean
  witnessName: string | null
  minutes: string | null
  townshipAttendee: string | null
  townshipPost: string | null
  dissents: { personId: string; name: string; reason: string }[]
}

export interface EvidenceRow {
  id: string
  run: number
  stage: string
  kind: RecordKind
  sessionId: string | null
  text: string | null
  attachmentId: string | null
  happenedAt: string
  recordedAt: string
  late: boolean
  witnessName: string | null
  recorderName: string
}

export interface OpinionRow {
  id: string
  run: number
  stage: string
  kind: 'AGREE' | 'DISSENT' | 'BREACH'
  text: string | null
  supervisorId: string
  supervisorName: string
  supervisorPost: string
  givenAt: string
}

export interface ObjectionRow {
  id: string
  stage: string
  raiserId: string
  raiserLabel: string
  text: string
  steps: ObjectionStepRow[]
}

export interface ObjectionStepRow {
  kind: 'RAISED' | 'REPLIED' | 'ESCALATED' | 'ESCALATED_BY_TIME'
  level: 'COMMITTEE' | 'ASSEMBLY' | 'TOWNSHIP' | 'COUNTY'
  text: string | null
  byName: string | null
  byPost: string | null
  at: string
  dueAt: string | null
}

export interface MoveRow {
  number: number
  byName: string | null
  byPost: string | null
}

/** Where a resolver of a part knows the whole. */
interface Part {
  procedure: ProcedureRecord
  state: ProcedureState
  file: ProcedureFile
  /** Cadres, supervisors and overseers read what villagers do not. */
  inside: boolean
}

export interface ProcedureStageRecord extends Part {
  stage: Stage
  index: number
}

export interface ProcedureRunRecord extends Part {
  run: StageRun
  stage: Stage
}

export interface ProcedureSessionRecord extends Part {
  session: StageRun['sessions'][number]
  row: SessionRow
}

export interface ProcedureEvidenceRecord extends Part {
  row: EvidenceRow
}

export type ProcedureJudgementRecord = Judgement

export interface ProcedureObjectionRecord extends Part {
  row: ObjectionRow
}

export interface ProcedureMoveRecord extends Part {
  entry: LogEntry
}

export interface ProcedureTaskRecord {
  procedure: ProcedureRecord
  kind: 'ATTEND' | 'OPINION'
  at: Date | null
  dueAt: Date | null
}

export type LegalRuleRecord = LegalRule & { regional: boolean }
