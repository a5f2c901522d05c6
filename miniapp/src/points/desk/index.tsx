import '../../message/late/points'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { ListRow } from '../../design/list/ListRow'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ClaimRow } from '../ClaimRow'
import { PointsProgrammeOfDocument, PointsWorkDocument } from '../generated/documents'
import { useVillage } from '../useVillage'
import { HandOver } from './HandOver'
import './index.scss'

type Filter = 'mine' | 'published' | 'handOver'

/** What waits to be verified, what is published, what is to be fetched: for the village's offices. */
export default function PointsDeskPage() {
  const t = useMessages()
  const division = useVillage()
  const read = useRead(PointsProgrammeOfDocument, { division }, { skip: division === '' })
  const [filter, setFilter] = useState<Filter>('mine')
  const actions = read.data?.pointsProgramme.availableActions ?? []
  const keeps = actions.includes('HAND_OVER')
  const filters: Filter[] = keeps ? ['mine', 'published', 'handOver'] : ['mine', 'published']
  const options = filters.map((value) => ({ value, label: t(`points.desk.${value}`) }))
  const declare = keeps && (
    <Button
      icon="plus"
      label={t('points.declareFor')}
      onPress={() => openPage('/points/declare/index', { division, for: 'household' })}
    />
  )
  return (
    <Screen title={t('points.desk.title')} bottom={declare || undefined}>
      <View className="mb-stack">
        <Tabs label={t('points.desk.filter')} options={options} value={filter} onChange={setFilter} />
        {division !== '' &&
          (filter === 'handOver' ? <HandOver division={division} /> : <Claims division={division} filter={filter} />)}
        <Card flush>
          {keeps && (
            <ListRow
              icon="clipboard-list"
              title={t('points.desk.stock')}
              onPress={() => openPage('/points/goods/index', { division })}
            />
          )}
          <ListRow
            icon="scroll-text"
            title={t('points.desk.rules')}
            onPress={() => openPage('/points/rules/index', { division })}
          />
        </Card>
      </View>
    </Screen>
  )
}

function Claims({ division, filter }: { division: string; filter: 'mine' | 'published' }) {
  const t = useMessages()
  const wanted = filter === 'mine' ? { mine: true } : { state: 'PUBLISHED' as const }
  const list = useList(PointsWorkDocument, { division, ...wanted }, (data) => data.pointsClaims)
  useDidShow(() => list.retry())
  return (
    <Loaded read={list} skeleton="list">
      {(claims) =>
        claims.length === 0 ? (
          <EmptyState icon="inbox" title={t('points.desk.none')} text={t('points.desk.noneText')} />
        ) : (
          <>
            <Card flush>
              {claims.map((claim) => (
                <ClaimRow key={claim.id} claim={claim} />
              ))}
            </Card>
            <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
          </>
        )
      }
    </Loaded>
  )
}
