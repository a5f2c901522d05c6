import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Deadline } from '../../design/list/Deadline'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { DisclosureReviewQueueDocument, type DisclosureReviewQueueQuery } from '../generated/documents'

type Task = DisclosureReviewQueueQuery['disclosureReviewQueue'][number]

interface ReviewQueueProps {
  selected: string
  onOpen: (id: string) => void
}

/** Who has waited longest comes first, with the time that is left. */
export function ReviewQueue({ selected, onOpen }: ReviewQueueProps) {
  const t = useMessages()
  const read = useRead(DisclosureReviewQueueDocument, {})
  useDidShow(() => read.retry())
  return (
    <Loaded read={read} skeleton="list">
      {({ disclosureReviewQueue: tasks }) =>
        tasks.length === 0 ? (
          <EmptyState
            icon="circle-check"
            title={t('disclosureWork.review.emptyTitle')}
            text={t('disclosureWork.review.emptyText')}
          />
        ) : (
          <View className="mb-stack">
            {tasks.map((task) => (
              <TaskCard
                key={task.disclosure.id}
                task={task}
                selected={task.disclosure.id === selected}
                onOpen={onOpen}
              />
            ))}
          </View>
        )
      }
    </Loaded>
  )
}

function TaskCard({ task, selected, onOpen }: { task: Task; selected: boolean; onOpen: (id: string) => void }) {
  const t = useMessages()
  const format = useFormat()
  const { disclosure, version, submittedAt, dueAt, overdue, returnedBefore } = task
  const others = version.reviews.filter((review) => review.current).length
  const tags = (
    <>
      <Tag label={t(`disclosure.kind.${disclosure.kind}`)} />
      {overdue && <Tag label={t('disclosureWork.review.overdue')} tone="red" icon="circle-alert" />}
      {returnedBefore > 0 && (
        <Tag label={t('disclosureWork.review.again', { count: returnedBefore + 1 })} tone="amber" />
      )}
      {others > 0 && <Tag label={t('disclosureWork.review.others', { count: others })} tone="green" />}
    </>
  )
  return (
    <Card flush tone={selected ? 'due' : 'plain'}>
      <ListRow
        title={version.title}
        gist={version.gist}
        note={t('disclosureWork.review.submitted', { name: version.authorName, time: format.moment(submittedAt) })}
        tags={tags}
        onPress={() => onOpen(disclosure.id)}
      />
      <View className="disclosure-task__due">
        <Deadline at={dueAt} label={t('disclosureWork.review.due')} />
      </View>
    </Card>
  )
}
