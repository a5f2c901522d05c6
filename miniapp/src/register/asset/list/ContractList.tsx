import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { DataTable } from '../../../design/chart/DataTable'
import { EmptyState } from '../../../design/feedback/EmptyState'
import { Card } from '../../../design/layout/Card'
import { openPage } from '../../../design/layout/navigate'
import { ListRow } from '../../../design/list/ListRow'
import { LoadMore } from '../../../design/list/LoadMore'
import { useWide } from '../../../design/theme/useWide'
import { Loaded } from '../../../graphql/Loaded'
import { useList } from '../../../graphql/useList'
import { useFormat } from '../../../message/useFormat'
import { useMessages } from '../../../message/useMessages'
import { ContractState } from '../../contract/ContractState'
import { ContractListDocument, type ContractListQuery } from '../../generated/documents'
import { ExportTable } from './ExportTable'

type Contract = ContractListQuery['contracts']['nodes'][number]

const open = (id: string) => openPage('/register/contract/detail/index', { id })

/** Who owes comes first, then what ends soon. */
const urgency = ({ overdueFen, state }: Contract) =>
  overdueFen > 0 ? 0 : state === 'EXPIRING' ? 1 : state === 'ENDED' ? 3 : 2

export function ContractList({ village }: { village: string }) {
  const t = useMessages()
  const wide = useWide()
  const list = useList(ContractListDocument, { division: village }, (data) => data.contracts)
  useDidShow(() => list.retry())
  return (
    <View className="mb-stack">
      <Loaded read={list} skeleton="list">
        {(contracts) =>
          contracts.length === 0 ? (
            <EmptyState icon="handshake" title={t('register.contract.empty')} text={t('register.contract.emptyText')} />
          ) : (
            <Found contracts={[...contracts].sort((one, other) => urgency(one) - urgency(other))} wide={wide} />
          )
        }
      </Loaded>
      {list.hasMore && <Text className="mb-small">{t('register.loaded', { count: list.data?.length ?? 0 })}</Text>}
      <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
    </View>
  )
}

function Found({ contracts, wide }: { contracts: readonly Contract[]; wide: boolean }) {
  const t = useMessages()
  const format = useFormat()
  if (wide) return <Table contracts={contracts} />
  return (
    <Card flush>
      {contracts.map((contract) => {
        const { party, title, endsOn, period, rentFen } = contract.current
        return (
          <ListRow
            key={contract.id}
            title={title}
            gist={t('register.contract.row', { party, end: format.date(endsOn) })}
            note={t(`register.contract.rent.${period}`, { money: format.money(rentFen) })}
            tags={<ContractState contract={contract} />}
            onPress={() => open(contract.id)}
          />
        )
      })}
    </Card>
  )
}

const COLUMNS = ['title', 'party', 'object', 'startsOn', 'endsOn', 'rentFen', 'paidFen', 'overdueFen', 'state'] as const

function Table({ contracts }: { contracts: readonly Contract[] }) {
  const t = useMessages()
  const format = useFormat()
  const names = {
    paidFen: t('register.contract.collected'),
    overdueFen: t('register.contract.overdue', { money: '' }).trim(),
    state: t('register.field.condition'),
  }
  const columns = COLUMNS.map((key) => ({
    key,
    title: key === 'paidFen' || key === 'overdueFen' || key === 'state' ? names[key] : t(`register.field.${key}`),
    numeric: key === 'rentFen' || key === 'paidFen' || key === 'overdueFen',
  }))
  const rows = contracts.map(({ current, state, daysLeft, overdueFen, paidFen }) => ({
    cells: {
      title: current.title,
      party: current.party,
      object: current.object,
      startsOn: format.date(current.startsOn),
      endsOn: format.date(current.endsOn),
      rentFen: t(`register.contract.rent.${current.period}`, { money: format.moneyExact(current.rentFen) }),
      paidFen: format.moneyExact(paidFen),
      overdueFen: overdueFen > 0 ? format.moneyExact(overdueFen) : '',
      state: t(`register.contract.state.${state}`, { days: daysLeft }),
    },
  }))
  const shown = columns
    .filter(({ key }) => key !== 'startsOn')
    .map((column) => (column.key === 'endsOn' ? { ...column, title: t('register.contract.term') } : column))
  // Shorter than in the file: at a desk of 1280 nothing is to stand beyond the edge.
  const short = contracts.map(({ id, current, overdueFen, paidFen }, at) => ({
    id,
    onPress: () => open(id),
    cells: {
      ...rows[at]?.cells,
      endsOn: `${current.startsOn.slice(0, 7)} – ${current.endsOn.slice(0, 7)}`,
      rentFen: t(`register.contract.rent.${current.period}`, { money: format.money(current.rentFen) }),
      paidFen: format.money(paidFen),
      overdueFen: overdueFen > 0 ? format.money(overdueFen) : '',
    },
  }))
  return (
    <>
      <View>
        <ExportTable name={t('register.contract.file')} columns={columns} rows={rows.map(({ cells }) => cells)} />
      </View>
      <Card>
        <DataTable label={t('register.asset.tab.contracts')} columns={shown} rows={short} />
      </Card>
    </>
  )
}
