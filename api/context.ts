import type { CountyCode, CountyDatabase } from './database/county-database'
import type { OfficeKind, OfficePost } from './generated/county/enums'
import type { Locale } from './message/catalogue'
import type { Services } from './service'

/** An office the viewer holds today. */
export interface ViewerOffice {
  id: string
  kind: OfficeKind
  post: OfficePost | null
  divisionCode: string
}

/** Who asks: an account, speaking for a person, under one of the person's offices or none (a plain villager). */
export interface Viewer {
  accountId: string
  sessionId: string
  county: CountyCode
  personId: string
  name: string
  /** The village the person belongs to, 12 digits; staff of a township or county carry that code. */
  divisionCode: string
  groupId: string | null
  householdId: string | null
  offices: ViewerOffice[]
  /** The office acted under ("hat"). Null: acts as a villager only. */
  hat: ViewerOffice | null
}

export interface RequestContext {
  requestId: string
  locale: Locale
  county: CountyCode
  database: CountyDatabase
  services: Services
  /** Null when nobody is logged in; an expired or revoked token ends the request instead. */
  viewer: Viewer | null
  /** What is known of the caller's login before a person is chosen. */
  login: { accountId: string; sessionId: string } | null
  clientAddress: string
  /** A program of the county with a key of its own: may send open documents. */
  serviceAccount: boolean
}
