import { useDidShow } from '@tarojs/taro'
import { Button } from '../design/button/Button'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useRead } from '../graphql/useRead'
import { useMessages } from '../message/useMessages'
import { VillageMattersDocument } from './generated/documents'

/** The great matters under way, each with the one next step; nothing while there are none. */
export function VillageMatters({ division }: { division: string }) {
  const t = useMessages()
  const read = useRead(VillageMattersDocument, { division })
  useDidShow(() => read.retry())
  const { nodes = [], pageInfo } = read.data?.procedures ?? {}
  if (nodes.length === 0) return null
  const all = (
    <Button
      kind="quiet"
      small
      fit
      label={t('workbench.mattersAll')}
      onPress={() => openPage('/procedure/list/index')}
    />
  )
  return (
    <Section title={t('workbench.matters')} action={pageInfo?.hasNextPage ? all : undefined}>
      <Card flush>
        {nodes.map(({ id, title, stageTitle, nextStep, overdue }) => (
          <ListRow
            key={id}
            icon="landmark"
            title={title}
            gist={nextStep.text}
            note={stageTitle}
            tags={overdue ? <Tag label={t('workbench.late')} tone="red" icon="circle-alert" /> : undefined}
            onPress={() => openPage('/procedure/step/index', { id })}
          />
        ))}
      </Card>
    </Section>
  )
}
