import '../../message/late/paperBallot'
import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { SearchBar } from '../../design/form/SearchBar'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ChannelSum } from '../ChannelSum'
import { EvaluationRollDocument, PaperDeskDocument } from '../generated/documents'
import { RollPerson } from './RollPerson'

const FILTERS = ['NO_PHONE', 'WAITING', 'PAPER', 'TAKEN', 'ALL'] as const

/** 评议名单: who votes how, and who may be moved to paper. */
export default function RollPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('NO_PHONE')
  const [search, setSearch] = useState('')
  const desk = useRead(PaperDeskDocument, { id })
  const list = useList(EvaluationRollDocument, { id, filter, search }, (data) => data.evaluationRoll)
  return (
    <Screen title={t('paperBallot.roll.title')}>
      <View className="mb-stack">
        <Text className="mb-body">{t('paperBallot.roll.note')}</Text>
        {desk.data && <ChannelSum counts={desk.data.paperDesk.counts} />}
        <Tabs
          label={t('paperBallot.roll.tabs')}
          options={FILTERS.map((value) => ({ value, label: t(`paperBallot.roll.tab.${value}`) }))}
          value={filter}
          onChange={setFilter}
        />
        <SearchBar value={search} onChange={setSearch} hint={t('paperBallot.roll.search')} />
        <Loaded read={list} skeleton="list">
          {(people) =>
            people.length === 0 ? (
              <EmptyState icon="users" title={t('paperBallot.roll.none')} text={t('paperBallot.roll.noneText')} />
            ) : (
              <Card flush>
                {people.map((person) => (
                  <RollPerson key={person.id} evaluationId={id} person={person} onChanged={list.retry} />
                ))}
              </Card>
            )
          }
        </Loaded>
        <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
      </View>
    </Screen>
  )
}
