import { DISCLOSURE_TEXT_LIMITS } from '@shared/disclosure/defaults'
import { Text } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AnswerDisclosureQuestionDocument, type DisclosureAskedFragment } from '../generated/documents'

interface AnswerSheetProps {
  question: DisclosureAskedFragment
  onClose: () => void
}

export function AnswerSheet({ question, onClose }: AnswerSheetProps) {
  const t = useMessages()
  const answer = useCommand(AnswerDisclosureQuestionDocument)
  const draft = useDraft(`disclosure-answer:${question.id}`, { text: '' })
  const { text } = draft.form
  const send = async () => {
    const { ok } = await answer.run({ input: { id: question.id, answer: text } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('disclosureWork.answer.sent') })
    onClose()
  }
  const button = (
    <Button label={t('disclosureWork.answer.send')} busy={answer.busy} disabled={text.trim() === ''} onPress={send} />
  )
  return (
    <Sheet open title={t('disclosureWork.answer.title')} onClose={onClose} bottom={button}>
      <Text className="mb-body">{question.body}</Text>
      <Field
        label={t('disclosureWork.answer.label')}
        help={t('disclosureWork.answer.help')}
        error={answer.fieldErrors.answer}
      >
        <TextArea
          label={t('disclosureWork.answer.label')}
          value={text}
          limit={DISCLOSURE_TEXT_LIMITS.answer}
          onChange={(value) => draft.change({ text: value })}
        />
      </Field>
      {answer.message && <Banner tone="error" text={answer.message} />}
    </Sheet>
  )
}
