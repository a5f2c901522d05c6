import '../../message/late/paperBallot'
import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { SearchBar } from '../../design/form/SearchBar'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { ListRow } from '../../design/list/ListRow'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EvaluationRollDocument, type EvaluationRollQuery } from '../../paper-ballot/generated/documents'
import { HelperDoorDocument } from '../generated/documents'
import { forgetHelped } from '../helped-votes'
import { ConsentSheet } from './ConsentSheet'
import { RunningSession } from './RunningSession'

const FILTERS = ['NO_PHONE', 'WAITING'] as const

/** 帮他填: whom to help, asked first. */
export default function HelperStartPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const door = useRead(HelperDoorDocument, { id })
  useDidShow(() => door.retry())
  return (
    <Screen title={t('paperBallot.help.title')}>
      <View className="mb-stack">
        <Text className="mb-body">{t('paperBallot.help.note')}</Text>
        <Loaded read={door} skeleton="list">
          {({ runningHelperSession: session }) =>
            session ? <RunningSession session={session} onEnded={door.retry} /> : <People evaluationId={id} />
          }
        </Loaded>
      </View>
    </Screen>
  )
}

type Person = EvaluationRollQuery['evaluationRoll']['nodes'][number]

function People({ evaluationId }: { evaluationId: string }) {
  const t = useMessages()
  // Nobody is being helped: what an interrupted session left here is of no use to anybody.
  useEffect(forgetHelped, [])
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('NO_PHONE')
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Person>()
  const variables = { id: evaluationId, filter, search }
  const list = useList(EvaluationRollDocument, variables, (data) => data.evaluationRoll)
  return (
    <View className="mb-stack">
      <Tabs
        label={t('paperBallot.help.who')}
        options={FILTERS.map((value) => ({
          value,
          label: t(value === 'NO_PHONE' ? 'paperBallot.help.onlyNoPhone' : 'paperBallot.help.all'),
        }))}
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
                <ListRow
                  key={person.id}
                  title={person.name}
                  note={person.groupName ?? t('paperBallot.roll.noGroup')}
                  onPress={() => setChosen(person)}
                />
              ))}
            </Card>
          )
        }
      </Loaded>
      <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
      {chosen && <ConsentSheet evaluationId={evaluationId} person={chosen} onClose={() => setChosen(undefined)} />}
    </View>
  )
}
