import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { WithdrawProcedureDocument } from '../generated/documents'

interface WithdrawSheetProps {
  procedure: { id: string; stage: string }
  /** Of one's own request, from the power list. */
  own?: boolean
  onClose: () => void
}

/** 撤回: with a reason that everybody reads; nothing is taken away. */
export function WithdrawSheet({ procedure: { id, stage }, own = false, onClose }: WithdrawSheetProps) {
  const t = useMessages()
  const command = useCommand(WithdrawProcedureDocument)
  const draft = useDraft(`procedure-withdraw:${id}`, { reason: '' })
  const { reason } = draft.form
  const send = async () => {
    const { ok } = await command.run({ input: { id, stage, reason } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('procedureWork.withdraw.done') })
    onClose()
  }
  const trouble = command.message ?? command.fieldErrors.stage
  return (
    <Sheet
      open
      title={t(own ? 'procedureWork.withdraw.own' : 'procedureWork.withdraw.title')}
      onClose={onClose}
      bottom={
        <Button
          kind="danger"
          label={t('procedureWork.withdraw.do')}
          busy={command.busy}
          disabled={reason.trim() === ''}
          onPress={send}
        />
      }
    >
      <Field
        label={t('procedureWork.withdraw.reason')}
        help={t(own ? 'procedureWork.withdraw.ownHelp' : 'procedureWork.withdraw.help')}
        error={command.fieldErrors.reason}
      >
        <TextArea
          label={t('procedureWork.withdraw.reason')}
          value={reason}
          limit={PROCEDURE_TEXT_LIMITS.reason}
          onChange={(value) => draft.change({ reason: value })}
        />
      </Field>
      {trouble && <Banner tone="error" text={trouble} />}
    </Sheet>
  )
}
