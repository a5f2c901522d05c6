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
import { RemoveKinshipDocument } from '../generated/documents'
import type { Relative } from './index'

const REASON_LIMIT = 200

interface RemoveSheetProps {
  personId: string
  name: string
  relative: Relative
  onClose: () => void
  onDone: () => void
}

/** What was recorded by mistake is taken back with a reason, which stays on record. */
export function RemoveSheet({ personId, name, relative, onClose, onDone }: RemoveSheetProps) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const removing = useCommand(RemoveKinshipDocument)
  const remove = async () => {
    if (!(await removing.run({ input: { personId, relativeId: relative.personId, reason } })).ok) return
    showToast({ text: t('roster.kinship.removed') })
    onClose()
    onDone()
  }
  const words = { relative: relative.name, name, relation: t(`roster.kinship.relation.${relative.relation}`) }
  const trouble = removing.message ?? removing.fieldErrors.relativeId
  return (
    <Sheet
      open
      title={t('roster.kinship.removeTitle')}
      onClose={onClose}
      bottom={
        <Button
          kind="danger"
          label={t('roster.kinship.removeDo')}
          busy={removing.busy}
          disabled={reason.trim() === ''}
          onPress={remove}
        />
      }
    >
      <View className="mb-stack">
        <Text className="mb-body">{t('roster.kinship.sentence', words)}</Text>
        <Field label={t('roster.kinship.reason')} error={removing.fieldErrors.reason}>
          <TextArea
            label={t('roster.kinship.reason')}
            value={reason}
            limit={REASON_LIMIT}
            lines={2}
            onChange={setReason}
          />
        </Field>
        {trouble && <Banner tone="error" text={trouble} />}
      </View>
    </Sheet>
  )
}
