import { POINTS_LIMITS } from '@shared/points/rules'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Stepper } from '../../design/form/Stepper'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { type PointsGoodsRowFragment, RedeemPointsDocument } from '../generated/documents'

interface GoodsListProps {
  goods: readonly PointsGoodsRowFragment[]
  /** Null for who does not take part: they only look. */
  balance: number | null
  onRedeemed: () => void
}

export function GoodsList({ goods, balance, onRedeemed }: GoodsListProps) {
  const t = useMessages()
  const [chosen, setChosen] = useState<PointsGoodsRowFragment>()
  const offered = goods.filter(({ retired }) => !retired)
  const affordable = ({ points, stock }: PointsGoodsRowFragment) => balance !== null && stock > 0 && points <= balance
  return (
    <Section title={t('points.goods')}>
      {offered.length === 0 && <Text className="mb-body">{t('points.goodsNone')}</Text>}
      <Card flush>
        {offered.map((one) => (
          <ListRow
            key={one.id}
            title={one.title}
            gist={t('points.price', { points: one.points, unit: one.unit })}
            note={t('points.stock', { stock: one.stock, unit: one.unit })}
            trailing={affordable(one) && <Text className="points-figure">{t('points.redeem')}</Text>}
            onPress={affordable(one) ? () => setChosen(one) : undefined}
          />
        ))}
      </Card>
      {chosen && (
        <RedeemSheet
          goods={chosen}
          balance={balance ?? 0}
          onClose={() => setChosen(undefined)}
          onRedeemed={onRedeemed}
        />
      )}
    </Section>
  )
}

interface RedeemSheetProps {
  goods: PointsGoodsRowFragment
  balance: number
  onClose: () => void
  onRedeemed: () => void
}

function RedeemSheet({ goods, balance, onClose, onRedeemed }: RedeemSheetProps) {
  const t = useMessages()
  const { id, title, unit, points, stock } = goods
  const [quantity, setQuantity] = useState(1)
  const redeem = useCommand(RedeemPointsDocument)
  const most = Math.min(stock, POINTS_LIMITS.redeemMost, Math.floor(balance / points))
  const send = async () => {
    if (!(await redeem.run({ input: { goodsId: id, quantity } })).ok) return
    showToast({ text: t('points.redeemed') })
    onRedeemed()
    onClose()
  }
  const trouble = redeem.message ?? redeem.fieldErrors.quantity
  return (
    <Sheet
      open
      title={t('points.redeem')}
      onClose={onClose}
      bottom={<Button label={t('points.redeem')} busy={redeem.busy} onPress={send} />}
    >
      <View className="mb-stack">
        <Text className="mb-body">{t('points.redeemAsk', { points: points * quantity, quantity, unit, title })}</Text>
        <Field label={t('points.stock.quantity')}>
          <Stepper
            label={t('points.stock.quantity')}
            least={1}
            most={Math.max(1, most)}
            value={quantity}
            onChange={setQuantity}
          />
        </Field>
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Sheet>
  )
}
