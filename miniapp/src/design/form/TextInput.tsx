import { Input, View } from '@tarojs/components'

export interface TextInputProps {
  value: string
  onChange: (value: string) => void
  /** The field's name, said aloud. */
  label: string
  hint?: string
  kind?: 'text' | 'number' | 'digit' | 'idcard'
  limit?: number
  password?: boolean
  disabled?: boolean
  /** The keyboard's return key. */
  onConfirm?: () => void
}

/** The browser's number input keeps no limit, takes `e` and turns at the wheel: there a keyboard of digits is enough. */
const inBrowser = process.env.TARO_ENV === 'h5'
const keyboards = { text: 'text', number: 'numeric', digit: 'decimal', idcard: 'text' } as const

/** One line of text. `digit` has a decimal point, `number` has none. */
export function TextInput(props: TextInputProps) {
  const { value, onChange, label, hint = '', kind = 'text', limit = 140, password, disabled, onConfirm } = props
  return (
    <View className="mb-input">
      <Input
        className="mb-input__control"
        value={value}
        type={inBrowser ? 'text' : kind}
        maxlength={limit}
        placeholder={hint}
        placeholderClass="mb-input__hint"
        password={Boolean(password)}
        disabled={Boolean(disabled)}
        nativeProps={{ 'aria-label': label, inputMode: keyboards[kind] }}
        onInput={(event) => onChange(event.detail.value)}
        onConfirm={() => onConfirm?.()}
      />
    </View>
  )
}
