import type { LineRow, LineTable } from '@shared/disclosure/table'
import { balanceDifference, TABLE_LIMITS, tableTotals } from '@shared/disclosure/table'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { createIdempotencyKey } from '../../graphql/idempotency-key'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { Balance } from '../table/Balance'
import { EditableLine } from './EditableLine'
import { LineSheet } from './LineSheet'
import { MoneyField } from './MoneyField'

interface TableEditorProps {
  table: LineTable
  /** 财务: each line of money stands on vouchers. */
  accounts?: boolean
  /** By the API's field names: `table.rows.0.cells.note`. */
  errors: Readonly<Record<string, string>>
  onChange: (table: LineTable) => void
}

/** Lines one under another, each opened to be written; totals and whether the accounts close are shown as they are typed. */
export function TableEditor({ table, accounts = false, errors, onChange }: TableEditorProps) {
  const t = useMessages()
  const [open, setOpen] = useState<LineRow | null>(null)
  const hasBalance = table.opening !== undefined || table.closing !== undefined
  const put = (row: LineRow) => {
    const known = table.rows.some(({ id }) => id === row.id)
    const rows = known ? table.rows.map((one) => (one.id === row.id ? row : one)) : [...table.rows, row]
    onChange({ ...table, rows })
    setOpen(null)
  }
  const remove = (row: LineRow) => {
    onChange({ ...table, rows: table.rows.filter(({ id }) => id !== row.id) })
    setOpen(null)
  }
  return (
    <Section
      title={t('disclosureWork.table.title', { count: table.rows.length })}
      note={t('disclosureWork.table.note')}
    >
      <View className="disclosure-table-editor">
        {hasBalance && (
          <MoneyField
            label={t('disclosureWork.table.opening')}
            help={t('disclosureWork.table.openingHelp')}
            fen={table.opening ?? null}
            error={errors['table.opening']}
            onChange={(opening) => onChange({ ...table, opening })}
          />
        )}
        {table.rows.length > 0 && (
          <Card flush>
            {table.rows.map((row, index) => (
              <EditableLine
                key={row.id}
                table={table}
                row={row}
                accounts={accounts}
                number={index + 1}
                error={errorOfRow(errors, index)}
                onPress={() => setOpen(row)}
              />
            ))}
          </Card>
        )}
        <Button
          kind="secondary"
          icon="plus"
          label={t('disclosureWork.table.add')}
          disabled={table.rows.length >= TABLE_LIMITS.rows}
          onPress={() => setOpen({ id: createIdempotencyKey(), cells: {} })}
        />
        {errors.table && <Banner tone="error" text={errors.table} />}
        <Totals table={table} />
        {hasBalance && (
          <MoneyField
            label={t('disclosureWork.table.closing')}
            help={t('disclosureWork.table.closingHelp')}
            fen={table.closing ?? null}
            error={errors['table.closing']}
            onChange={(closing) => onChange({ ...table, closing })}
          />
        )}
        {hasBalance && <Reconciliation table={table} />}
        {open && (
          <LineSheet
            table={table}
            accounts={accounts}
            row={open}
            onDone={put}
            onRemove={remove}
            onClose={() => setOpen(null)}
          />
        )}
      </View>
    </Section>
  )
}

function errorOfRow(errors: Readonly<Record<string, string>>, index: number): string | undefined {
  const prefix = `table.rows.${index}`
  const field = Object.keys(errors).find((name) => name === prefix || name.startsWith(`${prefix}.`))
  return field && errors[field]
}

function Totals({ table }: { table: LineTable }) {
  if (!table.columns.some(({ side }) => side !== undefined) || table.rows.length === 0) return null
  return (
    <Card>
      <Balance totals={tableTotals(table)} />
    </Card>
  )
}

/** 账平不平, before anybody has to ask. */
function Reconciliation({ table }: { table: LineTable }) {
  const t = useMessages()
  const format = useFormat()
  const { closing } = tableTotals(table)
  if (closing === null) return <Text className="mb-small">{t('disclosureWork.table.needsOpening')}</Text>
  if (table.closing === null || table.closing === undefined)
    return <Banner text={t('disclosureWork.table.shouldBe', { closing: format.moneyExact(closing) })} />
  const difference = balanceDifference(table)
  if (difference === 0) return <Banner tone="good" text={t('disclosureWork.table.balanced')} />
  const values = { difference: format.moneyExact(Math.abs(difference)), closing: format.moneyExact(closing) }
  return (
    <Banner
      tone="warning"
      text={t(difference > 0 ? 'disclosureWork.table.over' : 'disclosureWork.table.under', values)}
    />
  )
}
