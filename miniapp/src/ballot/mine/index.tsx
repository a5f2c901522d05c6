import '../../message/late/ballot'
import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useList } from '../../graphql/useList'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { useStore } from '../../store/store'
import { MyEvaluationsDocument } from '../generated/documents'
import { keptVotes, voteChanges } from '../kept-votes'
import { VoteCard } from './VoteCard'

/** 我的选票: what this phone keeps, and what was taken on another. */
export default function MyBallotsPage() {
  const t = useMessages()
  const { viewer, signedIn } = useViewer()
  useStore(voteChanges)
  const list = useList(MyEvaluationsDocument, {}, (data) => data.evaluations, { skip: !signedIn })
  useDidShow(() => {
    if (signedIn) list.retry()
  })
  const votes = keptVotes().filter(({ vote }) => vote.personId === viewer?.personId)
  const known = (id: string) => list.data?.filter((evaluation) => evaluation.id === id)[0]
  const elsewhere = (list.data ?? []).filter(
    ({ id, anonymous, hasAnswered, state }) =>
      anonymous && hasAnswered && state === 'OPEN' && !votes.some(({ vote }) => vote.evaluationId === id),
  )
  return (
    <Screen title={t('ballot.mine.title')}>
      <View className="mb-stack">
        {votes.length === 0 ? (
          <EmptyState icon="clipboard-check" title={t('ballot.mine.emptyTitle')} text={t('ballot.mine.emptyText')} />
        ) : (
          <Text className="mb-small">{t('ballot.mine.note')}</Text>
        )}
        {votes.map(({ key, vote }) => (
          <VoteCard key={key} vote={vote} state={known(vote.evaluationId)?.state} />
        ))}
      </View>
      {elsewhere.length > 0 && (
        <Section title={t('ballot.mine.elsewhere')}>
          <Card flush>
            {elsewhere.map(({ id, title }) => (
              <ListRow
                key={id}
                title={title}
                note={t('ballot.elsewhere.enter')}
                onPress={() => openPage('/evaluation/fill/index', { id })}
              />
            ))}
          </Card>
        </Section>
      )}
    </Screen>
  )
}
