import { POSTING_LIMITS } from '@shared/print/posting'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../design/button/Button'
import { Sheet } from '../design/dialog/Sheet'
import { Banner } from '../design/feedback/Banner'
import { Field } from '../design/form/Field'
import { TextArea } from '../design/form/TextArea'
import { useCommand } from '../graphql/useCommand'
import { useMessages } from '../message/useMessages'
import { WithdrawWallPhotoDocument } from './generated/documents'

/** Why a photo is taken back: the reason stays where the photo was. */
export function WithdrawSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const withdraw = useCommand(WithdrawWallPhotoDocument)
  const run = async () => {
    const { ok } = await withdraw.run({ input: { id, reason } })
    if (ok) onClose()
  }
  const button = (
    <Button
      kind="danger"
      label={t('print.withdraw.do')}
      busy={withdraw.busy}
      disabled={reason.trim() === ''}
      onPress={() => void run()}
    />
  )
  return (
    <Sheet open title={t('print.withdraw.title')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Field label={t('print.withdraw.reason')} help={t('print.withdraw.help')} error={withdraw.fieldErrors.reason}>
          <TextArea
            label={t('print.withdraw.reason')}
            limit={POSTING_LIMITS.reason}
            lines={2}
            value={reason}
            onChange={setReason}
          />
        </Field>
        {withdraw.message && <Banner tone="error" text={withdraw.message} />}
      </View>
    </Sheet>
  )
}
