import { VOUCHER_TEXT_LIMITS } from '@shared/voucher/flow'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ReturnVoucherDocument, type VoucherWholeFragment } from '../generated/documents'

interface ReturnSheetProps {
  voucher: VoucherWholeFragment
  onClose: () => void
}

/** 退回 with the reason; everything is signed anew. */
export function ReturnSheet({ voucher, onClose }: ReturnSheetProps) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const giveBack = useCommand(ReturnVoucherDocument)
  const { id, round } = voucher
  const send = async () => {
    if (!(await giveBack.run({ input: { id, round, reason } })).ok) return
    showToast({ text: t('voucher.done.RETURN') })
    onClose()
  }
  const trouble = giveBack.message ?? giveBack.fieldErrors.round
  const button = (
    <Button
      kind="danger"
      label={t('voucher.act.RETURN')}
      busy={giveBack.busy}
      disabled={reason.trim() === ''}
      onPress={send}
    />
  )
  return (
    <Sheet open title={t('voucher.act.RETURN')} onClose={onClose} bottom={button}>
      <Field label={t('voucher.return.label')} help={t('voucher.return.help')} error={giveBack.fieldErrors.reason}>
        <TextArea
          label={t('voucher.return.label')}
          value={reason}
          limit={VOUCHER_TEXT_LIMITS.reason}
          lines={3}
          onChange={setReason}
        />
      </Field>
      {trouble && <Banner tone="error" text={trouble} />}
    </Sheet>
  )
}
