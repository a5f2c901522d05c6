import type { LineRow, LineTable } from '@shared/disclosure/table'
import { Text } from '@tarojs/components'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { lineWords } from '../table/line-words'

interface EditableLineProps {
  table: LineTable
  row: LineRow
  accounts: boolean
  number: number
  error: string | undefined
  onPress: () => void
}

export function EditableLine({ table, row, accounts, number, error, onPress }: EditableLineProps) {
  const t = useMessages()
  const format = useFormat()
  const words = lineWords(table, row, (day) => format.date(day))
  const money = words.money.map(({ label, fen }) => `${label} ${format.moneyExact(fen)}`).join(' · ')
  return (
    <ListRow
      title={`${number}. ${words.title || t('disclosureWork.table.unnamed')}`}
      gist={words.notes.join(' · ')}
      note={error}
      tags={
        error ? (
          <Tag label={t('disclosureWork.table.wrong')} tone="red" icon="circle-alert" />
        ) : accounts ? (
          <ProofTag row={row} />
        ) : undefined
      }
      trailing={<Text className="disclosure-line__figure">{money}</Text>}
      onPress={onPress}
    />
  )
}

/** Whether the line stands on vouchers, before anybody refuses it. */
function ProofTag({ row }: { row: LineRow }) {
  const t = useMessages()
  const count = row.voucherIds?.length ?? 0
  if (count > 0) return <Tag label={t('disclosureWork.proof.has', { count })} tone="green" icon="receipt-text" />
  return row.noVoucher ? <Tag label={row.noVoucher} /> : <Tag label={t('disclosureWork.proof.missing')} tone="amber" />
}
