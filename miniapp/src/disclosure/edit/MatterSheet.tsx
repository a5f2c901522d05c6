import { View } from '@tarojs/components'
import { Sheet } from '../../design/dialog/Sheet'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { DisclosureMattersDocument } from '../generated/documents'

interface Choice {
  id: string
  title: string
}

interface MatterSheetProps {
  division: string
  chosen: string | undefined
  onChoose: (matter: Choice) => void
  onClose: () => void
}

/** The village's matters: those under way, then the newest that are done, whose final account often comes later. */
export function MatterSheet({ division, chosen, onChoose, onClose }: MatterSheetProps) {
  const t = useMessages()
  const format = useFormat()
  const read = useRead(DisclosureMattersDocument, { division })
  return (
    <Sheet open title={t('disclosureWork.matter.choose')} onClose={onClose}>
      <Loaded read={read} skeleton="list">
        {({ open, archived }) =>
          open.nodes.length + archived.nodes.length === 0 ? (
            <EmptyState
              icon="landmark"
              title={t('disclosureWork.matter.none')}
              text={t('disclosureWork.matter.noneText')}
            />
          ) : (
            <View>
              <Matters
                title={t('disclosureWork.matter.open')}
                matters={open.nodes.map((one) => ({ ...one, note: one.stageTitle }))}
                chosen={chosen}
                onChoose={onChoose}
              />
              <Matters
                title={t('disclosureWork.matter.archived')}
                matters={archived.nodes.map((one) => ({
                  ...one,
                  note: one.archivedAt
                    ? t('disclosureWork.matter.archivedAt', { date: format.date(one.archivedAt) })
                    : '',
                }))}
                chosen={chosen}
                onChoose={onChoose}
              />
            </View>
          )
        }
      </Loaded>
    </Sheet>
  )
}

interface MattersProps {
  title: string
  matters: readonly (Choice & { note: string })[]
  chosen: string | undefined
  onChoose: (matter: Choice) => void
}

function Matters({ title, matters, chosen, onChoose }: MattersProps) {
  if (matters.length === 0) return null
  return (
    <Section title={title}>
      <Card flush>
        {matters.map((matter) => (
          <ListRow
            key={matter.id}
            icon={matter.id === chosen ? 'circle-check' : 'circle'}
            title={matter.title}
            note={matter.note}
            selected={matter.id === chosen}
            onPress={() => onChoose(matter)}
          />
        ))}
      </Card>
    </Section>
  )
}
