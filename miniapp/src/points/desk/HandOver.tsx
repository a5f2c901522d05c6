import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useCommand } from '../../graphql/useCommand'
import { useList } from '../../graphql/useList'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import {
  HandOverPointsGoodsDocument,
  type PointsRedemptionRowFragment,
  PointsRedemptionsDocument,
} from '../generated/documents'

/** 等领取: handed over once the household stands there. */
export function HandOver({ division }: { division: string }) {
  const t = useMessages()
  const list = useList(PointsRedemptionsDocument, { division, open: true }, (data) => data.pointsRedemptions)
  return (
    <Loaded read={list} skeleton="list">
      {(redemptions) =>
        redemptions.length === 0 ? (
          <EmptyState icon="inbox" title={t('points.desk.none')} text={t('points.desk.noneText')} />
        ) : (
          <>
            <Card flush>
              {redemptions.map((redemption) => (
                <Row key={redemption.id} redemption={redemption} onDone={list.retry} />
              ))}
            </Card>
            <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
          </>
        )
      }
    </Loaded>
  )
}

function Row({ redemption, onDone }: { redemption: PointsRedemptionRowFragment; onDone: () => void }) {
  const t = useMessages()
  const format = useFormat()
  const give = useCommand(HandOverPointsGoodsDocument)
  const { id, goodsTitle: title, quantity, household, redeemerName, redeemedAt, mayHandOver } = redemption
  const press = async () => {
    const text = t('points.desk.giveAsk', { title, quantity, household })
    const agreed = await confirm({ title: t('points.desk.given'), text, confirmLabel: t('points.desk.given') })
    if (agreed && (await give.run({ input: { id } })).ok) onDone()
  }
  return (
    <View>
      <ListRow
        title={t('points.redemption', { title, quantity })}
        gist={household}
        note={`${redeemerName} · ${format.dateTime(redeemedAt)}`}
        trailing={mayHandOver && <Button fit small label={t('points.desk.given')} busy={give.busy} onPress={press} />}
      />
      {give.message && <Banner tone="error" text={give.message} />}
    </View>
  )
}
