import { DISCLOSURE_TEXT_LIMITS } from '@shared/disclosure/defaults'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { openPage } from '../../design/layout/navigate'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { StartDisclosureCorrectionDocument } from '../generated/documents'

/** 更正: the reason first, as readers will see it. */
export function CorrectionSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const start = useCommand(StartDisclosureCorrectionDocument)
  const begin = async () => {
    const { ok } = await start.run({ input: { id, reason } })
    if (!ok) return
    onClose()
    openPage('/disclosure/edit/index', { id })
  }
  const button = (
    <Button
      label={t('disclosureWork.correct.begin')}
      busy={start.busy}
      disabled={reason.trim() === ''}
      onPress={begin}
    />
  )
  return (
    <Sheet open title={t('disclosureWork.correct.title')} onClose={onClose} bottom={button}>
      <Field
        label={t('disclosureWork.correct.label')}
        help={t('disclosureWork.correct.help')}
        error={start.fieldErrors.reason}
      >
        <TextArea
          label={t('disclosureWork.correct.label')}
          value={reason}
          limit={DISCLOSURE_TEXT_LIMITS.reason}
          onChange={setReason}
        />
      </Field>
      {start.message && <Banner tone="error" text={start.message} />}
    </Sheet>
  )
}
