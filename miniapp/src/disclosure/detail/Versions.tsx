import type { DisclosureDiff } from '@shared/disclosure/diff'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Sheet } from '../../design/dialog/Sheet'
import { Card } from '../../design/layout/Card'
import { ListRow } from '../../design/list/ListRow'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { Changes } from '../change/Changes'
import { DisclosureChangesDocument, type DisclosureWholeFragment } from '../generated/documents'

type Version = DisclosureWholeFragment['versions'][number]

/** Every published version; a correction opens what it changed. */
export function Versions({ id, versions }: { id: string; versions: readonly Version[] }) {
  const t = useMessages()
  const format = useFormat()
  const [opened, setOpened] = useState<number | null>(null)
  return (
    <View>
      <Card flush>
        {versions.map(({ version, publishedAt, correctionReason }) => (
          <ListRow
            key={version}
            title={t('disclosureWork.version.name', { version })}
            gist={correctionReason ?? t('disclosureWork.version.first')}
            note={publishedAt ? format.dateTime(publishedAt) : undefined}
            onPress={version > 1 ? () => setOpened(version) : undefined}
          />
        ))}
      </Card>
      {opened !== null && <ChangesSheet id={id} version={opened} onClose={() => setOpened(null)} />}
    </View>
  )
}

function ChangesSheet({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const t = useMessages()
  const read = useRead(DisclosureChangesDocument, { id, from: version - 1, to: version })
  return (
    <Sheet open title={t('disclosureWork.version.changes', { version })} onClose={onClose}>
      <Loaded read={read} skeleton="text">
        {({ disclosureDiff }) => (
          <View className="mb-stack">
            <Text className="mb-body">
              {t('disclosureWork.version.reason', { reason: disclosureDiff.to.correctionReason ?? '' })}
            </Text>
            <Changes diff={disclosureDiff.changes as DisclosureDiff} />
          </View>
        )}
      </Loaded>
    </Sheet>
  )
}
