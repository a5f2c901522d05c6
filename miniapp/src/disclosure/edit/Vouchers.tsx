import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import { Field } from '../../design/form/Field'
import { useMessages } from '../../message/useMessages'
import type { AttachmentItemFragment } from '../generated/documents'

interface VouchersProps {
  items: readonly AttachmentItemFragment[]
  error: string | undefined
  onChange: (attachments: readonly AttachmentItemFragment[]) => void
}

export function Vouchers({ items, error, onChange }: VouchersProps) {
  const t = useMessages()
  return (
    <Field
      label={t('disclosureWork.edit.vouchers')}
      help={t('disclosureWork.edit.vouchersHelp')}
      optional
      error={error}
    >
      <AttachmentPicker value={items} onChange={onChange} />
    </Field>
  )
}
