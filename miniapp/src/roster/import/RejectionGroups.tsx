import { formatNumber } from '@shared/format'
import { useState } from 'react'
import { Sheet } from '../../design/dialog/Sheet'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { type RosterImportViewFragment, RosterRejectionsDocument } from '../generated/documents'

type Group = RosterImportViewFragment['rejectionGroups'][number]

/** By reason, each with what to do; pressed, the rows themselves. */
export function RejectionGroups({ view }: { view: RosterImportViewFragment }) {
  const t = useMessages()
  const [opened, setOpened] = useState<Group>()
  if (view.rejectionGroups.length === 0) return null
  return (
    <Section title={t('roster.import.rejectedTitle')} note={t('roster.import.rejectedNote')}>
      <Card flush>
        {view.rejectionGroups.map((group) => (
          <ListRow
            key={group.code}
            title={group.example.message}
            note={`${t('roster.import.groupCount', { count: formatNumber(group.count) })}　${t('roster.import.showRows')}`}
            onPress={() => setOpened(group)}
          />
        ))}
      </Card>
      {opened && (
        <Sheet
          open
          title={t('roster.import.groupCount', { count: formatNumber(opened.count) })}
          onClose={() => setOpened(undefined)}
        >
          <Rows id={view.id} code={opened.code} />
        </Sheet>
      )}
    </Section>
  )
}

function Rows({ id, code }: { id: string; code: string }) {
  const t = useMessages()
  const list = useList(RosterRejectionsDocument, { id, code }, (data) => data.rosterImport?.rejections)
  return (
    <Loaded read={list} skeleton="list">
      {(rows) => (
        <>
          <Card flush>
            {rows.map(({ sheet, row, message }) => (
              <ListRow key={`${sheet}${row}`} title={t('roster.import.place', { sheet, row })} gist={message} />
            ))}
          </Card>
          <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
        </>
      )}
    </Loaded>
  )
}
