import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { EndOfficeDocument, type OfficeHolderRowFragment } from '../generated/documents'

interface EndSheetProps {
  holder: OfficeHolderRowFragment
  onClose: () => void
  onDone: () => void
}

export function EndSheet({ holder, onClose, onDone }: EndSheetProps) {
  const t = useMessages()
  const ending = useCommand(EndOfficeDocument)
  const [reason, setReason] = useState('')
  const end = async () => {
    if (!(await ending.run({ input: { id: holder.officeId, reason } })).ok) return
    showToast({ text: t('office.end.done') })
    onClose()
    onDone()
  }
  return (
    <Sheet
      open
      title={t('office.end.title', { name: holder.name })}
      onClose={onClose}
      bottom={<Button kind="danger" label={t('office.end.submit')} busy={ending.busy} onPress={() => void end()} />}
    >
      <View className="mb-stack">
        <Text className="mb-body">{t('office.end.text')}</Text>
        <Field label={t('office.end.reason')} error={ending.fieldErrors.reason}>
          <TextArea
            label={t('office.end.reason')}
            hint={t('office.end.reasonHint')}
            limit={200}
            lines={2}
            value={reason}
            onChange={setReason}
          />
        </Field>
        {ending.message && <Banner tone="error" text={ending.message} />}
      </View>
    </Sheet>
  )
}
