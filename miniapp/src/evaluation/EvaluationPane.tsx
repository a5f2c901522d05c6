import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { PendingBallots } from '../ballot/PendingBallots'
import { Button } from '../design/button/Button'
import { EmptyState } from '../design/feedback/EmptyState'
import { Card } from '../design/layout/Card'
import { openPage } from '../design/layout/navigate'
import { Section } from '../design/layout/Section'
import { LoadMore } from '../design/list/LoadMore'
import { Loaded } from '../graphql/Loaded'
import { useList } from '../graphql/useList'
import { useMessages } from '../message/useMessages'
import { openLogin } from '../session/login'
import { useViewer } from '../session/useViewer'
import { type EvaluationCardFragment, EvaluationListDocument } from './generated/documents'
import { ClosedEvaluationRow } from './list/ClosedEvaluationRow'
import { OpenEvaluationCard } from './list/OpenEvaluationCard'
import './evaluation.scss'

/** What is asked of me now, in large cards; then what came out of those before. */
export function EvaluationPane() {
  const t = useMessages()
  const { signedIn } = useViewer()
  if (signedIn) return <Evaluations />
  const enter = <Button fit label={t('home.enter')} onPress={openLogin} />
  return (
    <EmptyState
      icon="clipboard-check"
      title={t('evaluation.title')}
      text={t('evaluation.list.visitor')}
      action={enter}
    />
  )
}

function Evaluations() {
  const t = useMessages()
  const list = useList(EvaluationListDocument, {}, (data) => data.evaluations)
  useDidShow(() => list.retry())
  return (
    <View>
      <Loaded read={list} skeleton="list">
        {(evaluations) =>
          evaluations.length === 0 ? (
            <EmptyState
              icon="clipboard-check"
              title={t('evaluation.list.emptyTitle')}
              text={t('evaluation.list.emptyText')}
            />
          ) : (
            <View>
              <PendingBallots />
              <Parts evaluations={evaluations} />
              <LoadMore hasMore={list.hasMore} busy={list.loadingMore} onPress={list.loadMore} />
            </View>
          )
        }
      </Loaded>
      <Button kind="quiet" fit label={t('evaluation.list.panels')} onPress={() => openPage('/panel/list/index')} />
    </View>
  )
}

function Parts({ evaluations }: { evaluations: readonly EvaluationCardFragment[] }) {
  const t = useMessages()
  const { viewer } = useViewer()
  const open = evaluations.filter(({ state }) => state !== 'CLOSED')
  const closed = evaluations.filter(({ state }) => state === 'CLOSED')
  const here = viewer?.hat?.division.code ?? viewer?.division.code
  const placeOf = ({ division }: EvaluationCardFragment) => (division.code === here ? {} : { place: division.name })
  return (
    <View>
      <Section title={t('evaluation.list.open')}>
        {open.length === 0 ? (
          <EmptyState icon="circle-check" title={t('evaluation.list.noneOpen')} />
        ) : (
          <View className="mb-stack">
            {open.map((evaluation) => (
              <OpenEvaluationCard key={evaluation.id} evaluation={evaluation} {...placeOf(evaluation)} />
            ))}
          </View>
        )}
      </Section>
      {closed.length > 0 && (
        <Section title={t('evaluation.list.closed')}>
          <Card flush>
            {closed.map((evaluation) => (
              <ClosedEvaluationRow key={evaluation.id} evaluation={evaluation} {...placeOf(evaluation)} />
            ))}
          </Card>
        </Section>
      )}
    </View>
  )
}
