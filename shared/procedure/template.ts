import type { BodyType, RuleMatter, Words } from '../legal-rule/rule'

export const templateCodes = [
  'DELIBERATION',
  'LEVY',
  'VILLAGE_RULES',
  'ASSET_DISPOSAL',
  'POVERTY_MONITORING',
  'MICRO_POWER',
] as const
export type TemplateCode = (typeof templateCodes)[number]

/** 事项类别: the nine of 村组法 24, and those of the other templates. */
export const matterTypes = [
  'STIPENDS',
  'COLLECTIVE_INCOME',
  'PUBLIC_WORKS',
  'LAND_CONTRACT_PLAN',
  'COLLECTIVE_PROJECT',
  'HOMESTEAD_PLAN',
  'LAND_COMPENSATION',
  'COLLECTIVE_PROPERTY',
  'OTHER',
  'LEVY_FUNDS',
  'LEVY_LABOUR',
  'RULES_MAKING',
  'RULES_AMENDMENT',
  'ASSET_SALE',
  'ASSET_LEASE',
  'UNSTABLE_HOUSEHOLD',
  'MARGINAL_HOUSEHOLD',
  'SUDDEN_HARDSHIP',
  'RISK_REMOVAL',
  'SERVICE',
] as const
export type MatterType = (typeof matterTypes)[number]

/** What must be on record before a stage may end. */
export const recordKinds = [
  'SOURCE',
  'SURVEY',
  'MINUTES',
  'ATTENDANCE_SHEET',
  'SIGNATURES',
  'MEETING_PHOTO',
  'TOWNSHIP_ATTENDEE',
  'BOARD_PHOTO',
  'CONTRACT',
  'VOUCHER',
  'PROGRESS',
  'FINAL_ACCOUNT',
  'ACCEPTANCE',
  'AUDIT',
  'VALUATION',
  'HOUSEHOLD_SIGNATURES',
  'BURDEN_CARD',
  'PUBLIC_LIST',
  'CHECK_RESULT',
  'FILING',
  'APPLICATION',
  'AUTHORISATION',
  'HOUSEHOLD_CHECK',
  'DATA_CHECK',
  'HELP_MEASURES',
  'WHOLE_FILE',
  'STEP_DONE',
  'OTHER',
] as const
export type RecordKind = (typeof recordKinds)[number]

export type StageKind = 'TASK' | 'MEETING' | 'DISCLOSURE' | 'ARCHIVE'

/** What the supervision committee does at a stage. */
export type Supervision =
  | 'COPY'
  | 'ATTENDS'
  | 'OBSERVES'
  | 'OPINION'
  | 'CHECKS'
  | 'INSPECTS'
  | 'SIGNS'
  | 'KEEPS'
  | 'NONE'

/** Whose turn it is. The village's are its cadres; which of them is the village's own affair. */
export type StageActor =
  | 'PARTY_BRANCH'
  | 'TWO_COMMITTEES'
  | 'VILLAGE_COMMITTEE'
  | 'HANDLER'
  | 'CLERK'
  | 'TOWNSHIP'
  | 'COUNTY'

export interface Stage {
  code: string
  kind: StageKind
  title: Words
  /** One sentence for a villager. */
  plain: Words
  by: StageActor
  /** A meeting: any one of these bodies may decide. */
  bodies: BodyType[]
  records: RecordKind[]
  supervision: Supervision
  /** The stage does not end without an opinion of the supervision committee; a dissent is one. */
  opinionNeeded: boolean
  /** Who acts may send it back to the stage before, with a reason. */
  mayReturn: boolean
  /** Ids of rules in days, counted from when the stage was reached. */
  disclosureRule: string | null
  limitRule: string | null
  /** Days of no law, from a power list. */
  deadlineDays: number | null
}

/** VILLAGE: everybody of the village reads it. DISCLOSED: from its first disclosure on. APPLICANT: who asked for it, and the offices. */
export type Audience = 'VILLAGE' | 'DISCLOSED' | 'APPLICANT'

export interface ProcedureTemplate {
  code: TemplateCode
  title: Words
  plain: Words
  source: string
  matterTypes: MatterType[]
  ruleMatter: RuleMatter | null
  audience: Audience
  /** False: what is proposed stays with the offices; villagers read stages and figures. */
  planPublic: boolean
  /** A limit for the whole way up to and with a stage. */
  limit: { ruleId: string; until: string } | null
  stages: Stage[]
}

type Part = Partial<Omit<Stage, 'code' | 'kind' | 'title' | 'plain' | 'by'>>

const base: Omit<Stage, 'code' | 'kind' | 'title' | 'plain' | 'by'> = {
  bodies: [],
  records: [],
  supervision: 'NONE',
  opinionNeeded: false,
  mayReturn: false,
  disclosureRule: null,
  limitRule: null,
  deadlineDays: null,
}

const words = (zh: string, en: string): Words => ({ zh, en })

type Row = [code: string, zh: string, en: string, plainZh: string, plainEn: string]

const stage = (kind: StageKind, by: StageActor, [code, zh, en, plainZh, plainEn]: Row, part: Part): Stage => ({
  ...base,
  code,
  kind,
  title: words(zh, en),
  plain: words(plainZh, plainEn),
  by,
  ...part,
})

/** Something is done and put on record. */
export const task = (by: StageActor, row: Row, part: Part) => stage('TASK', by, row, part)
/** A body meets and votes. */
export const meeting = (by: StageActor, bodies: BodyType[], row: Row, part: Part) =>
  stage('MEETING', by, row, { ...part, bodies })
/** It hangs out for its days. */
export const disclosure = (disclosureRule: string, row: Row, part: Part) =>
  stage('DISCLOSURE', 'VILLAGE_COMMITTEE', row, { ...part, disclosureRule })
/** The whole file is put away (村组法 34); the last stage of every template. */
export const archive = (): Stage =>
  stage(
    'ARCHIVE',
    'CLERK',
    ['ARCHIVED', '归档', 'Archived', '全部材料整理成一份档案，村里和监委会各留一份。', 'The whole file is put away.'],
    { records: ['WHOLE_FILE'], supervision: 'KEEPS' },
  )
