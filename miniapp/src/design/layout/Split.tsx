import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from '../theme/useWide'

export interface SplitProps {
  list: ReactNode
  /** Shown beside the list in a wide window; on a phone the detail is a page of its own. */
  detail?: ReactNode
}

/** List and detail beside each other at a desk, the list alone on a phone. Use inside `<Screen wide="full">`. */
export function Split({ list, detail }: SplitProps) {
  const wide = useWide()
  if (!wide) return <>{list}</>
  return (
    <View className="mb-split">
      <View className="mb-split__list">{list}</View>
      <View className="mb-split__detail">{detail}</View>
    </View>
  )
}
