import { POINTS_LIMITS } from '@shared/points/rules'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Field } from '../../design/form/Field'
import { Stepper } from '../../design/form/Stepper'
import { TextInput } from '../../design/form/TextInput'
import { Card } from '../../design/layout/Card'
import { useMessages } from '../../message/useMessages'

export interface ItemForm {
  /** The row's own, as long as it is edited. */
  key: string
  /** Null for a new item. */
  code: string | null
  title: string
  points: number
  note: string
}

interface ItemFieldsProps {
  number: number
  item: ItemForm
  errors: Readonly<Record<string, string>>
  onChange: (part: Partial<ItemForm>) => void
  onRemove: (() => void) | undefined
}

export function ItemFields({ number, item, errors, onChange, onRemove }: ItemFieldsProps) {
  const t = useMessages()
  const which = t('points.rules.item', { number })
  const error = (field: keyof ItemForm) => errors[`items.${number - 1}.${field}`]
  return (
    <Card>
      <View className="mb-stack">
        <Field label={`${which} · ${t('points.rules.itemTitle')}`} error={error('title')}>
          <TextInput
            label={`${which} · ${t('points.rules.itemTitle')}`}
            limit={POINTS_LIMITS.title}
            value={item.title}
            onChange={(title) => onChange({ title })}
          />
        </Field>
        <Field label={t('points.rules.itemPoints')} error={error('points')}>
          <Stepper
            label={`${which} · ${t('points.rules.itemPoints')}`}
            least={1}
            most={POINTS_LIMITS.pointsMost}
            value={item.points}
            onChange={(points) => onChange({ points })}
          />
        </Field>
        <Field label={t('points.rules.itemNote')} optional error={error('note')}>
          <TextInput
            label={`${which} · ${t('points.rules.itemNote')}`}
            limit={POINTS_LIMITS.note}
            value={item.note}
            onChange={(note) => onChange({ note })}
          />
        </Field>
        {onRemove && <Button kind="quiet" fit label={t('points.rules.remove')} onPress={onRemove} />}
      </View>
    </Card>
  )
}
