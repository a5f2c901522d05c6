import { Text, Textarea, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'

export interface TextAreaProps {
  value: string
  onChange: (value: string) => void
  /** The field's name, said aloud. */
  label: string
  hint?: string
  /** Most letters; counted below. */
  limit?: number
  /** Lines shown at first. */
  lines?: number
}

/** Several lines of text with a counter. */
export function TextArea({ value, onChange, label, hint = '', limit = 2000, lines = 4 }: TextAreaProps) {
  const t = useMessages()
  const full = value.length >= limit
  return (
    <View className="mb-input mb-input--area">
      <Textarea
        className={`mb-input__control mb-input__control--lines-${Math.min(Math.max(lines, 2), 8)}`}
        value={value}
        maxlength={limit}
        placeholder={hint}
        placeholderClass="mb-input__hint"
        nativeProps={{ 'aria-label': label }}
        onInput={(event) => onChange(event.detail.value)}
      />
      <Text className={full ? 'mb-input__count mb-input__count--full' : 'mb-input__count'}>
        {full ? t('common.count.left', { limit }) : t('common.count.letters', { count: value.length, limit })}
      </Text>
    </View>
  )
}
