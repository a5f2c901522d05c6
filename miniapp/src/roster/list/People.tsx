import { formatNumber } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { SearchBar } from '../../design/form/SearchBar'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { RosterGroupsDocument, type RosterPersonRowFragment, RosterPersonsDocument } from '../generated/documents'
import { PersonRow } from './PersonRow'
import { PersonSheet } from './PersonSheet'
import { useSettled } from './useSettled'

const ALL = 'all'

/** Everybody of the village, by group and household; found by name or number. */
export function People({ division, village }: { division: string; village: string }) {
  const t = useMessages()
  const [search, setSearch] = useState('')
  const [group, setGroup] = useState(ALL)
  const [opened, setOpened] = useState<RosterPersonRowFragment>()
  const wanted = useSettled(search.trim())
  const groups = useRead(RosterGroupsDocument, { division })
  const variables = { division, search: wanted || null, group: group === ALL ? null : group }
  const list = useList(RosterPersonsDocument, variables, (data) => data.persons)
  useDidShow(() => list.retry())
  const options = [
    { value: ALL, label: t('roster.list.allGroups') },
    ...(groups.data?.villageGroups ?? []).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const filtered = wanted !== '' || group !== ALL
  return (
    <View className="mb-stack">
      {!filtered && list.total !== undefined && (
        <Text className="mb-body">{t('roster.list.total', { village, count: formatNumber(list.total) })}</Text>
      )}
      <SearchBar value={search} onChange={setSearch} hint={t('roster.list.search')} />
      {options.length > 2 && (
        <Tabs label={t('roster.list.groups')} options={options} value={group} onChange={setGroup} />
      )}
      <Loaded read={list} skeleton="list">
        {(people) => (
          <>
            {people.length === 0 && <Nobody filtered={filtered} />}
            {people.length > 0 && (
              <Card flush>
                {people.map((person) => (
                  <PersonRow key={person.id} person={person} onPress={() => setOpened(person)} />
                ))}
              </Card>
            )}
            {people.length > 0 && <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />}
          </>
        )}
      </Loaded>
      {opened && <PersonSheet person={opened} onClose={() => setOpened(undefined)} />}
    </View>
  )
}

function Nobody({ filtered }: { filtered: boolean }) {
  const t = useMessages()
  return filtered ? (
    <EmptyState icon="search" title={t('roster.list.nobodyTitle')} text={t('roster.list.nobodyText')} />
  ) : (
    <EmptyState icon="users" title={t('roster.list.emptyTitle')} text={t('roster.list.emptyText')} />
  )
}
