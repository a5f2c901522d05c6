import { writeCsv } from '@shared/register/csv'
import { Button } from '../../../design/button/Button'
import type { Cell, Column } from '../../../design/chart/table'
import { showToast } from '../../../design/feedback/toast-store'
import { useMessages } from '../../../message/useMessages'
import { saveTable } from '../../save-table'

interface ExportTableProps {
  name: string
  columns: readonly Column[]
  rows: readonly Readonly<Record<string, Cell>>[]
}

/** What the table shows, as a file. */
export function ExportTable({ name, columns, rows }: ExportTableProps) {
  const t = useMessages()
  const save = async () => {
    const head = columns.map(({ title }) => title)
    const lines = rows.map((cells) => columns.map(({ key }) => cells[key] ?? ''))
    const done = await saveTable(name, writeCsv([head, ...lines]))
    if (done !== 'failed')
      showToast({ text: t(done === 'saved' ? 'register.asset.exported' : 'register.asset.copied') })
  }
  return (
    <Button kind="secondary" fit small icon="download" label={t('register.asset.export')} onPress={() => void save()} />
  )
}
