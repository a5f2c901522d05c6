import { formatNumber } from '@shared/format'
import { View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { replacePage } from '../../design/layout/navigate'
import { useMessages } from '../../message/useMessages'
import type { RosterImportViewFragment } from '../generated/documents'
import { RejectionGroups } from './RejectionGroups'

/** What was written, and what is still to do. */
export function Done({ view, onAnother }: { view: RosterImportViewFragment; onAnother: () => void }) {
  const t = useMessages()
  const { state, outcome, rejectedCount, division } = view
  const written = state === 'CONFIRMED'
  const [created, changed, unchanged] = [outcome.created, outcome.changed, outcome.unchanged].map(formatNumber)
  const text = t('roster.import.doneText', {
    created: created ?? '',
    changed: changed ?? '',
    unchanged: unchanged ?? '',
  })
  const rest = rejectedCount > 0 ? t('roster.import.doneRejected', { rejected: formatNumber(rejectedCount) }) : ''
  return (
    <View className="mb-stack">
      <EmptyState
        icon={written ? 'circle-check' : 'undo-2'}
        title={written ? t('roster.import.doneTitle') : t('roster.import.discarded')}
        text={written ? `${text}${rest}` : undefined}
        action={
          <Button
            label={t('roster.import.toList')}
            onPress={() => replacePage('/roster/list/index', { division: division.code })}
          />
        }
      />
      {written && <RejectionGroups view={view} />}
      <Button kind="secondary" label={t('roster.import.again')} onPress={onAnother} />
    </View>
  )
}
