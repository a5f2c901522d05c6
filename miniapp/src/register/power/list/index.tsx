import '../../../message/late/register'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '../../../design/feedback/EmptyState'
import { SearchBar } from '../../../design/form/SearchBar'
import { Tabs } from '../../../design/form/Tabs'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { Section } from '../../../design/layout/Section'
import { ListRow } from '../../../design/list/ListRow'
import { Loaded } from '../../../graphql/Loaded'
import { useRead } from '../../../graphql/useRead'
import { useMessages } from '../../../message/useMessages'
import { MicroPowerListDocument, type MicroPowerListQuery } from '../../generated/documents'
import { VillageScreen } from '../../VillageScreen'
import './index.scss'

type Item = MicroPowerListQuery['microPowers'][number]
type Filter = 'SERVICE' | 'PUBLIC_POWER' | 'ALL'
const FILTERS: readonly Filter[] = ['SERVICE', 'PUBLIC_POWER', 'ALL']

/** 办事指南: 小微权力清单, services first. */
export default function PowerListPage() {
  const t = useMessages()
  return <VillageScreen title={t('register.power.title')}>{(village) => <PowerList village={village} />}</VillageScreen>
}

function PowerList({ village }: { village: string }) {
  const t = useMessages()
  const read = useRead(MicroPowerListDocument, { division: village })
  const [words, setWords] = useState('')
  const [filter, setFilter] = useState<Filter>('SERVICE')
  const options = FILTERS.map((value) => ({ value, label: t(`register.power.${value}`) }))
  return (
    <View className="mb-stack">
      <Text className="mb-body">{t('register.power.lead')}</Text>
      <SearchBar value={words} onChange={setWords} hint={t('register.power.search')} />
      {words.trim() === '' && (
        <Tabs label={t('register.power.filter')} options={options} value={filter} onChange={setFilter} />
      )}
      <Loaded read={read} skeleton="list">
        {({ microPowers }) => <Items items={choose(microPowers, words.trim(), filter)} village={village} />}
      </Loaded>
      <Section title={t('register.power.also')}>
        <Card flush>
          <ListRow
            icon="scroll-text"
            title={t('register.rules.title')}
            onPress={() => openPage('/register/rules/detail/index', { division: village })}
          />
          <ListRow
            icon="landmark"
            title={t('register.asset.title')}
            onPress={() => openPage('/register/asset/list/index', { division: village })}
          />
        </Card>
      </Section>
    </View>
  )
}

/** A search looks through everything, whatever is chosen above. */
function choose(items: readonly Item[], words: string, filter: Filter): Item[] {
  if (words === '') return items.filter(({ category }) => filter === 'ALL' || category === filter)
  return items.filter(({ content: { title, plain } }) => `${title}${plain}`.indexOf(words) >= 0)
}

function Items({ items, village }: { items: readonly Item[]; village: string }) {
  const t = useMessages()
  if (items.length === 0)
    return <EmptyState icon="search" title={t('register.power.none')} text={t('register.power.noneText')} />
  return (
    <Card flush>
      {items.map(({ id, code, content: { title, plain, timeLimitDays, owner } }) => (
        <ListRow
          key={id}
          title={title}
          gist={plain}
          note={t('register.power.row', { days: timeLimitDays, owner })}
          onPress={() => openPage('/register/power/detail/index', { division: village, code })}
        />
      ))}
    </Card>
  )
}
