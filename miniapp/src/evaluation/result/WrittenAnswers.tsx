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
              {texts.map((text, index) => (
                <View key={`${index}-${text}`} className="evaluation-written">
                  <Text className="mb-body">{text}</Text>
                </View>
              ))}
            </Card>
          ))}
      </View>
    </Section>
  )
}
