import { Text, View } from '@tarojs/components'
import { AttachmentList } from '../../attachment/AttachmentList'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { PersonLine } from '../../design/list/PersonLine'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureOpinionFragment } from '../generated/documents'

const TONES = { SIGN: 'green', RETURN: 'amber', DISSENT: 'red' } as const
const ICONS = { SIGN: 'stamp', RETURN: 'undo-2', DISSENT: 'flag' } as const

/** 监委会 opinions, each a card of the same size: dissent is as prominent as consent (DOMAIN §4). */
export function Opinions({ opinions }: { opinions: readonly DisclosureOpinionFragment[] }) {
  const t = useMessages()
  if (opinions.length === 0) return <EmptyState icon="stamp" title={t('disclosure.opinion.none')} />
  return (
    <View className="mb-stack">
      {opinions.map((opinion) => (
        <Opinion key={opinion.id} opinion={opinion} />
      ))}
    </View>
  )
}

function Opinion({ opinion }: { opinion: DisclosureOpinionFragment }) {
  const t = useMessages()
  const format = useFormat()
  const { decision, reason, reviewerName, reviewerPost, attachments, decidedAt } = opinion
  const tag = <Tag label={t(`disclosureWork.decision.${decision}`)} tone={TONES[decision]} icon={ICONS[decision]} />
  return (
    <Card tone={decision === 'DISSENT' ? 'urgent' : 'plain'}>
      <PersonLine name={reviewerName} office={reviewerPost} note={format.dateTime(decidedAt)} trailing={tag} />
      {reason && <Text className="mb-body disclosure-reason">{reason}</Text>}
      <AttachmentList attachments={attachments} />
    </Card>
  )
}
