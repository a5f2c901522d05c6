import { formatNumber } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { Card } from '../../design/layout/Card'
import { Screen } from '../../design/layout/Screen'
import { StatLine } from '../../design/list/StatLine'
import { useMessages } from '../../message/useMessages'
import type { RosterImportViewFragment } from '../generated/documents'
import { RejectionGroups } from './RejectionGroups'
import { useDecideImport } from './useDecideImport'

interface PreviewProps {
  view: RosterImportViewFragment
  onAnother: () => void
}

/** What the file holds in one sentence, the figures, the rows to correct, and the one decision at the thumb. */
export function Preview({ view, onAnother }: PreviewProps) {
  const t = useMessages()
  const { confirm, discard, busy, message } = useDecideImport(view)
  const { created, changed } = view.outcome
  const count = formatNumber(created + changed)
  const write = <Button label={t('roster.import.confirm', { count })} busy={busy} onPress={() => void confirm()} />
  return (
    <Screen title={t('roster.import.title')} bottom={created + changed > 0 && write}>
      <Card>
        <View className="mb-stack">
          <Text className="roster-import__sentence">{useSentence(view)}</Text>
          <Figures view={view} />
        </View>
      </Card>
      <RejectionGroups view={view} />
      {message && <Banner tone="error" text={message} />}
      <View className="mb-stack roster-import__else">
        <Button kind="secondary" label={t('roster.import.again')} onPress={onAnother} />
        <Button kind="quiet" label={t('roster.import.discard')} disabled={busy} onPress={() => void discard()} />
      </View>
    </Screen>
  )
}

function useSentence({ fileName, rowCount, acceptedCount, rejectedCount, outcome }: RosterImportViewFragment): string {
  const t = useMessages()
  const [file, rows] = [fileName, formatNumber(rowCount)]
  if (rejectedCount > 0) {
    const [accepted, rejected] = [formatNumber(acceptedCount), formatNumber(rejectedCount)]
    return t('roster.import.sentence', { file, rows, accepted, rejected })
  }
  if (outcome.created + outcome.changed === 0) return t('roster.import.nothingNew', { file, rows })
  return t('roster.import.allGood', { file, rows })
}

function Figures({ view: { outcome } }: { view: RosterImportViewFragment }) {
  const t = useMessages()
  return (
    <StatLine
      stats={[
        { label: t('roster.import.created'), value: formatNumber(outcome.created), tone: 'green' },
        { label: t('roster.import.changed'), value: formatNumber(outcome.changed) },
        { label: t('roster.import.unchanged'), value: formatNumber(outcome.unchanged) },
      ]}
    />
  )
}
