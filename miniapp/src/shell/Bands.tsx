import { View } from '@tarojs/components'
import { useConnection } from '../connection/useConnection'
import { Banner } from '../design/feedback/Banner'
import { useMessages } from '../message/useMessages'
import { useViewer } from '../session/useViewer'

/** What every screen says above its content: that this is a demonstration, that there is no network. */
export function Bands() {
  const t = useMessages()
  const { demo } = useViewer()
  const { online, stale } = useConnection()
  const trouble = !online ? t('common.offline.banner') : stale ? t('common.stale.banner') : undefined
  if (!demo && trouble === undefined) return null
  return (
    <View className="mb-bands">
      {demo && <Banner text={t('common.demo.banner')} icon="info" />}
      {trouble !== undefined && <Banner tone="warning" icon="wifi-off" text={trouble} />}
    </View>
  )
}
