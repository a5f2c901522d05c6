import { Text, View } from '@tarojs/components'

/** A name and what belongs to it on one line; on a narrow one under each other. */
export function Fact({ label, text }: { label: string; text: string }) {
  return (
    <View className="procedure-fact">
      <Text className="procedure-fact__label">{label}</Text>
      <Text className="procedure-fact__text">{text}</Text>
    </View>
  )
}
