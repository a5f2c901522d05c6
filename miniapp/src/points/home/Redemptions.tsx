import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useCommand } from '../../graphql/useCommand'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { CancelPointsRedemptionDocument, type PointsRedemptionRowFragment } from '../generated/documents'

interface RedemptionsProps {
  redemptions: readonly PointsRedemptionRowFragment[]
  onChanged: () => void
}

export function Redemptions({ redemptions, onChanged }: RedemptionsProps) {
  return (
    <Card flush>
      {redemptions.map((redemption) => (
        <Redemption key={redemption.id} redemption={redemption} onChanged={onChanged} />
      ))}
    </Card>
  )
}

function Redemption({ redemption, onChanged }: { redemption: PointsRedemptionRowFragment; onChanged: () => void }) {
  const t = useMessages()
  const format = useFormat()
  const undo = useCommand(CancelPointsRedemptionDocument)
  const { id, goodsTitle: title, quantity, points, redeemedAt, handedAt, cancelledAt, mayCancel } = redemption
  const state = handedAt
    ? t('points.handed', { date: format.date(handedAt) })
    : t(cancelledAt ? 'points.cancelled' : 'points.toFetch')
  const press = async () => {
    const ask = { title: t('points.cancel'), text: t('points.cancelAsk'), confirmLabel: t('points.cancel') }
    if ((await confirm(ask)) && (await undo.run({ input: { id } })).ok) onChanged()
  }
  return (
    <View>
      <ListRow
        title={t('points.redemption', { title, quantity })}
        note={`${t('points.balanceValue', { points })} · ${format.dateTime(redeemedAt)}`}
        tags={<Tag label={state} tone={handedAt ? 'green' : cancelledAt ? 'plain' : 'amber'} />}
        trailing={
          mayCancel && <Button kind="quiet" fit small label={t('points.cancel')} busy={undo.busy} onPress={press} />
        }
      />
      {undo.message && <Banner tone="error" text={undo.message} />}
    </View>
  )
}
