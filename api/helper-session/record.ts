import type { HelperSession } from '../generated/county/client'

export interface HelperSessionRecord extends HelperSession {
  evaluationTitle: string
  personName: string
  taken: boolean
}
