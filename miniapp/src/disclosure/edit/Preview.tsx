import type { DisclosureContent } from '@shared/disclosure/content'
import { tableTotals } from '@shared/disclosure/table'
import { Text, View } from '@tarojs/components'
import { Sheet } from '../../design/dialog/Sheet'
import { useMessages } from '../../message/useMessages'
import { VersionBody } from '../detail/VersionBody'
import type { AttachmentItemFragment, DisclosureTextFragment, DisclosureWholeFragment } from '../generated/documents'

interface PreviewProps {
  content: DisclosureContent
  disclosure: DisclosureWholeFragment
  attachments: readonly AttachmentItemFragment[]
  onClose: () => void
}

/** What a villager will see, before it is handed in. */
export function Preview({ content, disclosure, attachments, onClose }: PreviewProps) {
  const t = useMessages()
  const { title, gist, body, table } = content
  const sided = table?.columns.some(({ side }) => side !== undefined) ?? false
  const totals = table && sided ? { __typename: 'DisclosureTotals' as const, ...tableTotals(table) } : null
  const version = { ...disclosure.working, title, gist, body, table, totals, attachments } as DisclosureTextFragment
  return (
    <Sheet open title={t('disclosureWork.edit.previewTitle')} onClose={onClose}>
      <View className="mb-stack">
        <Text className="disclosure-head__title">{title}</Text>
        <Text className="disclosure-sentence">{gist}</Text>
        <VersionBody version={version} />
      </View>
    </Sheet>
  )
}
