import { POINTS_LIMITS } from '@shared/points/rules'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Switch } from '../../design/form/Switch'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { AnswerPointsObjectionDocument, type PointsClaimWholeFragment } from '../generated/documents'

/** The oldest objection without an answer first. */
export function AnswerSheet({ claim, onClose }: { claim: PointsClaimWholeFragment; onClose: () => void }) {
  const t = useMessages()
  const [answer, setAnswer] = useState('')
  const [upheld, setUpheld] = useState(false)
  const command = useCommand(AnswerPointsObjectionDocument)
  const objection = claim.objections.find((one) => !one.answer)
  if (!objection) return null
  const send = async () => {
    if (!(await command.run({ input: { id: objection.id, upheld, answer } })).ok) return
    showToast({ text: t('points.done.ANSWER_OBJECTION') })
    onClose()
  }
  const button = (
    <Button
      label={t('points.act.ANSWER_OBJECTION')}
      busy={command.busy}
      disabled={answer.trim() === ''}
      onPress={send}
    />
  )
  return (
    <Sheet open title={t('points.act.ANSWER_OBJECTION')} onClose={onClose} bottom={button}>
      <Text className="mb-body">{objection.text}</Text>
      <Field label={t('points.sheet.answer')} error={command.fieldErrors.answer}>
        <TextArea
          label={t('points.sheet.answer')}
          value={answer}
          limit={POINTS_LIMITS.words}
          lines={3}
          onChange={setAnswer}
        />
      </Field>
      <Switch label={t('points.sheet.upheld')} value={upheld} onChange={setUpheld} />
      {command.message && <Banner tone="error" text={command.message} />}
    </Sheet>
  )
}
