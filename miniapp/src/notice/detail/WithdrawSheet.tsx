import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { WithdrawNoticeDocument } from '../generated/documents'

/** Asks for the reason, which everybody will read. */
export function WithdrawSheet({ noticeId, onClose }: { noticeId: string; onClose: () => void }) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const withdraw = useCommand(WithdrawNoticeDocument)
  const send = async () => {
    const { ok } = await withdraw.run({ input: { noticeId, reason } })
    if (!ok) return
    onClose()
    showToast({ text: t('notice.withdrawDone') })
  }
  return (
    <Sheet
      open
      title={t('notice.withdraw')}
      onClose={onClose}
      bottom={<Button kind="danger" label={t('notice.withdrawNow')} busy={withdraw.busy} onPress={send} />}
    >
      <Field label={t('notice.withdrawReason')} help={t('notice.withdrawHelp')} error={withdraw.fieldErrors.reason}>
        <TextArea label={t('notice.withdrawReason')} value={reason} onChange={setReason} limit={200} lines={3} />
      </Field>
      {withdraw.message && <Banner tone="error" text={withdraw.message} />}
    </Sheet>
  )
}
