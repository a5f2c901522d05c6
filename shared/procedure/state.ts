import type { Figures, Judgement } from '../legal-rule/judge'
import type { BodyType, LegalRule, MeetingWay } from '../legal-rule/rule'
import type { ProcedureTemplate, RecordKind } from './template'

/** Why the plan has another version: nothing is overwritten. */
export type PlanReason = 'PROPOSED' | 'REVISED' | 'RETURNED'

export interface PlanVersionState {
  version: number
  /** The stage it was made at. */
  stage: string
  because: PlanReason
  /** Put before a body: it does not change any more. */
  frozen: boolean
}

/** CONVENED: the notice is out. SUPERSEDED: called again before it was held. VOID: held, then reopened for a breach. */
export type SessionStatus = 'CONVENED' | 'HELD' | 'SUPERSEDED' | 'VOID'

export interface SessionState {
  number: number
  body: BodyType
  way: MeetingWay
  noticedAt: string
  startsAt: string
  planVersion: number
  roster: number
  households: number
  status: SessionStatus
  heldAt: string | null
  judgement: Judgement | null
}

export interface RecordEntry {
  kind: RecordKind
  happenedAt: string
  recordedAt: string
  late: boolean
}

/** DISSENT stands beside the matter and stops nothing; BREACH asks for the meeting to be held again. */
export type OpinionKind = 'AGREE' | 'DISSENT' | 'BREACH'

export interface OpinionEntry {
  kind: OpinionKind
  supervisor: string
  at: string
}

export interface PostingState {
  startedAt: string
  /** Not to be taken down before. */
  until: string
  endedAt: string | null
  days: number
  /** Id and version of the rule the days come from. */
  rule: string
}

export type RunOutcome = 'PASSED' | 'FAILED' | 'RETURNED' | 'REOPENED' | 'WITHDRAWN'

/** One time through a stage. A stage gone back to has another run; the earlier ones stay. */
export interface StageRun {
  /** Place in the template. */
  index: number
  stage: string
  /** Counts the times through this stage, from 1. */
  run: number
  planVersion: number
  /** When it was reached, as things happened; the entry may be later. */
  reachedAt: string
  dueAt: string | null
  endedAt: string | null
  outcome: RunOutcome | null
  sessions: SessionState[]
  records: RecordEntry[]
  opinions: OpinionEntry[]
  posting: PostingState | null
}

export type ObjectionLevel = 'COMMITTEE' | 'ASSEMBLY' | 'TOWNSHIP' | 'COUNTY'

export interface ObjectionState {
  id: string
  level: ObjectionLevel
  raisedAt: string
  dueAt: string
  answeredAt: string | null
  /** Id and version of the rule the days come from. */
  rule: string
}

export type MoveType =
  | 'OPEN'
  | 'SAVE_PLAN'
  | 'RECORD'
  | 'CONVENE'
  | 'HOLD'
  | 'COMPLETE'
  | 'RETURN'
  | 'START_DISCLOSURE'
  | 'END_DISCLOSURE'
  | 'SUPERVISE'
  | 'OBJECT'
  | 'REPLY'
  | 'ESCALATE'
  | 'ARCHIVE'
  | 'WITHDRAW'

/** What followed from a move. */
export type Consequence = 'PASS' | 'FAIL' | 'REOPEN' | 'BACK'

/** One line of the course, never changed. */
export interface LogEntry {
  number: number
  type: MoveType | Consequence
  stage: string
  run: number
  planVersion: number
  /** When it was entered, and when it happened where that is another time. */
  at: string
  happenedAt: string
  late: boolean
  /** Of a meeting: the arithmetic with the versions of the rules. */
  judgement: Judgement | null
  /** Ids and versions of the rules in days that were applied. */
  rules: string[]
  /** The session, record kind, opinion or objection it is about. */
  subject: string | null
}

/** A matter on its way, with the template and the rules it was opened under: later changes of either do not reach it. */
export interface ProcedureState {
  template: ProcedureTemplate
  rules: LegalRule[]
  openedAt: string
  /** When the whole way must be gone; null without such a rule. */
  limitAt: string | null
  archivedAt: string | null
  plans: PlanVersionState[]
  /** Oldest first; the last is the one it stands at. */
  runs: StageRun[]
  objections: ObjectionState[]
  log: LogEntry[]
}

/** `late` says that the entry tells of something long past: a witness stands for it. */
export interface Happening {
  /** When it happened; null: now. */
  happenedAt?: string | null
  /** Somebody beside who enters it, needed for a late entry. */
  witnessed?: boolean
}

export type Move =
  | { type: 'SAVE_PLAN' }
  | ({ type: 'RECORD'; kind: RecordKind } & Happening)
  | ({
      type: 'CONVENE'
      body: BodyType
      way: MeetingWay
      startsAt: string
      roster: number
      households: number
    } & Happening)
  | ({
      type: 'HOLD'
      figures: Omit<Figures, 'roster' | 'households'>
      strangers: number
      records: RecordKind[]
    } & Happening)
  | { type: 'COMPLETE' }
  | { type: 'RETURN' }
  | ({ type: 'START_DISCLOSURE' } & Happening)
  | ({ type: 'END_DISCLOSURE' } & Happening)
  | { type: 'SUPERVISE'; kind: OpinionKind; supervisor: string }
  | { type: 'OBJECT'; id: string }
  | { type: 'REPLY'; id: string; reopens: boolean }
  | { type: 'ESCALATE'; id: string; to: ObjectionLevel }
  | { type: 'ARCHIVE' }
  | { type: 'WITHDRAW' }

/** Why a move is refused; `parameters` fill the message, the law among them where there is one. */
export interface MoveRefusal {
  code: string
  parameters: { [name: string]: string | number }
  /** What is missing, where it is that. */
  missing?: RecordKind[]
}

export interface Advance {
  state: ProcedureState
  refusal?: MoveRefusal
}
