import '../../message/late/panel'
import { useDidShow } from '@tarojs/taro'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { LoadMore } from '../../design/list/LoadMore'
import { Tag } from '../../design/list/Tag'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { PanelListDocument, type PanelRowFragment } from '../generated/documents'

/** Comparisons of villages and groups: open ones ask their scorers, closed ones show their ranks. */
export default function PanelListPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? viewer?.division.code ?? ''
  const list = useList(PanelListDocument, { division }, (data) => data.panels)
  useDidShow(() => list.retry())
  const begin = <Button label={t('panel.list.begin')} icon="plus" onPress={() => openPage('/panel/edit/index')} />
  return (
    <Screen title={t('panel.list.title')} bottom={viewer?.hat && begin}>
      <Section title={t('panel.title')} note={t('panel.list.note')}>
        <Loaded read={list} skeleton="list">
          {(panels) =>
            panels.length === 0 ? (
              <EmptyState icon="chart-column" title={t('panel.list.emptyTitle')} text={t('panel.list.emptyText')} />
            ) : (
              <Card flush>
                {panels.map((panel) => (
                  <PanelListRow key={panel.id} panel={panel} />
                ))}
              </Card>
            )
          }
        </Loaded>
        <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
      </Section>
    </Screen>
  )
}

function PanelListRow({ panel }: { panel: PanelRowFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { id, title, division, state, closesAt, closedAt, availableActions } = panel
  const asked = availableActions.includes('SCORE')
  const when = closedAt
    ? t('panel.row.closed', { date: format.date(closedAt) })
    : t('panel.row.closes', { date: format.dateTime(closesAt) })
  return (
    <ListRow
      icon="chart-column"
      title={title}
      gist={division.name}
      note={when}
      tags={<Tag label={t(asked ? 'panel.list.score' : `panel.state.${state}`)} tone={asked ? 'amber' : 'plain'} />}
      onPress={() => openPage('/panel/detail/index', { id })}
    />
  )
}
