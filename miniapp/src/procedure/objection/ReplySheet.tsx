import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Switch } from '../../design/form/Switch'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ReplyToObjectionDocument } from '../generated/documents'
import type { Objection } from '../matter'

/** The answer of the level it stands at; read by everybody who reads the matter. */
export function ReplySheet({ objection, onClose }: { objection: Objection; onClose: () => void }) {
  const t = useMessages()
  const reply = useCommand(ReplyToObjectionDocument)
  const draft = useDraft(`procedure-reply:${objection.id}`, { text: '', reopens: false })
  const { text, reopens } = draft.form
  const agreed = () =>
    confirm({ title: t('procedure.reply.reopens'), text: t('procedure.reply.reopensText'), danger: true })
  const send = async () => {
    if (reopens && !(await agreed())) return
    const { ok } = await reply.run({ input: { objectionId: objection.id, text, reopens } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('procedure.reply.sent') })
    onClose()
  }
  const button = (
    <Button label={t('procedure.reply.send')} busy={reply.busy} disabled={text.trim() === ''} onPress={send} />
  )
  return (
    <Sheet open title={t('procedure.reply.title')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Text className="procedure-quote">{objection.text}</Text>
        <Field label={t('procedure.reply.label')} help={t('procedure.reply.help')} error={reply.fieldErrors.text}>
          <TextArea
            label={t('procedure.reply.label')}
            value={text}
            limit={PROCEDURE_TEXT_LIMITS.text}
            onChange={(value) => draft.change({ text: value })}
          />
        </Field>
        <Switch
          label={t('procedure.reply.reopens')}
          note={t('procedure.reply.reopensNote')}
          value={reopens}
          onChange={(value) => draft.change({ reopens: value })}
        />
        {(reply.message ?? reply.fieldErrors.reopens) && (
          <Banner tone="error" text={reply.message ?? reply.fieldErrors.reopens ?? ''} />
        )}
      </View>
    </Sheet>
  )
}
