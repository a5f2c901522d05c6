import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useMessages } from '../../message/useMessages'
import { Icon } from '../icon/Icon'
import { press, speak } from '../theme/press'

export interface TimelineStep {
  id: string
  title: string
  /** When and who, or when it is expected. */
  note?: string
  state: 'done' | 'now' | 'ahead'
  /** Opened under the step: figures in words, minutes, photos. */
  detail?: ReactNode
  onPress?: () => void
}

/** The course of a matter from top to bottom. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const t = useMessages()
  return (
    <View className="mb-timeline" {...speak({ role: 'list' })}>
      {steps.map(({ id, title, note, state, detail, onPress }) => {
        const label = `${title}，${t(`design.step.${state}`)}`
        return (
          <View key={id} className={`mb-timeline__step mb-timeline__step--${state}`} {...speak({ role: 'listitem' })}>
            <View className="mb-timeline__mark" {...speak({ role: 'img', label: t(`design.step.${state}`) })}>
              {state === 'done' && <Icon name="check" />}
            </View>
            <View className="mb-timeline__body">
              <View className="mb-timeline__head" {...(onPress ? press(onPress, { label }) : {})}>
                <View className="mb-timeline__words">
                  <Text className="mb-timeline__title">{title}</Text>
                  {note && <Text className="mb-timeline__note">{note}</Text>}
                </View>
                {onPress && <Icon name={detail ? 'chevron-down' : 'chevron-right'} size="small" />}
              </View>
              {detail}
            </View>
          </View>
        )
      })}
    </View>
  )
}
