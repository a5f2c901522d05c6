import { showToast } from '../../design/feedback/toast-store'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AcknowledgeNoticeDocument, ReplyToMeetingDocument } from '../generated/documents'

/** 收到, 参加 and 请假; says what happens next. */
export function useAnswer(noticeId: string) {
  const t = useMessages()
  const acknowledgement = useCommand(AcknowledgeNoticeDocument)
  const answer = useCommand(ReplyToMeetingDocument)

  const acknowledge = async () => {
    const { ok } = await acknowledgement.run({ input: { noticeId } })
    if (ok) showToast({ text: t('notice.thanks') })
  }
  const reply = async (given: 'COMING' | 'LEAVE', reason?: string) => {
    const { ok } = await answer.run({ input: { noticeId, answer: given, reason } })
    if (ok) showToast({ text: t(`notice.replied.${given}`) })
    return ok
  }
  return {
    acknowledge,
    reply,
    busy: acknowledgement.busy || answer.busy,
    fieldErrors: answer.fieldErrors,
    message: acknowledgement.message ?? answer.message,
  }
}
