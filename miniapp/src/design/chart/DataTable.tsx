import { ScrollView, Text, View } from '@tarojs/components'
import { classNames } from '../theme/class-names'
import { press, speak } from '../theme/press'
import type { Cell, Column } from './table'

export interface DataTableProps {
  label: string
  columns: readonly Column[]
  /** Each row has an id and a cell for each column. */
  rows: readonly { id: string; cells: Readonly<Record<string, Cell>>; onPress?: () => void; selected?: boolean }[]
  /** The last line, set apart: totals. */
  total?: Readonly<Record<string, Cell>>
}

/** Figures in columns, aligned at the right; scrolls inside itself when it is wider than the screen. */
export function DataTable({ label, columns, rows, total }: DataTableProps) {
  const cellsOf = (cells: Readonly<Record<string, Cell>>) =>
    columns.map(({ key, numeric }) => (
      <View key={key} className={classNames('mb-table__cell', numeric && 'mb-table__cell--number')}>
        <Text>{cells[key] ?? ''}</Text>
      </View>
    ))
  return (
    <ScrollView scrollX className="mb-table">
      <View className="mb-table__grid" {...speak({ role: 'table', label })}>
        <View className="mb-table__row mb-table__row--head">
          {cellsOf(Object.fromEntries(columns.map(({ key, title }) => [key, title])))}
        </View>
        {rows.map(({ id, cells, onPress, selected }) => (
          <View
            key={id}
            className={classNames(
              'mb-table__row',
              onPress && 'mb-table__row--press',
              selected && 'mb-table__row--selected',
            )}
            {...(onPress ? press(onPress, { label: String(cells[columns[0]?.key ?? ''] ?? ''), selected }) : {})}
          >
            {cellsOf(cells)}
          </View>
        ))}
        {total && <View className="mb-table__row mb-table__row--total">{cellsOf(total)}</View>}
      </View>
    </ScrollView>
  )
}
