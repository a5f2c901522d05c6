import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { replacePage } from '../../design/layout/navigate'
import { Deadline } from '../../design/list/Deadline'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { CountingDoor } from '../../paper-ballot/CountingDoor'
import { HostActions } from './HostActions'
import type { ResultEvaluation } from './index'

interface OpenProgressProps {
  evaluation: ResultEvaluation
  onChanged: () => void
}

/** Not closed yet: until when, how many have answered, and what the host may do. Nobody reads counts by answer. */
export function OpenProgress({ evaluation, onChanged }: OpenProgressProps) {
  const t = useMessages()
  const format = useFormat()
  const { id, title, purpose, closesAt, extendedFrom, host, availableActions } = evaluation
  return (
    <View className="mb-stack">
      <Card>
        <Text className="mb-title">{title}</Text>
        <Text className="mb-gist">{purpose}</Text>
        <Deadline at={closesAt} label={t('evaluation.card.closes')} />
        {extendedFrom && (
          <Text className="mb-small">{t('evaluation.fill.extended', { date: format.dateTime(extendedFrom) })}</Text>
        )}
        <Text className="mb-gist">{t('evaluation.result.host', { host })}</Text>
        <Answered evaluation={evaluation} />
      </Card>
      <Banner icon="lock" text={t('evaluation.result.waiting')} />
      {availableActions.includes('ANSWER') && (
        <Button
          label={t('evaluation.list.start')}
          icon="clipboard-check"
          onPress={() => replacePage('/evaluation/fill/index', { id })}
        />
      )}
      {evaluation.anonymous && <CountingDoor id={id} />}
      {availableActions.includes('CLOSE') && <HostActions evaluation={evaluation} onChanged={onChanged} />}
    </View>
  )
}

function Answered({ evaluation }: { evaluation: ResultEvaluation }) {
  const t = useMessages()
  const { answeredCount, issued: total, availableActions } = evaluation
  if (typeof answeredCount === 'number') {
    const label = t('evaluation.host.progress', { count: answeredCount, total })
    return <Progress value={answeredCount} total={total} label={label} />
  }
  if (!availableActions.includes('CLOSE')) return null
  return <Text className="mb-body">{t('evaluation.host.few', { total })}</Text>
}
