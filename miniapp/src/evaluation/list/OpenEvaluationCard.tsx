import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Deadline } from '../../design/list/Deadline'
import { Tag } from '../../design/list/Tag'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import type { EvaluationCardFragment } from '../generated/documents'

/** An open evaluation: why, until when, and the one thing to do. */
export function OpenEvaluationCard({ evaluation, place }: { evaluation: EvaluationCardFragment; place?: string }) {
  const t = useMessages()
  const { id, title, purpose, closesAt, availableActions, anonymous, hasAnswered, state } = evaluation
  const mayAnswer = availableActions.includes('ANSWER')
  const { hasOffice } = useViewer()
  const hosts = availableActions.includes('CLOSE') || availableActions.includes('FINISH_COUNTING')
  // Helpers and who reads paper in find their doors behind it.
  const follows = hosts || (anonymous && hasOffice)
  return (
    <Card tone={mayAnswer ? 'due' : 'plain'}>
      <View className="evaluation-card">
        <Tags evaluation={evaluation} />
        {place && <Text className="mb-small">{place}</Text>}
        <Text className="mb-title">{title}</Text>
        <Text className="mb-body">{purpose}</Text>
        <Deadline at={closesAt} label={t('evaluation.card.closes')} />
        <Followed evaluation={evaluation} />
        {mayAnswer && (
          <Button
            label={t('evaluation.list.start')}
            icon="clipboard-check"
            onPress={() => openPage('/evaluation/fill/index', { id })}
          />
        )}
        {anonymous && hasAnswered && state === 'OPEN' && (
          <Button
            kind="secondary"
            label={t('evaluation.list.mine')}
            onPress={() => openPage('/evaluation/fill/index', { id })}
          />
        )}
        {follows && (
          <Button
            kind="secondary"
            label={t('evaluation.list.see')}
            onPress={() => openPage('/evaluation/result/index', { id })}
          />
        )}
      </View>
    </Card>
  )
}

function Tags({ evaluation }: { evaluation: EvaluationCardFragment }) {
  const t = useMessages()
  const { anonymous, hasAnswered, isElector, state } = evaluation
  return (
    <View className="mb-tag-row">
      <Tag
        label={t(anonymous ? 'evaluation.state.anonymous' : 'evaluation.state.named')}
        icon={anonymous ? 'shield-check' : 'user-round'}
      />
      {hasAnswered && (
        <Tag
          tone="green"
          icon="circle-check"
          label={t(anonymous ? 'evaluation.state.taken' : 'evaluation.state.answered')}
        />
      )}
      {state === 'COUNTING' && <Tag icon="clock" label={t('evaluation.state.counting')} />}
      {!isElector && <Tag label={t('evaluation.state.notElector')} />}
    </View>
  )
}

/** How many have answered, for who follows it; never how. */
function Followed({ evaluation }: { evaluation: EvaluationCardFragment }) {
  const t = useMessages()
  const { answeredCount: count, issued: total } = evaluation
  if (count === null || count === undefined) return null
  return <Progress value={count} total={total} label={t('evaluation.card.answered', { count, total })} />
}
