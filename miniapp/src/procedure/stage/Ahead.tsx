import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import type { MatterStage } from '../matter'
import { Fact } from './Fact'

/** What a stage will ask for: who decides and how many it takes, days of notice and on the board. */
export function Ahead({ stage }: { stage: MatterStage }) {
  const t = useMessages()
  const { bodies, disclosureDays } = stage
  const days = disclosureDays ?? 0
  return (
    <View className="procedure-ahead">
      {bodies.map(({ body, title, ruleText, noticeDays }) => (
        <View key={body}>
          <Text className="procedure-ahead__body">{title}</Text>
          <Text className="mb-small">{ruleText}</Text>
          {noticeDays > 0 && <Text className="mb-small">{t('procedure.ahead.notice', { days: noticeDays })}</Text>}
        </View>
      ))}
      {days > 0 && <Fact label={t('procedure.ahead.disclosure')} text={t('procedure.ahead.days', { days })} />}
    </View>
  )
}
