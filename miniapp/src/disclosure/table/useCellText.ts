import type { CellValue, Column } from '@shared/disclosure/table'
import { formatNumber } from '@shared/format'
import { formatFen } from '@shared/money'
import { useFormat } from '../../message/useFormat'

/** A cell as it is read: money to the fen without its unit, which stands in the heading. */
export function useCellText() {
  const format = useFormat()
  return ({ type }: Pick<Column, 'type'>, value: CellValue | undefined): string => {
    if (value === null || value === undefined) return ''
    if (type === 'MONEY') return formatFen(Number(value))
    if (type === 'QUANTITY') return formatNumber(Number(value))
    return type === 'DATE' ? format.date(String(value)) : String(value)
  }
}
