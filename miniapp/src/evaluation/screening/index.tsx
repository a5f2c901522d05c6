import '../../message/late/ballot'
import '../../message/late/secrecy'
import '../../message/late/report'
import { View } from '@tarojs/components'
import { EmptyState } from '../../design/feedback/EmptyState'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { ScreeningProposalsDocument } from '../generated/documents'
import { ProposalCard } from '../report/ProposalCard'

/** 整顿筛查建议 of the division of the office acted under, for who hosts and who oversees. */
export default function ScreeningPage() {
  const t = useMessages()
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? viewer?.division.code ?? ''
  const list = useList(ScreeningProposalsDocument, { division }, (data) => data.screeningProposals)
  return (
    <Screen title={t('report.screening.listTitle')}>
      <Loaded read={list} skeleton="list">
        {(proposals) =>
          proposals.length === 0 ? (
            <EmptyState icon="flag" title={t('report.screening.emptyTitle')} text={t('report.screening.emptyText')} />
          ) : (
            <View className="mb-stack">
              {proposals.map((proposal) => (
                <ProposalCard
                  key={proposal.id}
                  proposal={proposal}
                  onPress={() => openPage('/evaluation/result/index', { id: proposal.evaluationId })}
                />
              ))}
            </View>
          )
        }
      </Loaded>
      <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
    </Screen>
  )
}
