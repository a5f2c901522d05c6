import type { DisclosureDiff, RowDiff, TableDiff } from '@shared/disclosure/diff'
import type { LineTable, TableTotals } from '@shared/disclosure/table'
import { Text, View } from '@tarojs/components'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { lineWords } from '../table/line-words'
import { useCellText } from '../table/useCellText'
import { Segments } from './Changes'
import { ProofChanges } from './ProofChanges'

const TONES = { ADDED: 'green', REMOVED: 'red', CHANGED: 'amber' } as const

type Names = DisclosureDiff['names']

/** Only the lines that differ, each saying what it said before. */
export function TableChanges({ diff, names }: { diff: TableDiff; names: Names }) {
  const t = useMessages()
  const columns = diff.columns.map(({ column }) => column)
  const changed = diff.rows.filter(({ kind }) => kind !== 'SAME')
  return (
    <View className="mb-stack">
      <Text className="mb-small">{t('disclosureWork.change.lines', { count: changed.length })}</Text>
      {changed.map((row) => (
        <RowChange key={row.row.id} change={row} table={{ columns, rows: [] }} names={names} />
      ))}
      <TotalChange before={diff.totals.before} after={diff.totals.after} />
    </View>
  )
}

function RowChange({ change, table, names }: { change: RowDiff; table: LineTable; names: Names }) {
  const t = useMessages()
  const format = useFormat()
  const cellText = useCellText()
  if (change.kind === 'SAME') return null
  const words = lineWords(table, change.row, (day) => format.date(day))
  const money = words.money.map(({ label, fen }) => `${label} ${format.moneyExact(fen)}`)
  const cells = change.kind === 'CHANGED' ? change.cells : []
  return (
    <View className="disclosure-change">
      <Tag label={t(`disclosureWork.change.${change.kind}`)} tone={TONES[change.kind]} />
      <Text className="mb-body">{[words.title, ...(cells.length > 0 ? [] : money)].filter(Boolean).join(' · ')}</Text>
      {cells.map(({ columnId, before, after }) => {
        const column = table.columns.find(({ id }) => id === columnId)
        if (!column) return null
        const text = (value: typeof before) => cellText(column, value) || t('disclosureWork.change.empty')
        return (
          <View key={columnId} className="disclosure-change__cell">
            <Text className="mb-small">{column.title}</Text>
            <Segments
              segments={[
                { kind: 'REMOVED', text: text(before) },
                { kind: 'SAME', text: ' → ' },
                { kind: 'ADDED', text: text(after) },
              ]}
            />
          </View>
        )
      })}
      {change.kind === 'CHANGED' && change.proof && <ProofChanges proof={change.proof} names={names} />}
    </View>
  )
}

function TotalChange({ before, after }: { before: TableTotals | null; after: TableTotals | null }) {
  const t = useMessages()
  const format = useFormat()
  const [old, young] = [before?.closing, after?.closing]
  if (old === null || old === undefined || young === null || young === undefined || old === young) return null
  return (
    <Text className="mb-body">
      {t('disclosureWork.change.closing', { before: format.moneyExact(old), after: format.moneyExact(young) })}
    </Text>
  )
}
