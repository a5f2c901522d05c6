import type { UserErrorRecord } from '../command/run-command'
import type { Viewer, ViewerOffice } from '../context'
import type { HouseholdRole } from '../generated/county/enums'
import type { Session } from '../generated/directory/client'

export type ViewerRecord = Viewer
export type OfficeRecord = ViewerOffice

export interface WhatIsKnownRecord {
  viewer: Viewer
  idNumberMasked: string | null
  birthDate: Date
  ethnicity: string | null
  collectiveMember: boolean
  onFileSince: Date
  changedAt: Date
}

export interface PersonChoiceRecord {
  personId: string
  name: string
  divisionCode: string
  groupName: string | null
  householdRole: HouseholdRole
}

export interface DemoPersonRecord {
  personId: string
  officeId: string | null
  name: string
  roleLine: string
  divisionCode: string
}

/** Null: the tokens of that call are gone, or there never were any. */
export interface LoginPayloadRecord {
  session: Session | null
  step: 'DONE' | 'CHOOSE_PERSON' | 'BIND_PHONE' | null
  userErrors: UserErrorRecord[]
}

export interface ChooseHatPayloadRecord {
  session: Session | null
  userErrors: UserErrorRecord[]
}

export type LoginSessionRecord = Session & { current: boolean }
