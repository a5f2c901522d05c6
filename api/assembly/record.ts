import type { CompositionCheck } from '@shared/legal-rule/assembly'
import type { AssemblyDemand, AssemblyDemandSheet } from '../generated/county/client'
import type { AssemblyDemandBase, BodyType } from '../generated/graphql'
import type { Seats } from './seats'

export interface AssemblyDemandRecord extends AssemblyDemand {
  sheets: AssemblyDemandSheet[]
  signedByMe: boolean
}

export interface AssemblyDemandSheetRecord extends AssemblyDemandSheet {
  inside: boolean
}

export interface AssemblyRollRecord extends Seats {
  divisionCode: string
  checks: CompositionCheck[]
}

export type AssemblyCheckRecord = CompositionCheck

export interface AssemblyDemandOptionRecord {
  body: BodyType
  by: AssemblyDemandBase
  base: number
  needed: number
  source: string
  mine: boolean
}
