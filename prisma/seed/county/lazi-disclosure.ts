import type { DisclosureSeed } from '../seed-disclosure'

export const laziDisclosures: readonly DisclosureSeed[] = []
