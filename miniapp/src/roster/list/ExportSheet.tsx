import { View } from '@tarojs/components'
import { useState } from 'react'
import { openDocument } from '../../attachment/open-document'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { ExportRosterDocument } from '../generated/documents'

export interface ExportSheetProps {
  division: string
  open: boolean
  onClose: () => void
}

type Kind = 'masked' | 'whole'

export function ExportSheet({ division, open, onClose }: ExportSheetProps) {
  const t = useMessages()
  const { viewer } = useViewer()
  const command = useCommand(ExportRosterDocument)
  const [kind, setKind] = useState<Kind>('masked')
  const [reason, setReason] = useState('')
  const [failed, setFailed] = useState(false)
  const kinds: readonly Kind[] = viewer?.hat?.kind === 'VILLAGE_CADRE' ? ['masked', 'whole'] : ['masked']
  const run = async () => {
    setFailed(false)
    const withIdNumbers = kind === 'whole'
    const done = await command.run({ input: { division, withIdNumbers, reason: withIdNumbers ? reason : null } })
    if (!done.ok || !done.payload.address) return
    const opened = await openDocument({ url: done.payload.address, fileName: 'roster.xlsx' })
    setFailed(!opened)
    if (opened) onClose()
  }
  const trouble =
    command.message ?? command.fieldErrors.withIdNumbers ?? (failed ? t('roster.export.failed') : undefined)
  return (
    <Sheet
      open={open}
      title={t('roster.export.title')}
      onClose={onClose}
      bottom={<Button icon="download" label={t('roster.export.do')} busy={command.busy} onPress={() => void run()} />}
    >
      <View className="mb-stack">
        <Choice
          label={t('roster.export.kind')}
          options={kinds.map((value) => ({
            value,
            label: t(`roster.export.${value}`),
            note: t(`roster.export.${value}Note`),
          }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'whole' && (
          <Field label={t('roster.export.reason')} error={command.fieldErrors.reason}>
            <TextArea
              label={t('roster.export.reason')}
              hint={t('roster.export.reasonHint')}
              limit={200}
              lines={2}
              value={reason}
              onChange={setReason}
            />
          </Field>
        )}
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Sheet>
  )
}
