import type { OfficeKind, OfficePost } from '../generated/county/enums'

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
