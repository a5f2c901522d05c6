import type { BodyType } from '@shared/legal-rule/rule'
import type { MatterType, RecordKind, TemplateCode } from '@shared/procedure/template'

/** One thing that was done, some days after the one before. */
export type SeedStep =
  | { does: 'RECORD'; kind: RecordKind; text: string; days?: number; township?: boolean }
  | {
      does: 'MEET'
      body: BodyType
      /** Shares of those called, and of those there. */
      present: number
      votesFor: number
      minutes: string
      files?: RecordKind[]
      township?: boolean
      dissent?: string
      days?: number
    }
  | { does: 'PLAN'; text: string; note: string; days?: number }
  | { does: 'OPINION'; text: string; dissent?: boolean; days?: number }
  | { does: 'OBJECT'; text: string; reply?: string; days?: number }
  | { does: 'COMPLETE' | 'POST' | 'TAKE_DOWN' | 'ARCHIVE'; days?: number; township?: boolean }

export interface ProcedureSeed {
  division: string
  template: TemplateCode
  matterType: MatterType
  title: string
  plan: string
  daysAgo: number
  steps: readonly SeedStep[]
}
