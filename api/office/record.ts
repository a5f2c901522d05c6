import type { CloseRelation } from '@shared/kinship'
import type { OfficeKind, OfficePost } from '../generated/county/enums'
import type { KinshipSource } from '../generated/graphql'

export interface OfficeHolderRecord {
  officeId: string
  personId: string
  name: string
  kind: OfficeKind
  post: OfficePost | null
  divisionCode: string
  groupName: string | null
  startsOn: Date
  endsOn: Date | null
}

export interface CloseRelativeRecord {
  personId: string
  name: string
  groupName: string | null
  birthDate: Date
  relation: CloseRelation
  source: KinshipSource
  /** In words. */
  offices: string[]
}

export interface PersonKinshipRecord {
  personId: string
  name: string
  divisionCode: string
  relatives: CloseRelativeRecord[]
  conflicts: string[]
}
