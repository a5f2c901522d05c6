import { Text } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { ReportProposalFragment } from '../generated/documents'

interface ProposalCardProps {
  proposal: ReportProposalFragment
  /** In a list: where it comes from, and a press that opens it. */
  onPress?: () => void
}

export function ProposalCard({ proposal, onPress }: ProposalCardProps) {
  const t = useMessages()
  const format = useFormat()
  const { division, evaluationTitle, criteria, evidence, proposer, proposedAt } = proposal
  return (
    <Card {...(onPress ? { onPress, label: division.name } : {})}>
      {onPress && <Text className="mb-title">{division.name}</Text>}
      {onPress && <Text className="mb-small">{t('report.screening.from', { title: evaluationTitle })}</Text>}
      {criteria.map(({ id, title }) => (
        <Text key={id} className="mb-body">{`· ${title}`}</Text>
      ))}
      <Text className="mb-gist">{evidence}</Text>
      <Text className="mb-small">{t('report.screening.by', { name: proposer, date: format.date(proposedAt) })}</Text>
    </Card>
  )
}
