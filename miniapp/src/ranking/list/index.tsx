import '../../message/late/ranking'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { ListRow } from '../../design/list/ListRow'
import { LoadMore } from '../../design/list/LoadMore'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { RankingListDocument, type RankingRowFragment } from '../generated/documents'
import { StateTag } from '../StateTag'
import './index.scss'

const MAKERS = ['SUPERVISOR', 'TOWNSHIP_STAFF', 'COUNTY_STAFF']

/** 红黑榜 of one's village and of the township and county it belongs to, newest first. */
export default function RankingListPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const { division = '' } = useRouter().params
  const place = division || viewer?.hat?.division.code || viewer?.division.code || ''
  const makes = viewer?.hat && MAKERS.includes(viewer.hat.kind)
  const make = makes && (
    <Button
      label={t('ranking.make')}
      icon="plus"
      onPress={() => openPage('/ranking/edit/index', { division: place })}
    />
  )
  return (
    <Screen title={t('ranking.title')} bottom={make || undefined}>
      <View className="mb-stack">
        <Text className="mb-body">{t('ranking.lead')}</Text>
        {place !== '' && <Rankings division={place} />}
      </View>
    </Screen>
  )
}

function Rankings({ division }: { division: string }) {
  const t = useMessages()
  const list = useList(RankingListDocument, { division }, (data) => data.rankings)
  useDidShow(() => list.retry())
  return (
    <Loaded read={list} skeleton="list">
      {(items) =>
        items.length === 0 ? (
          <EmptyState icon="flag" title={t('ranking.none')} text={t('ranking.noneText')} />
        ) : (
          <>
            <Card flush>
              {items.map((ranking) => (
                <RankingListRow key={ranking.id} ranking={ranking} />
              ))}
            </Card>
            <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
          </>
        )
      }
    </Loaded>
  )
}

function RankingListRow({ ranking }: { ranking: RankingRowFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { id, title, state, kind, division, scoredOn } = ranking
  const tags = (
    <>
      <StateTag state={state} />
      <Tag label={t(`ranking.kind.${kind}`)} />
    </>
  )
  return (
    <ListRow
      title={title}
      tags={tags}
      note={t('ranking.row.note', { division: division.name, date: format.date(scoredOn) })}
      onPress={() => openPage('/ranking/detail/index', { id })}
    />
  )
}
