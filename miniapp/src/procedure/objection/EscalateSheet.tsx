import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { NEXT_LEVEL } from '@shared/procedure/objection-move'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Choice } from '../../design/form/Choice'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { EscalateObjectionDocument } from '../generated/documents'
import type { Objection } from '../matter'

/** Not content with the answer, or none came: on to the next level, which answers in its own days. */
export function EscalateSheet({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const t = useMessages()
  const escalate = useCommand(EscalateObjectionDocument)
  const levels = NEXT_LEVEL[objection.level]
  const draft = useDraft(`procedure-escalation:${objection.id}`, { reason: '', to: levels[0] })
  const { reason, to } = draft.form
  const send = async () => {
    if (to === undefined) return
    const { ok } = await escalate.run({ input: { objectionId: objection.id, to, reason } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('procedure.escalate.sent', { level: t(`procedure.level.${to}`) }) })
    onClose()
  }
  const button = (
    <Button
      label={t('procedure.escalate.send')}
      busy={escalate.busy}
      disabled={to === undefined || reason.trim() === ''}
      onPress={send}
    />
  )
  return (
    <Sheet open title={t('procedure.escalate.title')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Text className="procedure-quote">{objection.text}</Text>
        <Field label={t('procedure.escalate.to')}>
          <Choice
            label={t('procedure.escalate.to')}
            options={levels.map((value) => ({ value, label: t(`procedure.level.${value}`) }))}
            value={to}
            onChange={(value) => draft.change({ to: value })}
          />
        </Field>
        <Field label={t('procedure.escalate.label')} error={escalate.fieldErrors.reason}>
          <TextArea
            label={t('procedure.escalate.label')}
            value={reason}
            limit={PROCEDURE_TEXT_LIMITS.reason}
            onChange={(value) => draft.change({ reason: value })}
          />
        </Field>
        {(escalate.message ?? escalate.fieldErrors.to) && (
          <Banner tone="error" text={escalate.message ?? escalate.fieldErrors.to ?? ''} />
        )}
      </View>
    </Sheet>
  )
}
