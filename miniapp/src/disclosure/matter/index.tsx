import '../../message/late/disclosureWork'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Tag } from '../../design/list/Tag'
import { Timeline, type TimelineStep } from '../../design/list/Timeline'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import {
  MatterStagesDocument,
  type MatterStagesQuery,
  MatterTimelineDocument,
  type MatterTimelineQuery,
} from '../generated/documents'
import './index.scss'

type Item = MatterTimelineQuery['matterTimeline'][number]
type Stages = MatterStagesQuery['procedure']

interface Dated {
  at: string
  step: TimelineStep
}

/** 一件事从头到尾: the steps of the matter and everything published on it, in the order they came. */
export default function DisclosureMatterPage() {
  const t = useMessages()
  const { procedureId = '' } = useRouter().params
  const read = useRead(MatterTimelineDocument, { procedureId })
  const stages = useRead(MatterStagesDocument, { id: procedureId }).data?.procedure
  return (
    <Screen title={t('disclosure.matter.title')}>
      {stages && <Text className="disclosure-head__title disclosure-matter__title">{stages.title}</Text>}
      <Loaded read={read} skeleton="list">
        {({ matterTimeline }) => <Matter items={matterTimeline} stages={stages} />}
      </Loaded>
    </Screen>
  )
}

function Matter({ items, stages }: { items: readonly Item[]; stages: Stages | undefined }) {
  const t = useMessages()
  const published = usePublishedSteps(items)
  const taken = useStageSteps(stages)
  const all = [...published, ...taken].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  if (all.length === 0)
    return <EmptyState icon="list" title={t('disclosure.matter.emptyTitle')} text={t('disclosure.matter.emptyText')} />
  return <Timeline steps={all.map(({ step }) => step)} />
}

function usePublishedSteps(items: readonly Item[]): Dated[] {
  const t = useMessages()
  const format = useFormat()
  return items.map((item) => {
    const { id, title, publishedAt } = item
    const detail = <Published key={id} item={item} />
    const note = publishedAt
      ? t('disclosureWork.detail.publishedAt', { time: format.dateTime(publishedAt) })
      : undefined
    const onPress = () => openPage('/disclosure/detail/index', { id })
    return { at: String(publishedAt ?? ''), step: { id, title, note, state: 'done', detail, onPress } }
  })
}

function Published({ item }: { item: Item }) {
  const t = useMessages()
  const { kind, gist, dissentCount } = item
  return (
    <View className="mb-stack">
      <View className="mb-tag-row">
        <Tag label={t(`disclosure.kind.${kind}`)} />
        {dissentCount > 0 && (
          <Tag label={t('disclosure.opinion.dissented', { count: dissentCount })} tone="red" icon="flag" />
        )}
      </View>
      <Text className="mb-body">{gist}</Text>
    </View>
  )
}

/** Each time through a stage that was reached; what is ahead is not a step yet. */
function useStageSteps(stages: Stages | undefined): Dated[] {
  const format = useFormat()
  if (!stages) return []
  return stages.stages.flatMap(({ code, title, runs }) =>
    runs.map(({ number, reachedAt, endedAt }): Dated => {
      const at = String(endedAt ?? reachedAt)
      const state = endedAt ? 'done' : 'now'
      const onPress = () => openPage('/procedure/detail/index', { id: stages.id })
      return { at, step: { id: `${code} ${number}`, title, note: format.dateTime(at), state, onPress } }
    }),
  )
}
