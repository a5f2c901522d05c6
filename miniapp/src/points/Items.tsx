import { Text } from '@tarojs/components'
import { Card } from '../design/layout/Card'
import { ListRow } from '../design/list/ListRow'
import { useMessages } from '../message/useMessages'
import type { PointsRulesViewFragment } from './generated/documents'

/** What earns points, and how many. */
export function Items({ items }: { items: PointsRulesViewFragment['items'] }) {
  const t = useMessages()
  return (
    <Card flush>
      {items.map(({ code, title, points, note }) => (
        <ListRow
          key={code}
          title={title}
          gist={note}
          trailing={<Text className="points-figure">{t('points.times', { points })}</Text>}
        />
      ))}
    </Card>
  )
}
