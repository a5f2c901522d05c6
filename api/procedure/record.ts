import type { Judgement } from '@shared/legal-rule/judge'
import type { LegalRule } from '@shared/legal-rule/rule'
import type {
  LogEntry,
  ObjectionState,
  PostingState,
  ProcedureState,
  SessionState,
  StageRun,
} from '@shared/procedure/state'
import type { ProcedureTemplate, RecordKind, Stage } from '@shared/procedure/template'
import type {
  Procedure,
  ProcedureEvidence,
  ProcedureMove,
  ProcedureObjection,
  ProcedureObjectionStep,
  ProcedureOpinion,
  ProcedurePlan,
  ProcedureRosterEntry,
  ProcedureSession,
} from '../generated/county/client'

/** A procedure's row with its state read. `file` is what belongs to it, read when first asked for. */
export interface ProcedureRecord extends Omit<Procedure, 'state'> {
  state: ProcedureState
  file?: Promise<ProcedureFile>
}

/** Texts and people beside the state. */
export interface ProcedureFile {
  plans: ProcedurePlan[]
  sessions: SessionFile[]
  evidence: ProcedureEvidence[]
  opinions: ProcedureOpinion[]
  objections: ObjectionFile[]
  moves: Omit<ProcedureMove, 'entry'>[]
}

export type SessionFile = ProcedureSession & { roster: ProcedureRosterEntry[] }
export type ObjectionFile = ProcedureObjection & { steps: ProcedureObjectionStep[] }

/** Where a part's resolver knows the whole. `inside`: the offices of the village and those above read what villagers do not. */
export interface Whole {
  procedure: ProcedureRecord
  file: ProcedureFile
  inside: boolean
}

export type ProcedurePlanRecord = ProcedurePlan
export type ProcedureOpinionRecord = ProcedureOpinion
export type ProcedureEvidenceRecord = ProcedureEvidence
export type ProcedureJudgementRecord = Judgement
export type ProcedureCheckRecord = Judgement['checks'][number]
export type ProcedurePostingRecord = PostingState
export type ProcedureObjectionStepRecord = ProcedureObjectionStep
export type ProcedureTemplateRecord = ProcedureTemplate

export interface ProcedureStageRecord extends Whole {
  stage: Stage
  index: number
}

export interface ProcedureBodyRecord {
  procedure: ProcedureRecord
  body: Stage['bodies'][number]
}

export interface ProcedureRunRecord extends Whole {
  run: StageRun
}

export interface ProcedureSessionRecord extends Whole {
  session: SessionState
  row: SessionFile
}

export interface SessionToSignRecord extends ProcedureSession {
  title: string
  called: boolean
  signedInAt: Date | null
  open: boolean
}

export type ProcedureRosterEntryRecord = ProcedureRosterEntry

export interface ProcedureDissentRecord {
  name: string
  reason: string
}

export interface ProcedureObjectionRecord extends Whole {
  row: ObjectionFile
  objection: ObjectionState
}

export interface ProcedureMoveRecord extends Whole {
  entry: LogEntry
}

/** The next step is told from the whole. */
export type ProcedureNextStepRecord = ProcedureRecord

export interface ProcedureRequirementRecord {
  kind: RecordKind
  present: boolean
}

export interface ProcedureTaskRecord {
  procedure: ProcedureRecord
  kind: 'ATTEND' | 'OPINION'
  at: Date | null
  dueAt: Date | null
}

export interface LegalRuleRecord extends LegalRule {
  /** The region's own. */
  regional?: boolean
}
