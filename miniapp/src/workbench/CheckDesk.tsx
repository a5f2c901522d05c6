import { useDidShow } from '@tarojs/taro'
import { Button } from '../design/button/Button'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useRead } from '../graphql/useRead'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import { CheckDeskDocument } from './generated/documents'

/** 备案, 备案审查 and other checks that wait for this township or county: how many, since when, the first of them. */
export function CheckDesk({ division }: { division: string }) {
  const t = useMessages()
  const format = useFormat()
  const read = useRead(CheckDeskDocument, { division })
  useDidShow(() => read.retry())
  const { toCheck = 0, toCheckSince } = read.data?.procedureDesk ?? {}
  if (toCheck === 0) return null
  const since = toCheckSince ? t('workbench.checksSince', { when: format.moment(toCheckSince) }) : undefined
  const open = () => openPage('/procedure/list/index', { toCheck: '1' })
  return (
    <Section
      title={t('workbench.checks', { count: toCheck })}
      note={since}
      action={<Button kind="quiet" small fit label={t('workbench.mattersAll')} onPress={open} />}
    >
      <Card flush tone="due">
        {(read.data?.procedures.nodes ?? []).map(({ id, title, stageTitle, overdue, division: village }) => (
          <ListRow
            key={id}
            icon="landmark"
            title={title}
            gist={stageTitle}
            note={village.name}
            tags={overdue ? <Tag label={t('workbench.late')} tone="red" icon="circle-alert" /> : undefined}
            onPress={() => openPage('/procedure/step/index', { id })}
          />
        ))}
      </Card>
    </Section>
  )
}
