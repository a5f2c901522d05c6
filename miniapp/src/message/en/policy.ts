import type { Translation } from '../catalogue'
import type { policy as source } from '../zh-CN/policy'

export const policy = {
  title: 'Policies',
} satisfies Translation<typeof source>
