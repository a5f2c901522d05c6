import type { Translation } from '../catalogue'
import type { evaluation as source } from '../zh-CN/evaluation'

export const evaluation = {
  title: 'Evaluations',
} satisfies Translation<typeof source>
