import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Deadline } from '../../design/list/Deadline'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { QueueItem } from './queue-item'
import { useQueue } from './useQueue'

interface QueueProps {
  selected: string
  /** Counts the opinions given here: after each the queue is read again. */
  given: number
  onOpen: (item: QueueItem) => void
}

/** Everything that waits for the committee, least time left first. */
export function Queue({ selected, given, onOpen }: QueueProps) {
  const t = useMessages()
  const read = useQueue()
  useDidShow(read.retry)
  const retry = useRef(read.retry)
  retry.current = read.retry
  useEffect(() => {
    if (given > 0) retry.current()
  }, [given])
  return (
    <Loaded read={read} skeleton="list">
      {(items) =>
        items.length === 0 ? (
          <EmptyState
            icon="circle-check"
            title={t('procedure.queue.emptyTitle')}
            text={t('procedure.queue.emptyText')}
          />
        ) : (
          <View className="mb-stack">
            {items.map((item) => (
              <Item key={`${item.kind}-${item.id}`} item={item} selected={item.id === selected} onOpen={onOpen} />
            ))}
          </View>
        )
      }
    </Loaded>
  )
}

const ICONS = {
  ATTEND: 'users',
  OPINION: 'gavel',
  DISCLOSURE: 'megaphone',
  VOUCHER: 'receipt-text',
  REGISTER: 'landmark',
} as const

function Item({ item, selected, onOpen }: { item: QueueItem; selected: boolean; onOpen: QueueProps['onOpen'] }) {
  const t = useMessages()
  const { kind, title, gist, at, overdue } = item
  const tags = (
    <>
      <Tag label={t(`procedure.task.${kind}`)} tone={kind === 'ATTEND' ? 'plain' : 'green'} icon={ICONS[kind]} />
      {overdue && <Tag label={t('procedure.row.overdue')} tone="red" icon="circle-alert" />}
    </>
  )
  return (
    <Card flush tone={selected ? 'due' : 'plain'}>
      <ListRow title={title} gist={gist} tags={tags} onPress={() => onOpen(item)} />
      {at && <When kind={kind} at={at} />}
    </Card>
  )
}

/** A meeting has a time, an opinion a last day. */
function When({ kind, at }: { kind: QueueItem['kind']; at: string }) {
  const t = useMessages()
  const format = useFormat()
  return (
    <View className="procedure-queue__due">
      {kind === 'ATTEND' ? (
        <Text className="mb-small">
          {t('procedure.queue.meets', { time: format.dateTime(at), remaining: format.remaining(at).text })}
        </Text>
      ) : (
        <Deadline at={at} label={t('procedure.queue.due')} />
      )}
    </View>
  )
}
