import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { speak } from '../theme/press'

export interface SectionProps {
  title?: string
  /** One line under the title. */
  note?: string
  /** At the right of the title: usually a quiet small button. */
  action?: ReactNode
  children?: ReactNode
}

/** A part of a screen under its own heading. */
export function Section({ title, note, action, children }: SectionProps) {
  return (
    <View className="mb-section">
      {title && (
        <View className="mb-section__head">
          <View className="mb-section__words">
            <View className="mb-section__title" {...speak({ role: 'heading', level: 2 })}>
              <Text>{title}</Text>
            </View>
            {note && <Text className="mb-section__note">{note}</Text>}
          </View>
          {action}
        </View>
      )}
      {children}
    </View>
  )
}
