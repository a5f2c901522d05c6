import type { Translation } from '../catalogue'
import type { disclosure as source } from '../zh-CN/disclosure'

export const disclosure = {
  title: 'Village affairs',
} satisfies Translation<typeof source>
