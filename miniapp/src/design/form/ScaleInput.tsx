import { Text, View } from '@tarojs/components'
import { classNames } from '../theme/class-names'
import { press, speak } from '../theme/press'

export interface ScaleInputProps {
  label: string
  /** Both included; at most eleven steps. */
  from: number
  to: number
  value: number | undefined
  onChange: (value: number) => void
  /** What the two ends mean: "很不满意", "很满意". */
  lowLabel?: string
  highLabel?: string
}

/** A row of large figures to press. */
export function ScaleInput({ label, from, to, value, onChange, lowLabel, highLabel }: ScaleInputProps) {
  const steps = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return (
    <View
      className={steps.length > 6 ? 'mb-scale mb-scale--many' : 'mb-scale'}
      {...speak({ role: 'radiogroup', label })}
    >
      <View className="mb-scale__steps">
        {steps.map((step) => (
          <View
            key={step}
            className={classNames('mb-scale__step', step === value && 'mb-scale__step--chosen')}
            {...press(() => onChange(step), { role: 'radio', label: String(step), checked: step === value })}
          >
            <Text>{step}</Text>
          </View>
        ))}
      </View>
      {(lowLabel || highLabel) && (
        <View className="mb-scale__ends">
          <Text>{lowLabel}</Text>
          <Text>{highLabel}</Text>
        </View>
      )}
    </View>
  )
}
