import { disclosureKinds } from '@shared/disclosure/catalogue-item'

export const KIND_FILTERS = ['ALL', ...disclosureKinds] as const
export type KindFilter = (typeof KIND_FILTERS)[number]
