import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Tag } from '../../design/list/Tag'
import { Timeline } from '../../design/list/Timeline'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { MatterTimelineDocument, type MatterTimelineQuery } from '../generated/documents'
import './index.scss'

/** 一件事从头到尾: everything published on one matter, in the order it was. */
export default function DisclosureMatterPage() {
  const t = useMessages()
  const { procedureId = '' } = useRouter().params
  const read = useRead(MatterTimelineDocument, { procedureId })
  return (
    <Screen title={t('disclosure.matter.title')}>
      <Loaded read={read} skeleton="list">
        {({ matterTimeline }) => <Matter items={matterTimeline} />}
      </Loaded>
    </Screen>
  )
}

function Matter({ items }: { items: MatterTimelineQuery['matterTimeline'] }) {
  const t = useMessages()
  const format = useFormat()
  if (items.length === 0)
    return <EmptyState icon="list" title={t('disclosure.matter.emptyTitle')} text={t('disclosure.matter.emptyText')} />
  const steps = items.map((item) => ({
    id: item.id,
    title: item.title,
    note: item.publishedAt ? format.dateTime(item.publishedAt) : undefined,
    state: 'done' as const,
    detail: (
      <View className="mb-stack">
        <View className="mb-tag-row">
          <Tag label={t(`disclosure.kind.${item.kind}`)} />
          {item.dissentCount > 0 && (
            <Tag label={t('disclosure.opinion.dissented', { count: item.dissentCount })} tone="red" icon="flag" />
          )}
        </View>
        <Text className="mb-body">{item.gist}</Text>
      </View>
    ),
    onPress: () => openPage('/disclosure/detail/index', { id: item.id }),
  }))
  return <Timeline steps={steps} />
}
