import { POINTS_LIMITS } from '@shared/points/rules'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { MovePointsStockDocument, type PointsGoodsRowFragment } from '../generated/documents'

interface MoveSheetProps {
  goods: PointsGoodsRowFragment
  onClose: () => void
  onSaved: () => void
}

type Way = 'in' | 'out'
const WAYS: Way[] = ['in', 'out']

/** 入库 or 报损, with where it comes from or why. */
export function MoveSheet({ goods, onClose, onSaved }: MoveSheetProps) {
  const t = useMessages()
  const [way, setWay] = useState<Way>('in')
  const [figure, setFigure] = useState('')
  const [reason, setReason] = useState('')
  const move = useCommand(MovePointsStockDocument)
  const quantity = /^\d{1,5}$/.test(figure) ? Number(figure) : 0
  const send = async () => {
    const input = { id: goods.id, quantity: way === 'in' ? quantity : -quantity, reason }
    if (!(await move.run({ input })).ok) return
    showToast({ text: t('points.stock.saved') })
    onSaved()
    onClose()
  }
  const ready = quantity > 0 && reason.trim() !== ''
  return (
    <Sheet
      open
      title={t('points.stock.move')}
      onClose={onClose}
      bottom={<Button label={t('points.stock.save')} busy={move.busy} disabled={!ready} onPress={send} />}
    >
      <Field label={t('points.stock.way')}>
        <Choice
          label={t('points.stock.way')}
          options={WAYS.map((value) => ({ value, label: t(`points.stock.${value}`) }))}
          value={way}
          onChange={setWay}
        />
      </Field>
      <Field label={t('points.stock.quantity')} error={move.fieldErrors.quantity}>
        <TextInput label={t('points.stock.quantity')} kind="number" limit={5} value={figure} onChange={setFigure} />
      </Field>
      <Field label={t('points.stock.reason')} error={move.fieldErrors.reason}>
        <TextArea
          label={t('points.stock.reason')}
          hint={t('points.stock.reasonHint')}
          limit={POINTS_LIMITS.reason}
          lines={2}
          value={reason}
          onChange={setReason}
        />
      </Field>
      {move.message && <Banner tone="error" text={move.message} />}
    </Sheet>
  )
}
