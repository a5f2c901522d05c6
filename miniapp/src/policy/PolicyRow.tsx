import { openPage } from '../design/layout/navigate'
import { ListRow } from '../design/list/ListRow'
import { Tag } from '../design/list/Tag'
import { useFormat } from '../message/useFormat'
import { useMessages } from '../message/useMessages'
import type { PolicyCardFragment } from './generated/documents'

/** A policy in a list: what it gives, from whom, until when. */
export function PolicyRow({ policy }: { policy: PolicyCardFragment }) {
  const t = useMessages()
  const format = useFormat()
  const until = policy.validTo ? t('policy.until', { day: format.date(policy.validTo) }) : t('policy.noEnd')
  const tag = policy.withdrawnAt ? (
    <Tag label={t('policy.withdrawn')} tone="amber" icon="circle-x" />
  ) : policy.validity === 'VALID' ? (
    <Tag label={t(`policy.category.${policy.category}`)} tone="green" />
  ) : (
    <Tag label={t(`policy.validity.${policy.validity}`)} />
  )
  return (
    <ListRow
      title={policy.title}
      gist={policy.summary}
      note={`${policy.issuer} · ${until}`}
      tags={tag}
      onPress={() => openPage('/policy/detail/index', { id: policy.id })}
    />
  )
}
