import type { Translation } from '../catalogue'
import type { home as source } from '../zh-CN/home'

export const home = {
  title: 'Home',
} satisfies Translation<typeof source>
