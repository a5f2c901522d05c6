import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** Buttons beside each other; in elder mode under each other. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <View className="mb-button-row">{children}</View>
}
