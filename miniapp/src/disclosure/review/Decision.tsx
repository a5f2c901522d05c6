import { DISCLOSURE_TEXT_LIMITS } from '@shared/disclosure/defaults'
import { financeChecks } from '@shared/disclosure/finance'
import { Text, View } from '@tarojs/components'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { MultiChoice } from '../../design/form/MultiChoice'
import { TextArea } from '../../design/form/TextArea'
import { Section } from '../../design/layout/Section'
import { useDraft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import { type FinanceCheck, type Judgement, useReviewDisclosure } from './useReviewDisclosure'

const JUDGEMENTS: Judgement[] = ['SIGN', 'RETURN', 'DISSENT']

interface Values {
  judgement: Judgement | null
  words: string
  checks: FinanceCheck[]
  /** Of what was inspected. Absent in a draft kept before there were any. */
  photos?: readonly AttachmentItemFragment[]
}

const EMPTY: Values = { judgement: null, words: '', checks: [], photos: [] }

interface DecisionProps {
  id: string
  /** 财务: three checks before a signature. */
  accounts: boolean
  submission: number
  onDecided: () => void
}

/** Three answers side by side, none nearer to the thumb; a reason where one is owed. */
export function Decision({ id, accounts, submission, onDecided }: DecisionProps) {
  const t = useMessages()
  const draft = useDraft<Values>(`disclosure-review:${id}:${submission}`, EMPTY)
  const review = useReviewDisclosure(id, submission)
  const { judgement, words, checks = [], photos = [] } = draft.form
  const signing = accounts && judgement === 'SIGN'
  const unchecked = signing && checks.length < financeChecks.length
  const missing = judgement !== null && judgement !== 'SIGN' && words.trim() === ''
  const decide = async () => {
    if (judgement === null) return
    const agreed = await confirm({
      title: t(`disclosureWork.judge.${judgement}`),
      text: t(`disclosureWork.judgeText.${judgement}`),
      confirmLabel: t('disclosureWork.judge.confirm'),
    })
    const attached = photos.map((photo) => photo.id)
    if (!agreed || !(await review.decide(judgement, words.trim(), signing ? checks : null, attached))) return
    draft.clear()
    showToast({ text: t(`disclosureWork.judged.${judgement}`) })
    onDecided()
  }
  const options = JUDGEMENTS.map((value) => ({
    value,
    label: t(`disclosureWork.judge.${value}`),
    note: t(`disclosureWork.judgeNote.${value}`),
  }))
  return (
    <Section title={t('disclosureWork.review.decide')}>
      <View className="disclosure-decision">
        <Choice
          label={t('disclosureWork.review.decide')}
          options={options}
          value={judgement ?? undefined}
          onChange={(value) => draft.change({ judgement: value })}
        />
        {signing && (
          <Field label={t('disclosureWork.checks.title')}>
            <MultiChoice
              label={t('disclosureWork.checks.title')}
              options={financeChecks.map((value) => ({ value, label: t(`disclosureWork.checks.${value}`) }))}
              value={checks}
              onChange={(value) => draft.change({ checks: value })}
            />
          </Field>
        )}
        {judgement !== null && (
          <Field
            label={t(`disclosureWork.judgeWords.${judgement}`)}
            optional={judgement === 'SIGN'}
            error={review.error}
          >
            <TextArea
              label={t(`disclosureWork.judgeWords.${judgement}`)}
              value={words}
              limit={DISCLOSURE_TEXT_LIMITS.reason}
              onChange={(value) => draft.change({ words: value })}
            />
          </Field>
        )}
        {judgement !== null && (
          <Field
            label={t('disclosureWork.judge.photos')}
            help={t('disclosureWork.judge.photosHelp')}
            optional
            error={review.photoError}
          >
            <AttachmentPicker value={photos} onChange={(value) => draft.change({ photos: value })} />
          </Field>
        )}
        {missing && <Text className="mb-small">{t('disclosureWork.judge.reasonNeeded')}</Text>}
        {review.message && <Banner tone="error" text={review.message} />}
        <Button
          label={t('disclosureWork.judge.send')}
          busy={review.busy}
          disabled={judgement === null || missing || unchecked}
          onPress={decide}
        />
      </View>
    </Section>
  )
}
