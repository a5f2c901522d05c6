import type { Electorate as ElectorateChoice } from '../../shared/evaluation/electorate'
import type { EvaluationForm } from '../../shared/evaluation/form'
import type { Outcome } from '../../shared/evaluation/outcome'
import type { OfficeKind, OfficePost } from '../generated/county/enums'

export interface ElectorateRecord extends ElectorateChoice {
  divisionCode: string
}

interface EvaluationContent {
  id: string
  divisionCode: string
  title: string
  purpose: string
  templateId: string | null
  form: EvaluationForm
  anonymous: boolean
  electorate: ElectorateChoice
  formulaId: string
  closesAt: Date
}

export interface EvaluationRecord extends EvaluationContent {
  /** COUNTING: paper ballots are being entered, nobody casts any more. */
  state: 'OPEN' | 'COUNTING' | 'CLOSED'
  electorateCount: number
  hostName: string
  hostKind: OfficeKind
  hostPost: OfficePost | null
  opensAt: Date
  extendedFrom: Date | null
  closedAt: Date | null
  closedEarlyReason: string | null
  result: Outcome | null
  isElector: boolean
  /** How the viewer votes; null when not on the roll. */
  channel: 'PHONE' | 'PAPER' | null
  hasAnswered: boolean
  /** The list's order: ms of closing while open; counted down from far away once closed. */
  sortKey: string
}

export interface EvaluationDraftRecord extends EvaluationContent {
  revision: number
  authorName: string
  updatedAt: Date
}

export interface EvaluationResultRecord {
  evaluation: EvaluationRecord
  outcome: Outcome
}
