import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureCardFragment } from '../generated/documents'
import { usePeriodLabel } from '../usePeriodLabel'

interface DisclosureRowProps {
  item: DisclosureCardFragment
  /** The village's name, where several stand in one list. */
  place?: string
  selected?: boolean
  onPress: () => void
}

/** One published item: kind and opinions, title, gist, when. A dissent is as plain to see as consent. */
export function DisclosureRow({ item, place, selected, onPress }: DisclosureRowProps) {
  const t = useMessages()
  const format = useFormat()
  const periodLabel = usePeriodLabel()
  const { kind, signatureCount, dissentCount, questionCount, revisedAt, publishedAt } = item
  const tags = (
    <>
      <Tag label={t(`disclosure.kind.${kind}`)} />
      {signatureCount > 0 && (
        <Tag label={t('disclosure.opinion.signed', { count: signatureCount })} tone="green" icon="stamp" />
      )}
      {dissentCount > 0 && (
        <Tag label={t('disclosure.opinion.dissented', { count: dissentCount })} tone="red" icon="flag" />
      )}
      {revisedAt && <Tag label={t('disclosure.list.corrected')} tone="amber" icon="history" />}
    </>
  )
  const when = publishedAt ? t('disclosure.list.publishedAt', { time: format.moment(revisedAt ?? publishedAt) }) : ''
  const asked = questionCount > 0 ? t('disclosure.list.questions', { count: questionCount }) : ''
  const note = [place, periodLabel(item.period), when, asked].filter(Boolean).join(' · ')
  return <ListRow title={item.title} gist={item.gist} note={note} tags={tags} selected={selected} onPress={onPress} />
}
