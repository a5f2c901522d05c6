import type { Translation } from '../catalogue'
import type { workbench as source } from '../zh-CN/workbench'

export const workbench = {
  title: 'Workbench',
} satisfies Translation<typeof source>
