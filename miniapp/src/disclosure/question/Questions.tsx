import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Card } from '../../design/layout/Card'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { DisclosureAskedFragment } from '../generated/documents'
import { AnswerSheet } from './AnswerSheet'

interface QuestionsProps {
  questions: readonly DisclosureAskedFragment[]
  mayAnswer: boolean
}

/** Questions and answers: everybody reads them, so that nobody asks the same twice. */
export function Questions({ questions, mayAnswer }: QuestionsProps) {
  const t = useMessages()
  const [answering, setAnswering] = useState<DisclosureAskedFragment | null>(null)
  if (questions.length === 0) return <Text className="mb-small">{t('disclosureWork.question.none')}</Text>
  return (
    <View className="mb-stack">
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          onAnswer={mayAnswer && !question.answeredAt ? () => setAnswering(question) : undefined}
        />
      ))}
      {answering && <AnswerSheet question={answering} onClose={() => setAnswering(null)} />}
    </View>
  )
}

export function Question({ question, onAnswer }: { question: DisclosureAskedFragment; onAnswer?: () => void }) {
  const t = useMessages()
  const format = useFormat()
  const { askerLabel, askedAt, rowLabel, body, answer, answererName, answererPost, answeredAt, mine } = question
  return (
    <Card>
      <View className="mb-tag-row">
        {mine && <Tag label={t('disclosureWork.question.mine')} tone="green" />}
        {rowLabel && <Tag label={t('disclosureWork.question.about', { line: rowLabel })} />}
        {!answer && <Tag label={t('disclosureWork.question.open')} tone="amber" />}
      </View>
      <Text className="mb-body disclosure-question__body">{body}</Text>
      <Text className="mb-small">{`${askerLabel} · ${format.moment(askedAt)}`}</Text>
      {answer && answeredAt && (
        <View className="disclosure-answer">
          <Text className="mb-body">{answer}</Text>
          <Text className="mb-small">{`${answererName ?? ''} ${answererPost ?? ''} · ${format.moment(answeredAt)}`}</Text>
        </View>
      )}
      {onAnswer && <Button kind="secondary" small label={t('disclosureWork.question.answer')} onPress={onAnswer} />}
    </Card>
  )
}
