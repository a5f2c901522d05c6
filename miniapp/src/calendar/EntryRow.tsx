import { daysBetween } from '@shared/calendar/due'
import { calendarDate } from '@shared/format'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useCatalogue } from '../disclosure/useCatalogue'
import { usePeriodLabel } from '../disclosure/usePeriodLabel'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { CalendarEntryRowFragment } from './generated/documents'
import { StateTag } from './StateTag'

interface EntryRowProps {
  entry: CalendarEntryRowFragment
  /** Where several villages stand in one list. */
  village?: string
}

/** One thing owed: what, for which period, until when, and how it stands. */
export function EntryRow({ entry, village }: EntryRowProps) {
  const t = useMessages()
  const catalogue = useCatalogue()
  const periodLabel = usePeriodLabel()
  const { disclosureId, escalatedAt, state } = entry
  const title = `${periodLabel(entry.period)} ${catalogue.title(entry.catalogueCode)}`
  const open = disclosureId ? () => openPage('/disclosure/detail/index', { id: disclosureId }) : undefined
  const tags = (
    <>
      <StateTag state={state} />
      {escalatedAt && state === 'LATE' && <Tag label={t('calendar.escalated')} tone="red" icon="flag" />}
    </>
  )
  return <ListRow title={title} gist={useStanding(entry)} note={village} tags={tags} onPress={open} />
}

function useStanding({ state, dueOn, daysLeft, publishedAt }: CalendarEntryRowFragment): string {
  const t = useMessages()
  const format = useFormat()
  const due = format.date(dueOn)
  const published = publishedAt ? format.date(publishedAt) : ''
  const delay = publishedAt ? daysBetween(dueOn, calendarDate(publishedAt)) : 0
  const words = delay > 0 ? 'PUBLISHED_LATE' : state
  return t(`calendar.standing.${words}`, { due, published, days: delay > 0 ? delay : Math.abs(daysLeft) })
}
