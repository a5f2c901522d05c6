import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

export interface PersonLineProps {
  name: string
  /** The office they act under: "村民委员会主任". */
  office?: string
  note?: string
  trailing?: ReactNode
}

/** A person without a portrait: name, office, a note. */
export function PersonLine({ name, office, note, trailing }: PersonLineProps) {
  return (
    <View className="mb-person">
      <View className="mb-person__body">
        <Text className="mb-person__name">{name}</Text>
        {office && <Text className="mb-person__office">{office}</Text>}
        {note && <Text className="mb-person__note">{note}</Text>}
      </View>
      {trailing}
    </View>
  )
}
