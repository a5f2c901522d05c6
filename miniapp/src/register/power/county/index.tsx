import '../../../message/late/register'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../../design/feedback/EmptyState'
import { SearchBar } from '../../../design/form/SearchBar'
import { Tabs } from '../../../design/form/Tabs'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Screen } from '../../../design/layout/Screen'
import { ListRow } from '../../../design/list/ListRow'
import { Tag } from '../../../design/list/Tag'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { useViewer } from '../../../session/useViewer'
import { CountyPowersDocument, type CountyPowersQuery } from '../../generated/documents'
import './index.scss'

type Item = CountyPowersQuery['microPowers'][number] & { deviating: number }
type Filter = 'ALL' | 'REVISED' | 'DEVIATING'
const FILTERS: readonly Filter[] = ['ALL', 'REVISED', 'DEVIATING']
const COUNTY_CODE = 6

/** 县里的小微权力清单样本: what every village starts from, which items the county revised and where villages differ. */
export default function CountyPowersPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? ''
  return (
    <Screen title={t('register.county.title')}>
      {division.length === COUNTY_CODE ? (
        <Powers division={division} />
      ) : (
        <EmptyState icon="lock" title={t('register.county.noHat')} />
      )}
    </Screen>
  )
}

function Powers({ division }: { division: string }) {
  const t = useMessages()
  const read = useRead(CountyPowersDocument, { division })
  useDidShow(() => read.retry())
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter>('ALL')
  const options = FILTERS.map((value) => ({ value, label: t(`register.county.filter.${value}`) }))
  return (
    <View className="mb-stack">
      <Text className="mb-body">{t('register.county.lead')}</Text>
      <SearchBar value={words} onChange={setWords} hint={t('register.power.search')} />
      <Tabs label={t('register.power.filter')} options={options} value={filter} onChange={setFilter} />
      <Loaded read={read} skeleton="list">
        {(data) => <Items items={choose(countedOf(data), words.trim(), filter)} division={division} />}
      </Loaded>
    </View>
  )
}

const countedOf = ({ microPowers, powerDeviations }: CountyPowersQuery): Item[] =>
  microPowers.map((item) => ({
    ...item,
    deviating: powerDeviations.filter(({ code }) => code === item.code).length,
  }))

function choose(items: readonly Item[], words: string, filter: Filter): Item[] {
  return items.filter(({ source, deviating, code, content: { title, plain } }) => {
    if (words !== '' && `${code}${title}${plain}`.indexOf(words) < 0) return false
    return filter === 'ALL' || (filter === 'REVISED' ? source === 'COUNTY' : deviating > 0)
  })
}

function Items({ items, division }: { items: readonly Item[]; division: string }) {
  const t = useMessages()
  if (items.length === 0) return <EmptyState icon="search" title={t('register.power.none')} />
  return (
    <Card flush>
      {items.map(({ id, code, source, version, deviating, content: { title, timeLimitDays, owner } }) => (
        <ListRow
          key={id}
          title={`${code} ${title}`}
          note={t('register.power.row', { days: timeLimitDays, owner })}
          tags={
            <>
              <Tag
                label={source === 'COUNTY' ? t('register.county.revised', { version }) : t('register.county.sample')}
                tone={source === 'COUNTY' ? 'green' : 'plain'}
              />
              {deviating > 0 && <Tag label={t('register.county.villages', { count: deviating })} tone="amber" />}
            </>
          }
          onPress={() => openPage('/register/power/detail/index', { division, code })}
        />
      ))}
    </Card>
  )
}
