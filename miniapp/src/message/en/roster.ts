import type { Translation } from '../catalogue'
import type { roster as source } from '../zh-CN/roster'

export const roster = {
  title: 'Roster',
} satisfies Translation<typeof source>
