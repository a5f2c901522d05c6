import '../../message/late/calendar'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { EntryRow } from '../EntryRow'
import { CalendarRowsDocument } from '../generated/documents'
import { type EntryState, STATES } from '../StateTag'
import './index.scss'

/** The rows behind a figure: of one village or of all below an office. */
export default function CalendarRowsPage() {
  const t = useMessages()
  const { division = '', state: told } = useRouter().params
  const state = told !== undefined && told in STATES ? (told as EntryState) : undefined
  const list = useList(CalendarRowsDocument, { division, state }, (data) => data.calendarEntries)
  return (
    <Screen title={state ? t(`calendar.rowsOf.${state}`) : t('calendar.rows')}>
      <Loaded read={list} skeleton="list">
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState icon="circle-check" title={t('calendar.noRows')} />
          ) : (
            <>
              <Card flush>
                {entries.map((entry) => (
                  <EntryRow key={entry.id} entry={entry} village={entry.division.name} />
                ))}
              </Card>
              <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
            </>
          )
        }
      </Loaded>
    </Screen>
  )
}
