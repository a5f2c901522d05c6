import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { Deadline } from '../../design/list/Deadline'
import { useMessages } from '../../message/useMessages'
import type { NoticeFullFragment } from '../generated/documents'
import { useAnswer } from './useAnswer'

/** Something waits for the reader: 收到, or whether they come. */
export const needsAnswer = ({ availableActions }: NoticeFullFragment): boolean =>
  availableActions.some((action) => action === 'ACKNOWLEDGE' || action === 'REPLY')

/** The one thing to do. Answering a meeting says 收到 too, so there is never a third button. */
export function AnswerBar({ notice }: { notice: NoticeFullFragment }) {
  const t = useMessages()
  const answer = useAnswer(notice.id)
  if (notice.availableActions.includes('REPLY')) return <ReplyBar notice={notice} />
  return (
    <View className="notice-answer">
      {answer.message && <Banner tone="error" text={answer.message} />}
      <Button icon="check" label={t('notice.acknowledge')} busy={answer.busy} onPress={answer.acknowledge} />
    </View>
  )
}

function ReplyBar({ notice }: { notice: NoticeFullFragment }) {
  const t = useMessages()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const { message, busy, fieldErrors, reply } = useAnswer(notice.id)
  const given = notice.meeting?.reply?.answer
  const closes = notice.meeting?.replyBy ?? notice.meeting?.startsAt
  const askLeave = async () => {
    if (await reply('LEAVE', reason)) setAsking(false)
  }
  return (
    <View className="notice-answer">
      {closes && <Deadline at={closes} label={t('notice.replyBefore')} />}
      {message && !asking && <Banner tone="error" text={message} />}
      <ButtonRow>
        {given !== 'LEAVE' && (
          <Button
            kind="secondary"
            label={given ? t('notice.changeToLeave') : t('notice.leave')}
            disabled={busy}
            onPress={() => setAsking(true)}
          />
        )}
        {given !== 'COMING' && (
          <Button
            label={given ? t('notice.changeToComing') : t('notice.coming')}
            busy={busy && !asking}
            onPress={() => reply('COMING')}
          />
        )}
      </ButtonRow>
      <Sheet
        open={asking}
        title={t('notice.leaveTitle')}
        onClose={() => setAsking(false)}
        bottom={<Button label={t('notice.sendLeave')} busy={busy} onPress={askLeave} />}
      >
        <Field label={t('notice.leaveReason')} help={t('notice.leaveHelp')} error={fieldErrors.reason}>
          <TextArea label={t('notice.leaveReason')} value={reason} onChange={setReason} limit={200} lines={3} />
        </Field>
        {message && <Banner tone="error" text={message} />}
      </Sheet>
    </View>
  )
}
