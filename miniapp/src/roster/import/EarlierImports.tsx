import { formatNumber } from '@shared/format'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { RosterImportListDocument } from '../generated/documents'

/** What was sent before; one that waits for its confirmation is taken up again here. */
export function EarlierImports({ division, onOpen }: { division: string; onOpen: (id: string) => void }) {
  const t = useMessages()
  const format = useFormat()
  const { data } = useRead(RosterImportListDocument, { division })
  const imports = data?.rosterImports ?? []
  if (imports.length === 0) return null
  return (
    <Section title={t('roster.import.earlier')}>
      <Card flush>
        {imports.map(({ id, fileName, state, acceptedCount, rejectedCount, createdAt }) => (
          <ListRow
            key={id}
            title={fileName}
            gist={t('roster.import.earlierGist', {
              accepted: formatNumber(acceptedCount),
              rejected: formatNumber(rejectedCount),
            })}
            note={format.dateTime(createdAt)}
            tags={<Tag tone={state === 'PREVIEWED' ? 'amber' : 'plain'} label={t(`roster.import.state.${state}`)} />}
            onPress={() => onOpen(id)}
          />
        ))}
      </Card>
    </Section>
  )
}
