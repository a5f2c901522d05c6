import type { Sex } from '../../../shared/person-identity'

export type HouseholdRole =
  | 'HEAD'
  | 'SPOUSE'
  | 'CHILD'
  | 'CHILD_IN_LAW'
  | 'GRANDCHILD'
  | 'PARENT'
  | 'PARENT_IN_LAW'
  | 'GRANDPARENT'
  | 'SIBLING'
  | 'OTHER'

export interface RosterPerson {
  /** The row's place in the file: sheet name (of a CSV: its file's base name) and row as the spreadsheet shows it. */
  sheet: string
  row: number
  name: string
  sex: Sex
  /** YYYY-MM-DD */
  birthDate: string
  idNumber: string
  phone: string | null
  /** As written in the file, unique within a village; null where the file numbers no households. */
  householdNumber: string | null
  /** Same for the persons of one household of this file, and only for them. */
  householdKey: string
  householdRole: HouseholdRole
  /** `3组` for every writing of a numbered 村民小组, else its name. */
  group: string | null
  /** The village column, where a file holds several villages. */
  village: string | null
  ethnicity: string | null
  partyMember?: boolean
  collectiveMember?: boolean
  address: string | null
  note: string | null
}

/** In the order in which a row is judged: the first that applies is its reason. */
export const rejectionCodes = [
  'NAME_MISSING',
  'NAME_IMPOSSIBLE',
  'ID_MISSING',
  'ID_ROUNDED',
  'ID_OLD_15',
  'ID_LENGTH',
  'ID_IMPOSSIBLE',
  'ID_CHECK_DIGIT',
  'SEX_MISMATCH',
  'BIRTH_UNREADABLE',
  'BIRTH_FUTURE',
  'BIRTH_MISMATCH',
  'PHONE_IMPOSSIBLE',
  'DUPLICATE',
  'DUPLICATE_OTHER_VILLAGE',
  'SECOND_HEAD',
] as const
export type RejectionCode = (typeof rejectionCodes)[number]

export interface Rejection {
  sheet: string
  row: number
  code: RejectionCode
  /** In Chinese; `rosterMessage` gives it in another language from code and parameters. */
  message: string
  parameters: Record<string, string | number>
}

export interface RosterPreview {
  /** Person rows found: accepted + rejected. */
  rows: number
  accepted: RosterPerson[]
  rejected: Rejection[]
}

export type FileFaultCode =
  | 'FILE_NOT_FOUND'
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE_UNSUPPORTED'
  | 'FILE_TYPE_MISMATCH'
  | 'FILE_ENCRYPTED'
  | 'FILE_DAMAGED'
  | 'FILE_UNSAFE'
  | 'TOO_MANY_SHEETS'
  | 'TOO_MANY_ROWS'
  | 'ROSTER_NOT_FOUND'
