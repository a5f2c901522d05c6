import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Tabs } from '../../design/form/Tabs'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { Split } from '../../design/layout/Split'
import { LoadMore } from '../../design/list/LoadMore'
import { useWide } from '../../design/theme/useWide'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { NoticeReading } from '../detail/NoticeReading'
import { NoticeListDocument } from '../generated/documents'
import { NoticeCard } from '../NoticeCard'
import { DraftList } from './DraftList'
import '../notice.scss'

const PARTS = ['all', 'meeting', 'expired'] as const
type Part = (typeof PARTS)[number]

/** Pinned first, then the newest; at a desk the chosen one stands beside the list. */
export default function NoticeListPage() {
  const t = useMessages()
  const wide = useWide()
  const [chosen, setChosen] = useState<string>()
  const detail = chosen ? (
    <NoticeReading key={chosen} id={chosen} />
  ) : (
    <EmptyState icon="megaphone" title={t('notice.choose')} />
  )
  return (
    <Screen title={t('notice.title')} wide="full">
      <Split list={<NoticeParts chosen={chosen} onChoose={wide ? setChosen : undefined} />} detail={detail} />
    </Screen>
  )
}

function NoticeParts({ chosen, onChoose }: { chosen?: string; onChoose?: (id: string) => void }) {
  const t = useMessages()
  const { viewer } = useViewer()
  const [part, setPart] = useState<Part>('all')
  const variables = { kind: part === 'meeting' ? ('MEETING' as const) : null, expired: part === 'expired' }
  const list = useList(NoticeListDocument, variables, (data) => data.notices)
  useDidShow(() => list.retry())
  return (
    <View className="mb-stack">
      <Tabs
        label={t('notice.title')}
        options={PARTS.map((value) => ({ value, label: t(`notice.part.${value}`) }))}
        value={part}
        onChange={setPart}
      />
      {viewer?.hat && part === 'all' && <DraftList />}
      <Loaded read={list} skeleton="list">
        {(notices) =>
          notices.length === 0 ? (
            <EmptyState icon="megaphone" title={t(`notice.empty.${part}`)} text={t('notice.emptyText')} />
          ) : (
            <>
              <Card flush>
                {notices.map((notice) => (
                  <NoticeCard
                    key={notice.id}
                    notice={notice}
                    selected={notice.id === chosen}
                    onPress={onChoose && (() => onChoose(notice.id))}
                  />
                ))}
              </Card>
              <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
            </>
          )
        }
      </Loaded>
    </View>
  )
}
