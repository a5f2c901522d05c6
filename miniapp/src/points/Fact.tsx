import { Text, View } from '@tarojs/components'

/** A label and what stands beside it. */
export function Fact({ label, words }: { label: string; words: string }) {
  return (
    <View className="points-fact">
      <Text className="points-fact__label">{label}</Text>
      <Text className="points-fact__words">{words}</Text>
    </View>
  )
}
