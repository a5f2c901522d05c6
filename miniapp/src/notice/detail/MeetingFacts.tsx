import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { showToast } from '../../design/feedback/toast-store'
import { Icon } from '../../design/icon/Icon'
import type { IconName } from '../../design/icon/icon-names'
import { Card } from '../../design/layout/Card'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { distinct } from '../distinct'
import { useMeetingTime } from '../useMeetingTime'

export interface MeetingView {
  startsAt: string
  endsAt?: string | null
  place: string
  agenda: readonly string[]
  onlineUrl?: string | null
}

/** When, where, what about: before any text. */
export function MeetingFacts({ meeting }: { meeting: MeetingView }) {
  const t = useMessages()
  const format = useFormat()
  const meetingTime = useMeetingTime()
  const { startsAt, endsAt, place, agenda, onlineUrl } = meeting
  const over = format.remaining(startsAt).urgency === 'over'
  return (
    <Card>
      <View className="mb-stack">
        <Fact icon="calendar" label={t('notice.when')} value={meetingTime(startsAt, endsAt)}>
          <Text className="mb-small">{over ? t('notice.meetingOver') : format.remaining(startsAt).text}</Text>
        </Fact>
        {place && <Fact icon="map-pin" label={t('notice.where')} value={place} />}
        {onlineUrl && <OnlineFact url={onlineUrl} />}
        <Fact icon="list" label={t('notice.agenda')}>
          {distinct(agenda).map(({ key, text }, place) => (
            <View key={key} className="notice-agenda">
              <Text className="notice-agenda__number">{place + 1}</Text>
              <Text className="notice-agenda__point">{text}</Text>
            </View>
          ))}
        </Fact>
      </View>
    </Card>
  )
}

interface FactProps {
  icon: IconName
  label: string
  value?: string
  children?: React.ReactNode
}

function Fact({ icon, label, value, children }: FactProps) {
  return (
    <View className="notice-fact">
      <Icon name={icon} />
      <View className="notice-fact__words">
        <Text className="mb-small">{label}</Text>
        {value && <Text className="notice-fact__value">{value}</Text>}
        {children}
      </View>
    </View>
  )
}

/** WeChat opens no foreign pages, so the address is copied. */
function OnlineFact({ url }: { url: string }) {
  const t = useMessages()
  const copy = async () => {
    await Taro.setClipboardData({ data: url })
    showToast({ text: t('notice.copied') })
  }
  return (
    <Fact icon="video" label={t('notice.online')} value={url}>
      <Button kind="secondary" fit small label={t('notice.copyUrl')} onPress={copy} />
    </Fact>
  )
}
