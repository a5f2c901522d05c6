import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { DataTable } from '../../design/chart/DataTable'
import { Banner } from '../../design/feedback/Banner'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { ReportCrossTableFragment } from '../generated/documents'
import { CrossTableSheet } from './CrossTableSheet'
import type { Report } from './ReportSection'

interface CrossTablesProps {
  report: Report
  anonymous: boolean
}

/** Tables of a named round; for a secret one the reason why there is none, told to whoever might want one. */
export function CrossTables({ report, anonymous }: CrossTablesProps) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const { crossTables, availableActions } = report
  const mayAdd = availableActions.includes('PUBLISH_CROSS_TABLE')
  if (anonymous) {
    const hosting = availableActions.length > 0
    return hosting ? <Banner icon="lock" text={t('report.cross.secret')} /> : null
  }
  if (crossTables.length === 0 && !mayAdd) return null
  return (
    <Section title={t('report.cross.title')} note={t('report.cross.note')}>
      <View className="mb-stack">
        {crossTables.map((table) => (
          <Table key={`${table.rowAxis} ${table.columnAxis}`} table={table} />
        ))}
        {mayAdd && <Button kind="secondary" icon="plus" label={t('report.cross.add')} onPress={() => setOpen(true)} />}
      </View>
      {open && <CrossTableSheet report={report} onClose={() => setOpen(false)} />}
    </Section>
  )
}

const joined = (titles: readonly string[]) => titles.join('、')

function Table({ table }: { table: ReportCrossTableFragment }) {
  const t = useMessages()
  const label = `${table.rowTitle} × ${table.columnTitle}`
  const columns = [
    { key: 'row', title: table.rowTitle },
    ...table.columns.map(({ titles }, at) => ({ key: `c${at}`, title: joined(titles), numeric: true })),
    { key: 'sum', title: t('report.cross.sum'), numeric: true },
  ]
  const rows = table.rows.map(({ titles, total }, at) => {
    const cells: Record<string, string> = { row: joined(titles), sum: String(total) }
    table.cells[at]?.forEach((cell, column) => {
      cells[`c${column}`] = typeof cell === 'number' ? String(cell) : t('report.cross.hidden')
    })
    return { id: joined(titles), cells }
  })
  const sums: Record<string, string> = { row: t('report.cross.sum'), sum: String(table.total) }
  table.columns.forEach(({ total }, at) => {
    sums[`c${at}`] = String(total)
  })
  return (
    <View>
      <Text className="mb-title">{label}</Text>
      <DataTable label={label} columns={columns} rows={rows} total={sums} />
    </View>
  )
}
