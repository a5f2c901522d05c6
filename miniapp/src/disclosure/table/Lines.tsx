import type { LineRow, LineTable } from '@shared/disclosure/table'
import { tableTotals } from '@shared/disclosure/table'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { DataTable } from '../../design/chart/DataTable'
import { Card } from '../../design/layout/Card'
import { useWide } from '../../design/theme/useWide'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { lineWords } from './line-words'
import { useCellText } from './useCellText'

interface LinesProps {
  table: LineTable
  /** 问一问 on a line; absent where nobody may ask. */
  onAsk?: (row: LineRow) => void
  /** What a line stands on; absent where that cannot be read. */
  onOpen?: (row: LineRow) => void
  /** How many questions each line has had. */
  asked?: Readonly<Record<string, number>>
  /** Stands in a narrow column even at a desk. */
  narrow?: boolean
}

/** 逐笔明细: a table at a desk, one card a line on a phone, where a table of six columns cannot be read. */
export function Lines(props: LinesProps) {
  const wide = useWide()
  return wide && !props.narrow ? <WideLines {...props} /> : <LineCards {...props} />
}

function WideLines({ table, onAsk, onOpen }: LinesProps) {
  const t = useMessages()
  const cellText = useCellText()
  const { byColumn } = tableTotals(table)
  const columns = table.columns.map(({ id, title, type, unit }) => ({
    key: id,
    title: unit ? `${title}（${unit}）` : title,
    numeric: type === 'MONEY' || type === 'QUANTITY',
  }))
  const rows = table.rows.map((row) => ({
    id: row.id,
    cells: Object.fromEntries(table.columns.map((column) => [column.id, cellText(column, row.cells[column.id])])),
    ...pressOf(row, onOpen, onAsk),
  }))
  const sums = table.columns.flatMap((column) =>
    column.type === 'MONEY' ? [[column.id, cellText(column, byColumn[column.id])]] : [],
  )
  const first = table.columns.find(({ type }) => type !== 'MONEY')?.id ?? ''
  const total = { [first]: t('disclosureWork.line.total'), ...Object.fromEntries(sums) }
  return (
    <View className="mb-stack">
      {(onOpen ?? onAsk) && (
        <Text className="mb-small">
          {t(onOpen && table.rows.some(hasProof) ? 'disclosureWork.line.openHint' : 'disclosureWork.line.askHint')}
        </Text>
      )}
      <DataTable
        label={t('disclosureWork.line.table')}
        columns={columns}
        rows={rows}
        total={sums.length > 0 ? total : undefined}
      />
    </View>
  )
}

/** At a desk a whole row is pressed: what it stands on where there is something, else the question. */
function pressOf(row: LineRow, onOpen: LinesProps['onOpen'], onAsk: LinesProps['onAsk']) {
  const press = hasProof(row) ? (onOpen ?? onAsk) : onAsk
  return press ? { onPress: () => press(row) } : {}
}

const hasProof = ({ voucherIds, noVoucher }: LineRow) => Boolean(voucherIds?.length || noVoucher)

function LineCards({ table, onAsk, onOpen, asked }: LinesProps) {
  return (
    <Card flush>
      {table.rows.map((row, index) => (
        <LineCard
          key={row.id}
          table={table}
          row={row}
          number={index + 1}
          asked={asked?.[row.id] ?? 0}
          onAsk={onAsk}
          onOpen={onOpen}
        />
      ))}
      <LineTotals table={table} />
    </Card>
  )
}

interface LineCardProps {
  table: LineTable
  row: LineRow
  number: number
  asked: number
  onAsk?: (row: LineRow) => void
  onOpen?: (row: LineRow) => void
}

function LineCard({ table, row, number, asked, onAsk, onOpen }: LineCardProps) {
  const t = useMessages()
  const format = useFormat()
  const words = lineWords(table, row, (day) => format.date(day))
  return (
    <View className="disclosure-line">
      <Text className="disclosure-line__title">{`${number}. ${words.title}`}</Text>
      <View className="disclosure-line__notes">
        {words.notes.map((note) => (
          <Text key={note}>{note}</Text>
        ))}
      </View>
      <View className="disclosure-line__foot">
        <View className="disclosure-line__money">
          {words.money.map(({ id, label, fen, side }) => (
            <Text key={id} className={`disclosure-amount disclosure-amount--${(side ?? 'NONE').toLowerCase()}`}>
              {`${label} ${format.moneyExact(fen)}`}
            </Text>
          ))}
        </View>
        <View className="disclosure-line__acts">
          {onOpen && hasProof(row) && (
            <Button
              kind="quiet"
              fit
              small
              icon="receipt-text"
              label={t('disclosureWork.lineDetail.open')}
              onPress={() => onOpen(row)}
            />
          )}
          {onAsk && (
            <Button
              kind="quiet"
              fit
              small
              icon="message-circle"
              label={asked > 0 ? t('disclosureWork.line.askMore', { count: asked }) : t('disclosureWork.line.ask')}
              onPress={() => onAsk(row)}
            />
          )}
        </View>
      </View>
    </View>
  )
}

function LineTotals({ table }: { table: LineTable }) {
  const t = useMessages()
  const format = useFormat()
  const { byColumn } = tableTotals(table)
  const all = table.columns.filter(({ type }) => type === 'MONEY')
  const used = all.filter(({ id }) => byColumn[id] !== 0)
  const money = used.length > 0 ? used : all
  if (money.length === 0 || table.rows.length === 0) return null
  return (
    <View className="disclosure-line disclosure-line--total">
      {money.map(({ id, title }) => (
        <View key={id} className="disclosure-line__sum">
          <Text>{t('disclosureWork.line.sum', { column: title })}</Text>
          <Text className="disclosure-line__figure">{format.moneyExact(byColumn[id] ?? 0)}</Text>
        </View>
      ))}
    </View>
  )
}
