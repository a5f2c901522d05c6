import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { RankingWholeFragment } from '../generated/documents'
import { AnswerSheet } from './AnswerSheet'

type Appeal = RankingWholeFragment['appeals'][number]

/** What was objected to, and what was answered in writing: read by everybody with the lists. */
export function Appeals({ ranking }: { ranking: RankingWholeFragment }) {
  const t = useMessages()
  const [answering, setAnswering] = useState<Appeal>()
  const { appeals, availableActions } = ranking
  const answers = availableActions.includes('ANSWER')
  return (
    <Section title={t('ranking.appeals')}>
      {appeals.length === 0 && <Text className="mb-body">{t('ranking.noAppeals')}</Text>}
      <View className="mb-stack">
        {appeals.map((appeal) => (
          <AppealCard
            key={appeal.id}
            appeal={appeal}
            onAnswer={answers && !appeal.result ? () => setAnswering(appeal) : undefined}
          />
        ))}
      </View>
      {answering && <AnswerSheet ranking={ranking} appeal={answering} onClose={() => setAnswering(undefined)} />}
    </Section>
  )
}

function AppealCard({ appeal, onAnswer }: { appeal: Appeal; onAnswer: (() => void) | undefined }) {
  const t = useMessages()
  const format = useFormat()
  const { subjectName, text, at, result, answer, answererName, answererPost, answeredAt } = appeal
  const who = [answererPost, answererName].filter(Boolean).join(' ')
  return (
    <Card tone={result ? 'plain' : 'due'}>
      <View className="mb-stack">
        <View className="mb-tag-row">
          <Tag label={subjectName} />
          <Tag
            label={result ? t(`ranking.result.${result}`) : t('ranking.waiting')}
            tone={result ? 'green' : 'amber'}
          />
        </View>
        <Text className="mb-body">{text}</Text>
        <Text className="mb-small">{format.dateTime(at)}</Text>
        {answer && <Text className="mb-body">{answer}</Text>}
        {answeredAt && (
          <Text className="mb-small">{t('ranking.answeredBy', { who, date: format.dateTime(answeredAt) })}</Text>
        )}
        {onAnswer && <Button kind="secondary" label={t('ranking.act.ANSWER')} onPress={onAnswer} />}
      </View>
    </Card>
  )
}
