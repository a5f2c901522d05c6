import { formatNumber } from '@shared/format'
import { ASSET_KINDS, type AssetKind } from '@shared/register/asset'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { DataTable } from '../../../design/chart/DataTable'
import { EmptyState } from '../../../design/feedback/EmptyState'
import { Tabs } from '../../../design/form/Tabs'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { ListRow } from '../../../design/list/ListRow'
import { LoadMore } from '../../../design/list/LoadMore'
import { Tag } from '../../../design/list/Tag'
import { useWide } from '../../../design/theme/useWide'
import { Loaded } from '../../../graphql/Loaded'
import { useList } from '../../../graphql/useList'
import { useFormat } from '../../../message/useFormat'
import { useMessages } from '../../../message/useMessages'
import { AssetListDocument, type AssetListQuery } from '../../generated/documents'
import { useAssetFields } from '../asset-words'
import { ExportTable } from './ExportTable'

type Asset = AssetListQuery['assets']['nodes'][number]
type Filter = AssetKind | 'ALL'
type Order = 'changed' | 'value' | 'name'
const ORDERS: readonly Order[] = ['changed', 'value', 'name']

const open = (id: string) => openPage('/register/asset/detail/index', { id })

export function AssetList({ village }: { village: string }) {
  const t = useMessages()
  const wide = useWide()
  const [filter, setFilter] = useState<Filter>('ALL')
  const [order, setOrder] = useState<Order>('changed')
  const list = useList(AssetListDocument, { division: village }, (data) => data.assets)
  useDidShow(() => list.retry())
  const kinds = ASSET_KINDS.filter((kind) => (list.data ?? []).some(({ current }) => current.kind === kind))
  const options: { value: Filter; label: string }[] = [
    { value: 'ALL', label: t('register.asset.ALL') },
    ...kinds.map((value) => ({ value, label: t(`register.asset.kind.${value}`) })),
  ]
  const orders = ORDERS.map((value) => ({ value, label: t(`register.asset.sort.${value}`) }))
  return (
    <View className="mb-stack">
      {kinds.length > 1 && (
        <Tabs label={t('register.asset.filter')} options={options} value={filter} onChange={setFilter} />
      )}
      {wide && <Tabs label={t('register.asset.sort')} options={orders} value={order} onChange={setOrder} />}
      <Loaded read={list} skeleton="list">
        {(assets) => <Found assets={arrange(assets, filter, order)} wide={wide} />}
      </Loaded>
      {list.hasMore && <Text className="mb-small">{t('register.loaded', { count: list.data?.length ?? 0 })}</Text>}
      <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
    </View>
  )
}

function arrange(assets: readonly Asset[], filter: Filter, order: Order): Asset[] {
  const chosen = assets.filter(({ current }) => filter === 'ALL' || current.kind === filter)
  if (order === 'value') return chosen.sort((one, other) => (other.current.valueFen ?? 0) - (one.current.valueFen ?? 0))
  if (order === 'name') return chosen.sort((one, other) => (one.current.name < other.current.name ? -1 : 1))
  return chosen
}

function Found({ assets, wide }: { assets: readonly Asset[]; wide: boolean }) {
  const t = useMessages()
  if (assets.length === 0)
    return <EmptyState icon="landmark" title={t('register.asset.empty')} text={t('register.asset.emptyText')} />
  if (wide) return <Table assets={assets} />
  return (
    <Card flush>
      {assets.map((asset) => (
        <Row key={asset.id} asset={asset} />
      ))}
    </Card>
  )
}

function Row({ asset: { id, current } }: { asset: Asset }) {
  const t = useMessages()
  const format = useFormat()
  const { name, kind, quantity, unit, place, valueFen, condition } = current
  const attention = condition === 'IDLE' || condition === 'BROKEN'
  return (
    <ListRow
      title={name}
      gist={t('register.asset.row', { quantity: formatNumber(quantity), unit, place })}
      note={typeof valueFen === 'number' ? format.money(valueFen) : t('register.asset.noValue')}
      tags={
        <>
          <Tag label={t(`register.asset.kind.${kind}`)} />
          <Tag label={t(`register.asset.condition.${condition}`)} tone={attention ? 'amber' : 'green'} />
        </>
      }
      onPress={() => open(id)}
    />
  )
}

const COLUMNS = ['name', 'kind', 'quantity', 'place', 'valueFen', 'condition', 'custodian', 'acquiredOn'] as const

function Table({ assets }: { assets: readonly Asset[] }) {
  const t = useMessages()
  const fields = useAssetFields()
  const columns = COLUMNS.map((key) => ({
    key,
    title:
      key === 'place'
        ? t('register.asset.where')
        : key === 'acquiredOn'
          ? t('register.asset.since')
          : t(`register.field.${key}`),
    numeric: key === 'quantity' || key === 'valueFen',
  }))
  const cellsOf = (asset: Asset) => {
    const words = fields(asset.current)
    return Object.fromEntries(
      columns.map(({ key, title }) => [key, words.filter(({ label }) => label === title)[0]?.text ?? '']),
    )
  }
  const rows = assets.map((asset) => ({ id: asset.id, cells: cellsOf(asset), onPress: () => open(asset.id) }))
  return (
    <>
      <View>
        <ExportTable name={t('register.asset.file')} columns={columns} rows={rows.map(({ cells }) => cells)} />
      </View>
      <Card>
        <DataTable label={t('register.asset.title')} columns={columns} rows={rows} />
      </Card>
    </>
  )
}
