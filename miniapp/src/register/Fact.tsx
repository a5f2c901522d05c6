import { Text, View } from '@tarojs/components'

/** A name and what stands for it, beside each other. */
export function Fact({ label, value }: { label: string; value: string }) {
  return (
    <View className="register-fact">
      <Text className="register-fact__label">{label}</Text>
      <Text className="register-fact__value">{value}</Text>
    </View>
  )
}
