import '../../message/late/calendar'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { CalendarStandingsDocument } from '../generated/documents'
import { Standings } from './Standings'
import './index.scss'

/** For who oversees villages: which of them are late. */
export default function CalendarDeskPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const { division = viewer?.hat?.division.code ?? '' } = useRouter().params
  const read = useRead(CalendarStandingsDocument, { division }, { skip: division === '' })
  return (
    <Screen title={t('calendar.desk.title')} wide="full">
      {division === '' ? (
        <EmptyState icon="calendar" title={t('calendar.noVillage')} />
      ) : (
        <Loaded read={read} skeleton="list">
          {({ calendarStandings }) => <Standings division={division} standings={calendarStandings} />}
        </Loaded>
      )}
    </Screen>
  )
}
