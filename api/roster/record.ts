import type { ViewerOffice } from '../context'
import type { HouseholdRole, RosterImportState, Sex } from '../generated/county/enums'

export interface RosterOutcome {
  created: number
  changed: number
  unchanged: number
}

/** Without the accepted rows: those are large, and sealed in parts. */
export interface RosterImportRecord {
  id: string
  divisionCode: string
  fileName: string
  state: RosterImportState
  rowCount: number
  outcome: RosterOutcome
  rejected: RejectionRow[]
  createdAt: Date
  confirmedAt: Date | null
}

export interface RejectionRow {
  sheet: string
  row: number
  code: string
  message: string
  parameters: Record<string, string | number>
}

export interface RosterPersonRecord {
  id: string
  name: string
  sex: Sex
  birthDate: Date
  groupName: string | null
  householdNumber: string | null
  householdRole: HouseholdRole
  idNumberMasked: string | null
  phone: string | null
  hasAccount: boolean
  offices: ViewerOffice[]
}
