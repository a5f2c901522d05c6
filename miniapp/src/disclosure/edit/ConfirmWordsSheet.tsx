import type { PersonalPlace } from '@shared/disclosure/content'
import { DISCLOSURE_TEXT_LIMITS } from '@shared/disclosure/defaults'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ConfirmDisclosureWordsDocument } from '../generated/documents'
import type { DisclosureEditor } from './useDisclosureEditor'

interface ConfirmWordsSheetProps {
  id: string
  editor: DisclosureEditor
  place: PersonalPlace
  onClose: () => void
}

/** "不是个人信息": the reason first; it stays on record and the supervisors read it. */
export function ConfirmWordsSheet({ id, editor, place, onClose }: ConfirmWordsSheetProps) {
  const t = useMessages()
  const [reason, setReason] = useState('')
  const confirm = useCommand(ConfirmDisclosureWordsDocument)
  const send = async () => {
    // What is vouched for must stand in the server's draft.
    if ((await editor.save()) === undefined) return
    const { ok } = await confirm.run({ input: { id, kind: place.kind, words: place.words, reason } })
    if (!ok) return
    showToast({ text: t('disclosureWork.sensitive.confirmed') })
    onClose()
  }
  const trouble = confirm.message ?? confirm.fieldErrors.words ?? confirm.fieldErrors.kind
  const button = (
    <Button
      label={t('disclosureWork.sensitive.confirmSend')}
      busy={confirm.busy || editor.saving}
      disabled={reason.trim() === ''}
      onPress={send}
    />
  )
  return (
    <Sheet open title={t('disclosureWork.sensitive.confirmTitle')} onClose={onClose} bottom={button}>
      <Text className="mb-gist">{t('disclosureWork.sensitive.confirmText', { words: place.words })}</Text>
      <Field label={t('disclosureWork.sensitive.confirmLabel')} error={confirm.fieldErrors.reason}>
        <TextArea
          label={t('disclosureWork.sensitive.confirmLabel')}
          value={reason}
          limit={DISCLOSURE_TEXT_LIMITS.reason}
          lines={3}
          hint={t('disclosureWork.sensitive.confirmHint')}
          onChange={setReason}
        />
      </Field>
      {trouble && <Banner tone="error" text={trouble} />}
    </Sheet>
  )
}
