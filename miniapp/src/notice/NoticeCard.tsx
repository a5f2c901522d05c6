import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { NoticeCardFragment } from './generated/documents'
import { hasTags, NoticeTags } from './NoticeTags'
import { useMeetingTime } from './useMeetingTime'

interface NoticeCardProps {
  notice: NoticeCardFragment
  selected?: boolean
  /** In place of opening the page. */
  onPress?: () => void
}

/** A notice in a list: what it is, when and where, and whether it was read. */
export function NoticeCard({ notice, selected, onPress }: NoticeCardProps) {
  const t = useMessages()
  const format = useFormat()
  const meetingTime = useMeetingTime()
  const { meeting, withdrawnAt } = notice
  const gist = meeting
    ? t('notice.meetingGist', { time: meetingTime(meeting.startsAt), place: meeting.place || t('notice.online') })
    : notice.excerpt
  const done = useDone(notice)
  const note = [notice.division.name, format.moment(notice.publishedAt), done].filter(Boolean).join(' · ')
  return (
    <ListRow
      title={notice.title}
      gist={withdrawnAt ? t('notice.withdrawnGist') : gist}
      note={note}
      tags={hasTags(notice) ? <NoticeTags notice={notice} /> : undefined}
      unread={!notice.readAt && !withdrawnAt}
      selected={selected}
      onPress={onPress ?? (() => openPage('/notice/detail/index', { id: notice.id }))}
    />
  )
}

/** What the reader has done with it, or still has to. */
function useDone({ meeting, withdrawnAt, acknowledgedAt }: NoticeCardFragment): string | null {
  const t = useMessages()
  if (meeting?.reply) return t(`notice.answered.${meeting.reply.answer}`)
  const waiting = meeting?.called && !withdrawnAt && Date.parse(meeting.startsAt) > Date.now()
  if (waiting) return t('notice.answered.WAITING')
  return acknowledgedAt ? t('notice.acknowledged') : null
}
