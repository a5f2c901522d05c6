import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useMessages } from '../../message/useMessages'
import { Icon } from '../icon/Icon'
import { speak } from '../theme/press'

export interface FieldProps {
  label: string
  help?: string
  /** What is wrong and how to put it right; from `useCommand().fieldErrors`. */
  error?: string
  optional?: boolean
  children: ReactNode
}

/** A question of a form: label, help, the input, and what is wrong with it. */
export function Field({ label, help, error, optional, children }: FieldProps) {
  const t = useMessages()
  return (
    <View className={error ? 'mb-field mb-field--wrong' : 'mb-field'} {...speak({ role: 'group', label })}>
      <View className="mb-field__label">
        <Text className="mb-field__name">{label}</Text>
        {optional && <Text className="mb-field__optional">{t('common.state.optional')}</Text>}
      </View>
      {help && <Text className="mb-field__help">{help}</Text>}
      {children}
      {error && (
        <View className="mb-field__error" {...speak({ role: 'alert' })}>
          <Icon name="circle-alert" />
          <Text>{error}</Text>
        </View>
      )}
    </View>
  )
}
