import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextInput } from '../../design/form/TextInput'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { EnterDemandSheetDocument } from '../generated/documents'

const empty: { count: string; photo: readonly AttachmentItemFragment[] } = { count: '', photo: [] }

/** 纸上的签名: how many, with the photo of the sheet. */
export function PaperSheet({ demand: { id }, onClose }: { demand: { id: string }; onClose: () => void }) {
  const t = useMessages()
  const command = useCommand(EnterDemandSheetDocument)
  const { form, change, clear } = useDraft(`demand-sheet:${id}`, empty)
  const count = /^\d{1,5}$/.test(form.count.trim()) ? Number(form.count.trim()) : 0
  const attachmentId = form.photo[0]?.id
  const send = async () => {
    if (attachmentId === undefined) return
    const { ok } = await command.run({ input: { id, count, attachmentId } })
    if (!ok) return
    clear()
    showToast({ text: t('assembly.sheet.done', { count }) })
    onClose()
  }
  const errors = command.fieldErrors
  return (
    <Sheet
      open
      title={t('assembly.sheet.title')}
      onClose={onClose}
      bottom={
        <Button
          label={t('assembly.sheet.send')}
          busy={command.busy}
          disabled={count < 1 || attachmentId === undefined}
          onPress={() => void send()}
        />
      }
    >
      <Field label={t('assembly.sheet.count')} help={t('assembly.sheet.countHelp')} error={errors.count}>
        <TextInput
          label={t('assembly.sheet.count')}
          kind="number"
          limit={5}
          value={form.count}
          onChange={(value) => change({ count: value })}
        />
      </Field>
      <Field label={t('assembly.sheet.photo')} help={t('assembly.sheet.photoHelp')} error={errors.attachmentId}>
        <AttachmentPicker most={1} value={form.photo} onChange={(photo) => change({ photo })} />
      </Field>
      {command.message && <Banner tone="error" text={command.message} />}
    </Sheet>
  )
}
