import type { Words } from '../legal-rule/rule'
import { archive, type ProcedureTemplate, type StageActor, task } from './template'

/** A step of a power-list item (小微权力清单), as far as a service needs it. */
export interface PowerStep {
  title: string
  titleEn?: string
  /** Who acts; the village committee unless the list says otherwise. */
  by?: StageActor
  /** 1 to 365; null where the list sets none. */
  days?: number | null
}

export interface PowerItem {
  code: string
  title: Words
  plain: Words
  legalBasis: string
  steps: readonly PowerStep[]
}

export const POWER_STEPS_MAX = 20

/** 小微权力: a service a villager starts from the list and follows step by step. Throws on a list that has no usable steps. */
export function templateFromSteps(item: PowerItem): ProcedureTemplate {
  const { title, plain, legalBasis, steps } = item
  if (steps.length === 0 || steps.length > POWER_STEPS_MAX) throw new RangeError('A power item has 1 to 20 steps')
  const applied = task(
    'VILLAGE_COMMITTEE',
    [
      'APPLIED',
      '受理申请',
      'Application received',
      '村里收到申请，看材料齐不齐。',
      'The village looks whether all papers are there.',
    ],
    { records: ['APPLICATION'], deadlineDays: 1, supervision: 'COPY' },
  )
  return {
    code: 'MICRO_POWER',
    title,
    plain,
    source: legalBasis,
    matterTypes: ['SERVICE'],
    ruleMatter: null,
    audience: 'APPLICANT',
    planPublic: false,
    limit: null,
    stages: [applied, ...steps.map(stepStage), archive()],
  }
}

function stepStage({ title, titleEn = title, by = 'VILLAGE_COMMITTEE', days = null }: PowerStep, index: number) {
  const row: Parameters<typeof task>[1] = [`STEP_${index + 1}`, title, titleEn, title, titleEn]
  return task(by, row, { records: ['STEP_DONE'], mayReturn: true, deadlineDays: days, supervision: 'INSPECTS' })
}
