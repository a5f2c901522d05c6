import '../../message/late/ballot'
import '../../message/late/report'
import '../../message/late/secrecy'
import { Text, View } from '@tarojs/components'
import { Icon } from '../../design/icon/Icon'
import type { IconName } from '../../design/icon/icon-names'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import './index.scss'

/** In the order a villager would ask: who can know, then what can be taken from me. */
const PROMISES = [
  { id: 'who', icon: 'eye-off' },
  { id: 'one', icon: 'user-round' },
  { id: 'revote', icon: 'undo-2' },
  { id: 'check', icon: 'badge-check' },
  { id: 'parts', icon: 'list' },
  { id: 'paper', icon: 'file-text' },
] as const

const LIMITS = [
  { id: 'watch', icon: 'eye' },
  { id: 'phone', icon: 'smartphone' },
  { id: 'code', icon: 'key-round' },
  { id: 'helper', icon: 'handshake' },
  { id: 'words', icon: 'message-square-text' },
  { id: 'same', icon: 'users' },
  { id: 'roll', icon: 'clipboard-list' },
  { id: 'time', icon: 'clock' },
] as const

const STEPS = ['one', 'two', 'three'] as const

/** 老实话: what the secret ballot keeps, what it does not, and how to check it oneself. */
export default function SecrecyPage() {
  const t = useMessages()
  return (
    <Screen title={t('secrecy.title')}>
      <Text className="mb-gist">{t('secrecy.lead')}</Text>
      <Section title={t('secrecy.promise.title')}>
        <Card>
          {PROMISES.map(({ id, icon }) => (
            <Point
              key={id}
              kind="promise"
              icon={icon}
              title={t(`secrecy.promise.${id}.title`)}
              text={t(`secrecy.promise.${id}.text`)}
            />
          ))}
        </Card>
      </Section>
      <Section title={t('secrecy.limit.title')}>
        <Card>
          {LIMITS.map(({ id, icon }) => (
            <Point
              key={id}
              kind="limit"
              icon={icon}
              title={t(`secrecy.limit.${id}.title`)}
              text={t(`secrecy.limit.${id}.text`)}
            />
          ))}
        </Card>
      </Section>
      <Section title={t('secrecy.check.title')}>
        <Card>
          <View className="mb-stack">
            {STEPS.map((step, at) => (
              <View key={step} className="secrecy-step">
                <Text className="secrecy-step__number">{at + 1}</Text>
                <Text className="secrecy-step__text">{t(`secrecy.check.${step}`)}</Text>
              </View>
            ))}
          </View>
        </Card>
      </Section>
      <Text className="mb-small">{t('secrecy.more')}</Text>
    </Screen>
  )
}

interface PointProps {
  kind: 'promise' | 'limit'
  icon: IconName
  title: string
  text: string
}

function Point({ kind, icon, title, text }: PointProps) {
  return (
    <View className={`secrecy-point secrecy-point--${kind}`}>
      <View className="secrecy-point__icon">
        <Icon name={icon} />
      </View>
      <View className="secrecy-point__words">
        <Text className="secrecy-point__title">{title}</Text>
        <Text className="secrecy-point__text">{text}</Text>
      </View>
    </View>
  )
}
