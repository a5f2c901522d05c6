import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../design/button/Button'
import { EmptyState } from '../design/feedback/EmptyState'
import { Tabs } from '../design/form/Tabs'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { ListRow } from '../design/list/ListRow'
import { LoadMore } from '../design/list/LoadMore'
import { Loaded } from '../graphql/Loaded'
import { useList } from '../graphql/useList'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { openLogin } from '../session/login'
import { useViewer } from '../session/useViewer'
import { DisclosureListDocument, DisclosureOverviewDocument } from './generated/documents'
import { DisclosureRow } from './list/DisclosureRow'
import { KIND_FILTERS, type KindFilter } from './list/kind-filter'
import { DeskCard } from './overview/DeskCard'
import { OverdueList } from './overview/OverdueList'
import { PeriodSentence } from './overview/PeriodSentence'
import './disclosure.scss'

/** 公开: this period in one sentence, what is late, then everything by kind. */
export function DisclosurePane() {
  const t = useMessages()
  const { signedIn, viewer } = useViewer()
  if (!signedIn || viewer === undefined) {
    const enter = <Button fit label={t('disclosure.visitor.enter')} onPress={openLogin} />
    return (
      <EmptyState
        icon="wallet"
        title={t('disclosure.visitor.title')}
        text={t('disclosure.visitor.text')}
        action={enter}
      />
    )
  }
  return <VillageDisclosures division={viewer.hat?.division.code ?? viewer.division.code} />
}

function VillageDisclosures({ division }: { division: string }) {
  const t = useMessages()
  const [kind, setKind] = useState<KindFilter>('ALL')
  const overview = useRead(DisclosureOverviewDocument, { division })
  useDidShow(() => overview.retry())
  const options = KIND_FILTERS.map((value) => ({ value, label: t(`disclosure.filter.${value}`) }))
  return (
    <View className="disclosure-pane">
      <View className="disclosure-pane__now">
        <DeskCard />
        <MattersDoor />
        <Loaded read={overview} skeleton="chart">
          {({ disclosureSummary }) => (
            <>
              {division.length === 12 && <PeriodSentence summary={disclosureSummary} />}
              <OverdueList overdue={division.length === 12 ? disclosureSummary.overdue : []} />
            </>
          )}
        </Loaded>
      </View>
      <View className="disclosure-pane__list">
        <Section title={t('disclosure.list.title')}>
          <View className="mb-stack">
            <Tabs label={t('disclosure.filter.label')} options={options} value={kind} onChange={setKind} />
            <DisclosureList division={division} kind={kind} />
          </View>
        </Section>
      </View>
    </View>
  )
}

/** Beside what was disclosed stands how it was decided. */
function MattersDoor() {
  const t = useMessages()
  return (
    <Card flush>
      <ListRow
        icon="gavel"
        title={t('procedure.entry.title')}
        gist={t('procedure.entry.text')}
        onPress={() => openPage('/procedure/list/index')}
      />
    </Card>
  )
}

function DisclosureList({ division, kind }: { division: string; kind: KindFilter }) {
  const t = useMessages()
  const wanted = kind === 'ALL' ? null : kind
  const list = useList(DisclosureListDocument, { division, kind: wanted }, (data) => data.disclosures)
  return (
    <Loaded read={list} skeleton="list">
      {(items) =>
        items.length === 0 ? (
          <EmptyState
            icon="receipt-text"
            title={t('disclosure.list.emptyTitle')}
            text={t('disclosure.list.emptyText')}
          />
        ) : (
          <>
            <Card flush>
              {items.map((item) => (
                <DisclosureRow
                  key={item.id}
                  item={item}
                  place={division.length === 12 ? undefined : item.division.name}
                  onPress={() => openPage('/disclosure/detail/index', { id: item.id })}
                />
              ))}
            </Card>
            <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
          </>
        )
      }
    </Loaded>
  )
}
