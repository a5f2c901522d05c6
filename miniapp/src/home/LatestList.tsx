import { EmptyState } from '../design/feedback/EmptyState'
import type { IconName } from '../design/icon/icon-names'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { HomeView } from './HomePane'

type Item = HomeView['latest'][number]

const KINDS: Record<Item['kind'], { page: string; icon: IconName }> = {
  NOTICE: { page: '/notice/detail/index', icon: 'megaphone' },
  POLICY: { page: '/policy/detail/index', icon: 'sprout' },
  DISCLOSURE: { page: '/disclosure/detail/index', icon: 'wallet' },
  EVALUATION_RESULT: { page: '/evaluation/result/index', icon: 'chart-column' },
}

/** The mixed list, newest first: kind, title, one line of gist, time. */
export function LatestList({ items }: { items: HomeView['latest'] }) {
  const t = useMessages()
  if (items.length === 0) return <EmptyState title={t('home.emptyTitle')} text={t('home.emptyText')} />
  return (
    <Card flush>
      {items.map((item) => (
        <LatestRow key={item.id} item={item} />
      ))}
    </Card>
  )
}

function LatestRow({ item }: { item: Item }) {
  const t = useMessages()
  const format = useFormat()
  const { page, icon } = KINDS[item.kind]
  const tags = (
    <>
      {item.pinned && <Tag label={t('home.pinned')} tone="green" icon="pin" />}
      {item.important && <Tag label={t('home.important')} tone="amber" icon="megaphone" />}
    </>
  )
  return (
    <ListRow
      icon={icon}
      title={item.title}
      gist={item.gist}
      note={`${t(`home.kind.${item.kind}`)} · ${format.moment(item.at)}`}
      tags={item.pinned || item.important ? tags : undefined}
      unread={!item.read}
      onPress={() => openPage(page, { id: item.id })}
    />
  )
}
