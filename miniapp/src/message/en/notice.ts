import type { Translation } from '../catalogue'
import type { notice as source } from '../zh-CN/notice'

export const notice = {
  title: 'Notices',
} satisfies Translation<typeof source>
