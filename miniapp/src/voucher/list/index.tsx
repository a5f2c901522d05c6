import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { VoucherListDocument } from '../generated/documents'
import { VoucherRow } from '../VoucherRow'
import './index.scss'

type Filter = 'mine' | 'open' | 'booked'
const FILTERS: Filter[] = ['mine', 'open', 'booked']

/** 票据: what waits for me first, then everything on its way, then the books. */
export default function VoucherListPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const [filter, setFilter] = useState<Filter>('mine')
  const division = viewer?.hat?.division.code ?? ''
  const receive = viewer?.hat?.kind === 'VILLAGE_CADRE' && (
    <Button icon="camera" label={t('voucher.list.receive')} onPress={() => openPage('/voucher/edit/index')} />
  )
  const options = FILTERS.map((value) => ({ value, label: t(`voucher.list.${value}`) }))
  return (
    <Screen title={t('voucher.list.title')} bottom={receive || undefined}>
      <View className="mb-stack">
        <Text className="mb-small">{t('voucher.list.note')}</Text>
        <Tabs label={t('voucher.list.filter')} options={options} value={filter} onChange={setFilter} />
        {division !== '' && <Vouchers division={division} filter={filter} />}
      </View>
    </Screen>
  )
}

function Vouchers({ division, filter }: { division: string; filter: Filter }) {
  const t = useMessages()
  const wanted = filter === 'mine' ? { mine: true } : filter === 'booked' ? { state: 'BOOKED' as const } : {}
  const list = useList(VoucherListDocument, { division, ...wanted }, (data) => data.vouchers)
  useDidShow(() => list.retry())
  const [title, text] =
    filter === 'mine' ? (['emptyMine', 'emptyMineText'] as const) : (['emptyAll', 'emptyAllText'] as const)
  return (
    <Loaded read={list} skeleton="list">
      {(all) => {
        const items = filter === 'open' ? all.filter(({ state }) => state !== 'BOOKED') : all
        return items.length === 0 ? (
          <EmptyState icon="receipt-text" title={t(`voucher.list.${title}`)} text={t(`voucher.list.${text}`)} />
        ) : (
          <>
            <Card flush>
              {items.map((voucher) => (
                <VoucherRow key={voucher.id} voucher={voucher} />
              ))}
            </Card>
            <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
          </>
        )
      }}
    </Loaded>
  )
}
