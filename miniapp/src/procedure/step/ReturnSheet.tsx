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
import { ReturnStageDocument } from '../generated/documents'
import type { WorkView } from './guide'

/** Sends the matter back to the step before, with a reason the village reads. */
export function ReturnSheet({ procedure, onClose }: { procedure: WorkView; onClose: () => void }) {
  const t = useMessages()
  const command = useCommand(ReturnStageDocument)
  const draft = useDraft(`procedure-return:${procedure.id}:${procedure.stage}`, { reason: '' })
  const { reason } = draft.form
  const send = async () => {
    const { ok } = await command.run({ input: { id: procedure.id, stage: procedure.stage, reason } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('procedureWork.return.done') })
    onClose()
  }
  const trouble = command.message ?? command.fieldErrors.stage
  return (
    <Sheet
      open
      title={t('procedureWork.return.title')}
      onClose={onClose}
      bottom={
        <Button
          kind="danger"
          label={t('procedureWork.return.do')}
          busy={command.busy}
          disabled={reason.trim() === ''}
          onPress={send}
        />
      }
    >
      <Field
        label={t('procedureWork.return.reason')}
        help={t('procedureWork.return.help')}
        error={command.fieldErrors.reason}
      >
        <TextArea
          label={t('procedureWork.return.reason')}
          value={reason}
          limit={PROCEDURE_TEXT_LIMITS.reason}
          onChange={(value) => draft.change({ reason: value })}
        />
      </Field>
      {trouble && <Banner tone="error" text={trouble} />}
    </Sheet>
  )
}
