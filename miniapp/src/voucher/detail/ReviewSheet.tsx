import { VOUCHER_TEXT_LIMITS } from '@shared/voucher/flow'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Switch } from '../../design/form/Switch'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ReviewVoucherDocument, type VoucherWholeFragment } from '../generated/documents'

interface ReviewSheetProps {
  voucher: VoucherWholeFragment
  onClose: () => void
}

/** 联审: the opinion is the seal; whether villagers may see the photos is decided by who has looked at them. */
export function ReviewSheet({ voucher, onClose }: ReviewSheetProps) {
  const t = useMessages()
  const { id, round } = voucher
  const draft = useDraft(`voucher-review:${id}:${round}`, {
    opinion: t('voucher.review.opinionDefault'),
    photosPublic: false,
  })
  const review = useCommand(ReviewVoucherDocument)
  const send = async () => {
    if (!(await review.run({ input: { id, round, ...draft.form } })).ok) return
    draft.clear()
    showToast({ text: t('voucher.done.REVIEW') })
    onClose()
  }
  const trouble = review.message ?? review.fieldErrors.round
  const button = (
    <Button
      icon="stamp"
      label={t('voucher.act.REVIEW')}
      busy={review.busy}
      disabled={draft.form.opinion.trim() === ''}
      onPress={send}
    />
  )
  return (
    <Sheet open title={t('voucher.act.REVIEW')} onClose={onClose} bottom={button}>
      <Field
        label={t('voucher.review.opinion')}
        help={t('voucher.review.opinionHelp')}
        error={review.fieldErrors.opinion}
      >
        <TextArea
          label={t('voucher.review.opinion')}
          value={draft.form.opinion}
          limit={VOUCHER_TEXT_LIMITS.opinion}
          lines={4}
          onChange={(text) => draft.change({ opinion: text })}
        />
      </Field>
      <Switch
        label={t('voucher.review.photos')}
        note={t('voucher.review.photosNote')}
        value={draft.form.photosPublic}
        onChange={(value) => draft.change({ photosPublic: value })}
      />
      {trouble && <Banner tone="error" text={trouble} />}
    </Sheet>
  )
}
