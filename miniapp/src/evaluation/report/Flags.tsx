import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Section } from '../../design/layout/Section'
import { useMessages } from '../../message/useMessages'
import type { ReportFlagFragment } from '../generated/documents'

/** For the host and those above: what the rule says of these counts. It informs, nothing more. */
export function Flags({ flags }: { flags: readonly ReportFlagFragment[] }) {
  const t = useMessages()
  if (flags.length === 0) return null
  return (
    <Section title={t('report.flag.title')} note={t('report.flag.note')}>
      <View className="mb-stack">
        {flags.map(({ kind, questionId, questionTitle, text, source }) => (
          <Card key={`${kind}${questionId}`} tone={kind === 'EXCELLENT' ? 'plain' : 'due'}>
            <Text className="mb-title">{questionTitle}</Text>
            <Text className="mb-body">{text}</Text>
            <Text className="mb-small">{t('report.flag.source', { source })}</Text>
          </Card>
        ))}
      </View>
    </Section>
  )
}
