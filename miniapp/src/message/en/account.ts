import type { Translation } from '../catalogue'
import type { account as source } from '../zh-CN/account'

export const account = {
  title: 'Me',
} satisfies Translation<typeof source>
