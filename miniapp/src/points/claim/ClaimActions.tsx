import { POINTS_LIMITS } from '@shared/points/rules'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { ButtonRow } from '../../design/button/ButtonRow'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import {
  ObjectToPointsDocument,
  type PointsClaimWholeFragment,
  RejectPointsDocument,
  ReversePointsDocument,
  WithdrawPointsClaimDocument,
} from '../generated/documents'
import { ReasonSheet } from '../ReasonSheet'
import { AnswerSheet } from './AnswerSheet'
import { VerifySheet } from './VerifySheet'

type Open = 'VERIFY' | 'REJECT' | 'OBJECT' | 'ANSWER_OBJECTION' | 'REVERSE'

export function ClaimActions({ claim }: { claim: PointsClaimWholeFragment }) {
  const t = useMessages()
  const [open, setOpen] = useState<Open | null>(null)
  const withdraw = useCommand(WithdrawPointsClaimDocument)
  const { id, availableActions, mayReverse } = claim
  const can = (action: (typeof availableActions)[number]) => availableActions.includes(action)
  const close = () => setOpen(null)
  const takeBack = async () => {
    if ((await withdraw.run({ input: { id } })).ok) showToast({ text: t('points.done.WITHDRAW') })
  }
  const button = (act: Open, kind: 'primary' | 'secondary') => (
    <Button kind={kind} label={t(`points.act.${act}`)} onPress={() => setOpen(act)} />
  )
  return (
    <>
      {withdraw.message && <Banner tone="error" text={withdraw.message} />}
      <ButtonRow>
        {can('WITHDRAW') && (
          <Button kind="secondary" label={t('points.act.WITHDRAW')} busy={withdraw.busy} onPress={takeBack} />
        )}
        {can('REJECT') && button('REJECT', 'secondary')}
        {can('VERIFY') && button('VERIFY', 'primary')}
        {can('OBJECT') && button('OBJECT', 'secondary')}
        {can('ANSWER_OBJECTION') && button('ANSWER_OBJECTION', 'primary')}
        {mayReverse && button('REVERSE', 'secondary')}
      </ButtonRow>
      {open === 'VERIFY' && <VerifySheet id={id} onClose={close} />}
      {open === 'ANSWER_OBJECTION' && <AnswerSheet claim={claim} onClose={close} />}
      {open === 'REJECT' && <RejectSheet id={id} onClose={close} />}
      {open === 'OBJECT' && <ObjectSheet id={id} onClose={close} />}
      {open === 'REVERSE' && <ReverseSheet claimId={id} onClose={close} />}
    </>
  )
}

function RejectSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages()
  const command = useCommand(RejectPointsDocument)
  const send = async (reason: string) => {
    if (!(await command.run({ input: { id, reason } })).ok) return
    showToast({ text: t('points.done.REJECT') })
    onClose()
  }
  return (
    <ReasonSheet
      title={t('points.act.REJECT')}
      label={t('points.sheet.reject')}
      limit={POINTS_LIMITS.reason}
      danger
      busy={command.busy}
      error={command.fieldErrors.reason}
      message={command.message}
      onSend={send}
      onClose={onClose}
    />
  )
}

function ObjectSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useMessages()
  const command = useCommand(ObjectToPointsDocument)
  const send = async (text: string) => {
    if (!(await command.run({ input: { id, text } })).ok) return
    showToast({ text: t('points.done.OBJECT') })
    onClose()
  }
  return (
    <ReasonSheet
      title={t('points.act.OBJECT')}
      label={t('points.sheet.object')}
      help={t('points.sheet.objectHelp')}
      limit={POINTS_LIMITS.words}
      busy={command.busy}
      error={command.fieldErrors.text}
      message={command.message}
      onSend={send}
      onClose={onClose}
    />
  )
}

function ReverseSheet({ claimId, onClose }: { claimId: string; onClose: () => void }) {
  const t = useMessages()
  const command = useCommand(ReversePointsDocument)
  const send = async (reason: string) => {
    const done = await command.run({ input: { claimId, reason } })
    if (!done.ok) return
    const points = done.payload.waived ?? 0
    showToast({ text: points > 0 ? t('points.done.waived', { points }) : t('points.done.REVERSE') })
    onClose()
  }
  return (
    <ReasonSheet
      title={t('points.act.REVERSE')}
      label={t('points.sheet.reverse')}
      limit={POINTS_LIMITS.reason}
      danger
      busy={command.busy}
      error={command.fieldErrors.reason}
      message={command.message}
      onSend={send}
      onClose={onClose}
    />
  )
}
