import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureDraftListQuery } from '../generated/documents'

type Item = DisclosureDraftListQuery['disclosureDrafts'][number]

/** What is not public yet, each with its one next step. */
export function DraftList({ drafts }: { drafts: readonly Item[] }) {
  const t = useMessages()
  if (drafts.length === 0) return null
  return (
    <Section title={t('disclosureWork.begin.drafts', { count: drafts.length })}>
      <Card flush>
        {drafts.map((item) => (
          <DraftRow key={item.id} item={item} />
        ))}
      </Card>
    </Section>
  )
}

function DraftRow({ item }: { item: Item }) {
  const t = useMessages()
  const format = useFormat()
  const { working, availableActions, id } = item
  if (!working) return null
  const ready = availableActions.includes('PUBLISH')
  const step = ready ? 'READY' : working.state === 'PUBLISHED' ? 'DRAFT' : working.state
  const tone = ready ? 'green' : step === 'DRAFT' ? 'plain' : 'amber'
  const returned =
    working.state === 'RETURNED' ? working.reviews.find((one) => one.decision === 'RETURN' && one.current) : undefined
  const page = availableActions.includes('EDIT') ? '/disclosure/edit/index' : '/disclosure/detail/index'
  return (
    <ListRow
      title={working.title}
      gist={returned?.reason ? t('disclosureWork.begin.returned', { reason: returned.reason }) : undefined}
      note={t('disclosureWork.begin.touched', { name: working.editorName, time: format.moment(working.updatedAt) })}
      tags={
        <>
          <Tag label={t(`disclosureWork.step.${step}`)} tone={tone} />
          {working.version > 1 && <Tag label={t('disclosure.list.corrected')} tone="amber" />}
        </>
      }
      onPress={() => openPage(page, { id })}
    />
  )
}
