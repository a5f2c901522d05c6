import { type CellValue, type Column, type LineRow, type LineTable, TABLE_LIMITS } from '@shared/disclosure/table'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Sheet } from '../../design/dialog/Sheet'
import { DatePicker } from '../../design/form/DatePicker'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useMessages } from '../../message/useMessages'
import { LineProof, type Proof } from './LineProof'
import { MoneyField } from './MoneyField'

interface LineSheetProps {
  table: LineTable
  accounts: boolean
  row: LineRow
  onDone: (row: LineRow) => void
  onRemove: (row: LineRow) => void
  onClose: () => void
}

/** One line, field by field: a phone has no room for six columns side by side. */
export function LineSheet({ table, accounts, row, onDone, onRemove, onClose }: LineSheetProps) {
  const t = useMessages()
  const [cells, setCells] = useState(row.cells)
  const [proof, setProof] = useState<Proof>({
    voucherIds: row.voucherIds,
    noVoucher: row.noVoucher,
    account: row.account,
  })
  const [unreadable, setUnreadable] = useState<Readonly<Record<string, boolean>>>({})
  const isNew = !table.rows.some(({ id }) => id === row.id)
  const empty = Object.values(cells).every((value) => value === null || value === '')
  const blocked = Object.values(unreadable).includes(true)
  const write = (id: string, value: CellValue, readable: boolean) => {
    setCells((before) => ({ ...before, [id]: value }))
    setUnreadable((before) => ({ ...before, [id]: !readable }))
  }
  const bottom = (
    <ButtonRow>
      {!isNew && <Button kind="danger" label={t('disclosureWork.table.remove')} onPress={() => onRemove(row)} />}
      <Button
        label={t('disclosureWork.table.done')}
        disabled={empty || blocked}
        onPress={() => onDone({ ...row, cells, ...(accounts ? proof : {}) })}
      />
    </ButtonRow>
  )
  return (
    <Sheet
      open
      title={t(isNew ? 'disclosureWork.table.newLine' : 'disclosureWork.table.editLine')}
      onClose={onClose}
      bottom={bottom}
    >
      {table.columns.map((column) => (
        <CellField
          key={column.id}
          column={column}
          value={cells[column.id] ?? null}
          onChange={(value, readable = true) => write(column.id, value, readable)}
        />
      ))}
      {accounts && <LineProof table={table} row={{ ...row, cells, ...proof }} onChange={setProof} />}
    </Sheet>
  )
}

interface CellFieldProps {
  column: Column
  value: CellValue
  /** A field that cannot be read yet keeps the line open. */
  onChange: (value: CellValue, readable?: boolean) => void
}

function CellField({ column, value, onChange }: CellFieldProps) {
  const { title, type, unit } = column
  if (type === 'MONEY')
    return <MoneyField label={title} fen={typeof value === 'number' ? value : null} onChange={onChange} />
  if (type === 'QUANTITY')
    return <QuantityField label={unit ? `${title}（${unit}）` : title} value={value} onChange={onChange} />
  return (
    <Field label={title}>
      {type === 'DATE' ? (
        <DatePicker label={title} value={typeof value === 'string' ? value : ''} onChange={(day) => onChange(day)} />
      ) : (
        <TextInput
          label={title}
          value={value === null ? '' : String(value)}
          limit={TABLE_LIMITS.text}
          onChange={(text) => onChange(text)}
        />
      )}
    </Field>
  )
}

const QUANTITY = /^-?\d{1,9}(\.\d{1,3})?$/

interface QuantityFieldProps {
  label: string
  value: CellValue
  /** A field that cannot be read yet keeps the line open. */
  onChange: (value: CellValue, readable?: boolean) => void
}

function QuantityField({ label, value, onChange }: QuantityFieldProps) {
  const t = useMessages()
  const [text, setText] = useState(value === null ? '' : String(value))
  const good = QUANTITY.test(text.trim())
  const type = (typed: string) => {
    setText(typed)
    onChange(QUANTITY.test(typed.trim()) ? Number(typed) : null, typed.trim() === '' || QUANTITY.test(typed.trim()))
  }
  return (
    <Field label={label} error={text.trim() === '' || good ? undefined : t('disclosureWork.table.quantity')}>
      <TextInput label={label} kind="digit" value={text} limit={14} onChange={type} />
    </Field>
  )
}
