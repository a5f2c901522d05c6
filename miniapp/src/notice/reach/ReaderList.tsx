import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { IconButton } from '../../design/button/IconButton'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { LoadMore } from '../../design/list/LoadMore'
import { PersonLine } from '../../design/list/PersonLine'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { type NoticeReachQuery, NoticeReadersDocument, type NoticeReadersQuery } from '../generated/documents'
import { partKey } from './PartList'

const READING = ['UNREAD', 'UNREAD_WITHOUT_PHONE', 'UNREAD_WITH_PHONE', 'READ'] as const
const MEETING = ['UNREAD', 'UNREAD_WITHOUT_PHONE', 'NO_REPLY', 'COMING', 'LEAVE', 'READ'] as const
export type ReaderFilter = (typeof READING)[number] | (typeof MEETING)[number]
type Reader = NoticeReadersQuery['noticeReaders']['nodes'][number]

interface ReaderListProps {
  noticeId: string
  meeting: boolean
  filter: ReaderFilter
  onFilter: (filter: ReaderFilter) => void
  /** Of one group or village only. */
  part: NoticeReachQuery['noticeReach']['parts'][number] | undefined
  onAllParts: () => void
}

/** The people behind a figure; the office itself can call them from here. */
export function ReaderList({ noticeId, meeting, filter, onFilter, part, onAllParts }: ReaderListProps) {
  const t = useMessages()
  const variables = { id: noticeId, filter, part: part ? partKey(part) : null }
  const list = useList(NoticeReadersDocument, variables, (data) => data.noticeReaders)
  const all = <Button kind="quiet" fit small label={t('notice.reach.allParts')} onPress={onAllParts} />
  return (
    <Section
      title={part ? (part.name ?? t('notice.noGroup')) : t('notice.reach.people')}
      action={part ? all : undefined}
    >
      <View className="mb-stack">
        <Tabs
          label={t('notice.reach.people')}
          options={(meeting ? MEETING : READING).map((value) => ({ value, label: t(`notice.filter.${value}`) }))}
          value={filter}
          onChange={onFilter}
        />
        <Loaded read={list} skeleton="list">
          {(readers) =>
            readers.length === 0 ? (
              <EmptyState icon="circle-check" title={t('notice.reach.nobody')} />
            ) : (
              <>
                <Card flush>
                  {readers.map((reader) => (
                    <ReaderLine key={reader.personId} reader={reader} />
                  ))}
                </Card>
                <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
              </>
            )
          }
        </Loaded>
      </View>
    </Section>
  )
}

function ReaderLine({ reader }: { reader: Reader }) {
  const t = useMessages()
  const { name, partName, hasPhone, phone, readAt, reason } = reader
  const call = () => Taro.makePhoneCall({ phoneNumber: phone ?? '' })
  const trailing =
    !readAt && phone ? (
      <IconButton icon="phone" label={t('notice.reach.call', { name })} onPress={call} />
    ) : hasPhone ? undefined : (
      <Tag label={t('notice.reach.noPhone')} tone="amber" />
    )
  return (
    <View className="notice-reader">
      <View className="notice-reader__who">
        <PersonLine name={name} note={[partName, reason].filter(Boolean).join(' · ')} />
      </View>
      {trailing}
    </View>
  )
}
