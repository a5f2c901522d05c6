import '../../message/late/points'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { PointsStockDocument, type PointsStockQuery } from '../generated/documents'
import { useVillage } from '../useVillage'
import { GoodsSheet } from './GoodsSheet'
import { MoveSheet } from './MoveSheet'
import './index.scss'

type Goods = PointsStockQuery['pointsGoods'][number]

/** 物品和库存: every move with its reason and who made it. */
export default function PointsGoodsPage() {
  const t = useMessages()
  const division = useVillage()
  const read = useRead(PointsStockDocument, { division }, { skip: division === '' })
  const [editing, setEditing] = useState<Goods | 'new'>()
  const [moving, setMoving] = useState<Goods>()
  return (
    <Screen
      title={t('points.stock.title')}
      bottom={<Button icon="plus" label={t('points.stock.add')} onPress={() => setEditing('new')} />}
    >
      <Loaded read={read} skeleton="list">
        {({ pointsGoods }) =>
          pointsGoods.length === 0 ? (
            <EmptyState icon="clipboard-list" title={t('points.stock.none')} text={t('points.stock.noneText')} />
          ) : (
            <View className="mb-stack">
              {pointsGoods.map((goods) => (
                <GoodsCard
                  key={goods.id}
                  goods={goods}
                  onEdit={() => setEditing(goods)}
                  onMove={() => setMoving(goods)}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      {editing && (
        <GoodsSheet
          division={division}
          goods={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(undefined)}
          onSaved={read.retry}
        />
      )}
      {moving && <MoveSheet goods={moving} onClose={() => setMoving(undefined)} onSaved={read.retry} />}
    </Screen>
  )
}

function GoodsCard({ goods, onEdit, onMove }: { goods: Goods; onEdit: () => void; onMove: () => void }) {
  const t = useMessages()
  const format = useFormat()
  const { title, unit, points, stock, retired, moves } = goods
  return (
    <Card>
      <View className="mb-stack">
        <Text className="mb-title">{title}</Text>
        <Text className="mb-body">
          {`${t('points.price', { points, unit })} · ${t('points.stock', { stock, unit })}`}
        </Text>
        {retired && (
          <View className="mb-tag-row">
            <Tag label={t('points.stock.retired')} />
          </View>
        )}
        {moves.slice(0, 5).map(({ id, kind, quantity, reason, personName, at }) => (
          <Text key={id} className="mb-small">
            {[
              format.dateTime(at),
              `${t(`points.move.${kind}`)} ${quantity > 0 ? '+' : ''}${quantity}`,
              personName,
              reason,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        ))}
        <ButtonRow>
          <Button kind="secondary" label={t('points.stock.edit')} onPress={onEdit} />
          <Button kind="secondary" label={t('points.stock.move')} onPress={onMove} />
        </ButtonRow>
      </View>
    </Card>
  )
}
