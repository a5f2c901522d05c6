import { VOUCHER_TEXT_LIMITS } from '@shared/voucher/flow'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { TextInput } from '../../design/form/TextInput'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { StateVoucherPurposeDocument, type VoucherWholeFragment } from '../generated/documents'

interface PurposeSheetProps {
  voucher: VoucherWholeFragment
  onClose: () => void
}

/** 用途, in words villagers will read; and who can witness it. */
export function PurposeSheet({ voucher, onClose }: PurposeSheetProps) {
  const t = useMessages()
  const { id, purpose, witness } = voucher
  const draft = useDraft(`voucher-purpose:${id}`, { purpose, witness: witness ?? '' })
  const state = useCommand(StateVoucherPurposeDocument)
  const send = async () => {
    if (!(await state.run({ input: { id, ...draft.form } })).ok) return
    draft.clear()
    showToast({ text: t('voucher.done.STATE_PURPOSE') })
    onClose()
  }
  const button = (
    <Button
      label={t('voucher.act.STATE_PURPOSE')}
      busy={state.busy}
      disabled={draft.form.purpose.trim() === ''}
      onPress={send}
    />
  )
  return (
    <Sheet open title={t('voucher.act.STATE_PURPOSE')} onClose={onClose} bottom={button}>
      <Field label={t('voucher.purpose.label')} help={t('voucher.purpose.help')} error={state.fieldErrors.purpose}>
        <TextArea
          label={t('voucher.purpose.label')}
          value={draft.form.purpose}
          limit={VOUCHER_TEXT_LIMITS.purpose}
          lines={3}
          onChange={(text) => draft.change({ purpose: text })}
        />
      </Field>
      <Field label={t('voucher.purpose.witness')} optional error={state.fieldErrors.witness}>
        <TextInput
          label={t('voucher.purpose.witness')}
          value={draft.form.witness}
          limit={VOUCHER_TEXT_LIMITS.witness}
          onChange={(text) => draft.change({ witness: text })}
        />
      </Field>
      {state.message && <Banner tone="error" text={state.message} />}
    </Sheet>
  )
}
