import { POINTS_LIMITS } from '@shared/points/rules'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Switch } from '../../design/form/Switch'
import { TextInput } from '../../design/form/TextInput'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type PointsGoodsRowFragment, SavePointsGoodsDocument } from '../generated/documents'

interface GoodsSheetProps {
  division: string
  goods: PointsGoodsRowFragment | undefined
  onClose: () => void
  onSaved: () => void
}

export function GoodsSheet({ division, goods, onClose, onSaved }: GoodsSheetProps) {
  const t = useMessages()
  const [title, setTitle] = useState(goods?.title ?? '')
  const [unit, setUnit] = useState(goods?.unit ?? '')
  const [price, setPrice] = useState(goods ? String(goods.points) : '')
  const [retired, setRetired] = useState(goods?.retired ?? false)
  const save = useCommand(SavePointsGoodsDocument)
  const points = /^\d{1,5}$/.test(price) ? Number(price) : 0
  const send = async () => {
    if (!(await save.run({ input: { division, id: goods?.id, title, unit, points, retired } })).ok) return
    showToast({ text: t('points.stock.saved') })
    onSaved()
    onClose()
  }
  const ready = title.trim() !== '' && unit.trim() !== '' && points > 0
  const errors = save.fieldErrors
  return (
    <Sheet
      open
      title={t(goods ? 'points.stock.edit' : 'points.stock.add')}
      onClose={onClose}
      bottom={<Button label={t('points.stock.save')} busy={save.busy} disabled={!ready} onPress={send} />}
    >
      <Field label={t('points.stock.name')} error={errors.title}>
        <TextInput label={t('points.stock.name')} limit={POINTS_LIMITS.goodsTitle} value={title} onChange={setTitle} />
      </Field>
      <Field label={t('points.stock.unit')} error={errors.unit}>
        <TextInput label={t('points.stock.unit')} limit={POINTS_LIMITS.goodsUnit} value={unit} onChange={setUnit} />
      </Field>
      <Field label={t('points.stock.price')} error={errors.points}>
        <TextInput label={t('points.stock.price')} kind="number" limit={5} value={price} onChange={setPrice} />
      </Field>
      {goods && <Switch label={t('points.stock.retired')} value={retired} onChange={setRetired} />}
      {save.message && <Banner tone="error" text={save.message} />}
    </Sheet>
  )
}
