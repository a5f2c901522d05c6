import { type EvaluationForm, questionsOf } from '@shared/evaluation/form'
import type { Tally } from '@shared/evaluation/tally'
import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { ResultView } from './index'

/** What people wrote, for the host alone; nothing for others. */
export function WrittenAnswers({ form, result }: { form: EvaluationForm; result: ResultView }) {
  const t = useMessages()
  const written = (result.writtenAnswers ?? []) as Tally['texts']
  const count = written.reduce((sum, { texts }) => sum + texts.length, 0)
  if (count === 0) return null
  const titles = new Map(questionsOf(form).map(({ id, title }) => [id, title]))
  return (
    <Section title={t('evaluation.result.textsHost', { count })} note={t('evaluation.result.textsHostNote')}>
      <View className="mb-stack">
        {written
          .filter(({ texts }) => texts.length > 0)
          .map(({ questionId, texts }) => (
            <Card key={questionId}>
              <Text className="mb-title">{titles.get(questionId) ?? ''}</Text>
              {countEqual(texts).map(({ text, times }) => (
                <View key={text} className="evaluation-written">
                  <Text className="mb-body">
                    {times > 1 ? t('evaluation.result.textTimes', { text, times }) : text}
                  </Text>
                </View>
              ))}
            </Card>
          ))}
      </View>
    </Section>
  )
}

/** Sorted texts with the same one said once. */
function countEqual(texts: readonly string[]): { text: string; times: number }[] {
  const counted: { text: string; times: number }[] = []
  for (const text of texts) {
    const last = counted[counted.length - 1]
    if (last?.text === text) last.times += 1
    else counted.push({ text, times: 1 })
  }
  return counted
}
