import { templateCodes } from '@shared/procedure/template'

export const STATE_FILTERS = ['OPEN', 'ARCHIVED', 'ALL'] as const
export type StateFilter = (typeof STATE_FILTERS)[number]

export const TEMPLATE_FILTERS = ['ALL', ...templateCodes] as const
export type TemplateFilter = (typeof TEMPLATE_FILTERS)[number]

export interface MatterFilter {
  state: StateFilter
  template: TemplateFilter
  /** Only what waits for a check by the office acted under. */
  toCheck: boolean
}
