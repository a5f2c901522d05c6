import { formatNumber } from '@shared/format'
import { officeLabel } from '@shared/office'
import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useRead } from '../../graphql/useRead'
import { languageStore } from '../../message/language-store'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useStore } from '../../store/store'
import { OfficeAdviceDocument, type OfficeHolderRowFragment, OfficeRollDocument } from '../generated/documents'
import { EndSheet } from './EndSheet'
import { VILLAGE_KINDS, type VillageKind } from './village-kind'

interface HoldersProps {
  division: string
  village: string
  /** What the supervision committee lacks is told to who can do something about it. */
  advised: boolean
  onChanged: () => void
}

type Filter = VillageKind | 'all'

export function Holders({ division, village, advised, onChanged }: HoldersProps) {
  const t = useMessages()
  const [filter, setFilter] = useState<Filter>('all')
  const [ending, setEnding] = useState<OfficeHolderRowFragment>()
  const kind = filter === 'all' ? null : filter
  const list = useList(OfficeRollDocument, { division, kind }, (data) => data.roll)
  const { retry } = list
  // Drawn anew after a change: what the phone remembers is older than that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => retry(), [])
  const options = [
    { value: 'all' as Filter, label: t('office.list.all') },
    ...VILLAGE_KINDS.map((value) => ({ value: value as Filter, label: t(`office.kind.${value}`) })),
  ]
  return (
    <View className="mb-stack">
      {filter === 'all' && list.total !== undefined && (
        <Text className="mb-body">{t('office.list.lead', { village, count: formatNumber(list.total) })}</Text>
      )}
      {advised && <Advice division={division} />}
      <Tabs label={t('office.list.kind')} options={options} value={filter} onChange={setFilter} />
      <Loaded read={list} skeleton="list">
        {(holders) =>
          holders.length === 0 ? (
            <EmptyState icon="users" title={t('office.list.emptyTitle')} text={t('office.list.emptyText')} />
          ) : (
            <>
              <Card flush>
                {holders.map((holder) => (
                  <Holder key={holder.officeId} holder={holder} onEnd={() => setEnding(holder)} />
                ))}
              </Card>
              <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
            </>
          )
        }
      </Loaded>
      {ending && <EndSheet holder={ending} onClose={() => setEnding(undefined)} onDone={onChanged} />}
    </View>
  )
}

function Advice({ division }: { division: string }) {
  const { data } = useRead(OfficeAdviceDocument, { division })
  return (
    <>
      {(data?.committeeAdvice ?? []).map(({ code, message }) => (
        <Banner key={code} tone="warning" text={message} />
      ))}
    </>
  )
}

function Holder({ holder, onEnd }: { holder: OfficeHolderRowFragment; onEnd: () => void }) {
  const t = useMessages()
  const format = useFormat()
  const language = useStore(languageStore)
  const { name, groupName, startsOn, endsOn, availableActions } = holder
  const term = endsOn
    ? t('office.list.term', { from: format.date(startsOn), to: format.date(endsOn) })
    : t('office.list.since', { date: format.date(startsOn) })
  return (
    <ListRow
      title={name}
      gist={officeLabel(holder, language)}
      note={[groupName, term].filter(Boolean).join(' · ')}
      trailing={
        availableActions.includes('END') && (
          <Button kind="secondary" fit small label={t('office.list.end')} onPress={onEnd} />
        )
      }
    />
  )
}
