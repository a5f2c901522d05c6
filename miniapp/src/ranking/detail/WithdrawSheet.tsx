import { RANKING_LIMITS } from '@shared/ranking/workflow'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { WithdrawRankingDocument } from '../generated/documents'

export function WithdrawSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const command = useCommand(WithdrawRankingDocument)
  const send = async () => {
    if (!(await command.run({ input: { id, reason } })).ok) return
    showToast({ text: t('ranking.done.WITHDRAW') })
    onClose()
  }
  const button = (
    <Button
      kind="danger"
      label={t('ranking.act.WITHDRAW')}
      busy={command.busy}
      disabled={reason.trim() === ''}
      onPress={send}
    />
  )
  return (
    <Sheet open title={t('ranking.act.WITHDRAW')} onClose={onClose} bottom={button}>
      <Field label={t('ranking.withdraw.reason')} error={command.fieldErrors.reason}>
        <TextArea
          label={t('ranking.withdraw.reason')}
          value={reason}
          limit={RANKING_LIMITS.words}
          lines={3}
          onChange={setReason}
        />
      </Field>
      {command.message && <Banner tone="error" text={command.message} />}
    </Sheet>
  )
}
