import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useMessages } from '../../message/useMessages'
import type { PanelBodyFragment } from '../generated/documents'

/** What I still have to score, and what I may still change. */
export function MySheets({ panel }: { panel: PanelBodyFragment }) {
  const t = useMessages()
  const done = new Set(panel.mySheets.map(({ subjectId }) => subjectId))
  return (
    <Section title={t('panel.detail.mine')} note={t('panel.detail.mineNote')}>
      <Card flush>
        {panel.subjects.map(({ id, name }) => (
          <ListRow
            key={id}
            icon={done.has(id) ? 'circle-check' : 'pencil'}
            title={name}
            trailing={
              <Tag
                label={t(done.has(id) ? 'panel.detail.done' : 'panel.detail.todo')}
                tone={done.has(id) ? 'green' : 'amber'}
              />
            }
            onPress={() => openPage('/panel/score/index', { id: panel.id, subject: id })}
          />
        ))}
      </Card>
    </Section>
  )
}
