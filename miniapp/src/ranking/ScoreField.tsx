import { Text, View } from '@tarojs/components'
import { TextInput } from '../design/form/TextInput'

interface ScoreFieldProps {
  title: string
  value: string
  label: string
  onChange: (value: string) => void
}

/** One aspect and the mean it got. */
export function ScoreField({ title, value, label, onChange }: ScoreFieldProps) {
  return (
    <View className="ranking-score">
      <Text className="ranking-score__title">{title}</Text>
      <View className="ranking-score__input">
        <TextInput kind="digit" limit={6} label={label} value={value} onChange={onChange} />
      </View>
    </View>
  )
}
