import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { ReadAloudButton } from '../../read-aloud/ReadAloudButton'
import type { NoticeFullFragment } from '../generated/documents'
import { NoticeTags } from '../NoticeTags'
import { useAudienceWords } from '../useAudienceWords'
import { useMeetingTime } from '../useMeetingTime'
import { NoticeArticle } from './NoticeArticle'
import { NoticeTools } from './NoticeTools'
import { VersionSheet } from './VersionSheet'

/** A notice with what became of it: withdrawn, revised, answered; and the tools of who published it. */
export function NoticeView({ notice }: { notice: NoticeFullFragment }) {
  const t = useMessages()
  const format = useFormat()
  const audienceWords = useAudienceWords()
  const byline = t('notice.byline', {
    place: notice.division.name,
    name: notice.authorName,
    post: notice.authorPost,
    time: format.moment(notice.publishedAt),
  })
  return (
    <View className="mb-stack">
      {notice.withdrawnAt && (
        <Banner
          tone="warning"
          icon="undo-2"
          text={t('notice.withdrawnBecause', {
            time: format.dateTime(notice.withdrawnAt),
            reason: notice.withdrawnReason ?? '',
          })}
        />
      )}
      <View className="notice-bar">
        <View className="mb-tag-row">
          <NoticeTags notice={notice} />
        </View>
        <SpokenNotice notice={notice} />
      </View>
      <NoticeArticle article={notice} byline={byline} />
      <Answered notice={notice} />
      <Text className="mb-small">{audienceWords(notice.audience, notice.division.name)}</Text>
      {notice.revisedAt && <Revised notice={notice} revisedAt={notice.revisedAt} />}
      <NoticeTools notice={notice} />
    </View>
  )
}

function SpokenNotice({ notice }: { notice: NoticeFullFragment }) {
  const t = useMessages()
  const meetingTime = useMeetingTime()
  const { title, body, meeting } = notice
  const facts = meeting
    ? t('notice.meetingGist', { time: meetingTime(meeting.startsAt, meeting.endsAt), place: meeting.place })
    : ''
  return <ReadAloudButton text={[title, facts, ...(meeting?.agenda ?? []), body].filter(Boolean).join('。')} />
}

/** What the reader has answered, in words. */
function Answered({ notice }: { notice: NoticeFullFragment }) {
  const t = useMessages()
  const format = useFormat()
  const reply = notice.meeting?.reply
  if (reply) {
    const text =
      reply.answer === 'COMING'
        ? t('notice.youCome', { time: format.moment(reply.repliedAt) })
        : t('notice.youAskedLeave', { reason: reply.reason ?? '' })
    const changed = notice.revisedAt && reply.repliedAt < notice.revisedAt
    return (
      <>
        <Banner tone="good" text={text} />
        {changed && <Banner tone="warning" text={t('notice.changedSinceReply')} />}
      </>
    )
  }
  if (!notice.acknowledgedAt) return null
  return <Banner tone="good" text={t('notice.youAcknowledged', { time: format.moment(notice.acknowledgedAt) })} />
}

function Revised({ notice, revisedAt }: { notice: NoticeFullFragment; revisedAt: string }) {
  const t = useMessages()
  const format = useFormat()
  const [open, setOpen] = useState(false)
  return (
    <View className="notice-revised">
      <Text className="mb-small">
        {t('notice.revisedAt', { time: format.dateTime(revisedAt), count: notice.version - 1 })}
      </Text>
      <Button kind="quiet" fit small icon="history" label={t('notice.seeVersions')} onPress={() => setOpen(true)} />
      {open && <VersionSheet id={notice.id} onClose={() => setOpen(false)} />}
    </View>
  )
}
