import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { openPage } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { WithdrawPolicyDocument } from '../generated/documents'
import type { PolicyView } from './index'

/** For who published it: a new version, or taking it down with a reason that stays. */
export function PolicyActions({ policy }: { policy: PolicyView }) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const withdraw = useCommand(WithdrawPolicyDocument)
  if (policy.availableActions.length === 0) return null
  const send = async () => {
    const done = await withdraw.run({ input: { policyId: policy.id, reason } })
    if (!done.ok) return
    setOpen(false)
    showToast({ text: t('policy.withdrawDone') })
  }
  return (
    <>
      <Button
        kind="secondary"
        icon="pencil"
        label={t('policy.revise')}
        onPress={() => openPage('/policy/edit/index', { policy: policy.id })}
      />
      <Button kind="danger" label={t('policy.withdraw')} onPress={() => setOpen(true)} />
      <Sheet
        open={open}
        title={t('policy.withdraw')}
        onClose={() => setOpen(false)}
        bottom={<Button kind="danger" busy={withdraw.busy} label={t('policy.withdrawConfirm')} onPress={send} />}
      >
        <Field label={t('policy.withdrawReason')} help={t('policy.withdrawHelp')} error={withdraw.fieldErrors.reason}>
          <TextArea label={t('policy.withdrawReason')} value={reason} onChange={setReason} limit={200} lines={3} />
        </Field>
        {withdraw.message && <Banner tone="error" text={withdraw.message} />}
      </Sheet>
    </>
  )
}
