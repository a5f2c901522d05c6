import { POINTS_LIMITS } from '@shared/points/rules'
import { useState } from 'react'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { useViewer } from '../../session/useViewer'
import { VerifyPointsDocument } from '../generated/documents'

/** How it was made sure of, and the photo taken there. */
export function VerifySheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages()
  const [words, setWords] = useState('')
  const [attachments, setAttachments] = useState<readonly AttachmentItemFragment[]>([])
  // 村民代表 publish nothing and so have no files: who else verifies brings the photo.
  const uploads = useViewer().viewer?.hat?.kind !== 'REPRESENTATIVE'
  const command = useCommand(VerifyPointsDocument)
  const send = async () => {
    const attachmentIds = attachments.map((attachment) => attachment.id)
    if (!(await command.run({ input: { id, words, attachmentIds } })).ok) return
    showToast({ text: t('points.done.VERIFY') })
    onClose()
  }
  const button = (
    <Button label={t('points.act.VERIFY')} busy={command.busy} disabled={words.trim() === ''} onPress={send} />
  )
  return (
    <Sheet open title={t('points.act.VERIFY')} onClose={onClose} bottom={button}>
      <Field label={t('points.sheet.verify')} help={t('points.sheet.verifyHelp')} error={command.fieldErrors.words}>
        <TextArea
          label={t('points.sheet.verify')}
          value={words}
          limit={POINTS_LIMITS.words}
          lines={3}
          onChange={setWords}
        />
      </Field>
      {uploads && (
        <Field label={t('points.form.photos')} optional error={command.fieldErrors.attachmentIds}>
          <AttachmentPicker value={attachments} most={POINTS_LIMITS.photos} onChange={setAttachments} />
        </Field>
      )}
      {!uploads && command.fieldErrors.attachmentIds && (
        <Banner tone="error" text={command.fieldErrors.attachmentIds} />
      )}
      {command.message && <Banner tone="error" text={command.message} />}
    </Sheet>
  )
}
