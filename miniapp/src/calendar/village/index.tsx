import '../../message/late/calendar'
import { useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { VillageCalendar } from './VillageCalendar'
import './index.scss'

/** 公开日历 of one village: the reader's own, or one named in the address. */
export default function CalendarVillagePage() {
  const t = useMessages()
  const { division = '' } = useRouter().params
  const { viewer } = useViewer()
  const own = [viewer?.hat?.division.code, viewer?.division.code].filter((code) => code?.length === 12)[0]
  return (
    <Screen title={t('calendar.title')} wide="full">
      <VillageCalendar division={division || own || ''} />
    </Screen>
  )
}
