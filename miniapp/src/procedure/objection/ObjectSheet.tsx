import { PROCEDURE_TEXT_LIMITS } from '@shared/procedure/defaults'
import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { RaiseObjectionDocument } from '../generated/documents'
import type { Matter } from '../matter'
import { useReplyDays } from './useReplyDays'

/** 异议: written, with what happens next and by when said before it is sent. What is typed is kept. */
export function ObjectSheet({ matter, onClose }: { matter: Matter; onClose: () => void }) {
  const t = useMessages()
  const raise = useCommand(RaiseObjectionDocument)
  const draft = useDraft(`procedure-objection:${matter.id}`, { text: '' })
  const days = useReplyDays(matter)
  const { text } = draft.form
  const send = async () => {
    const { ok } = await raise.run({ input: { id: matter.id, text } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('procedure.object.sent', { days: days.first }) })
    onClose()
  }
  const button = (
    <Button label={t('procedure.object.send')} busy={raise.busy} disabled={text.trim() === ''} onPress={send} />
  )
  return (
    <Sheet open title={t('procedure.object.title')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Text className="mb-gist">
          {t('procedure.object.about', { title: matter.title, stage: matter.stageTitle })}
        </Text>
        <Field label={t('procedure.object.label')} help={t('procedure.object.help')} error={raise.fieldErrors.text}>
          <TextArea
            label={t('procedure.object.label')}
            value={text}
            limit={PROCEDURE_TEXT_LIMITS.text}
            onChange={(value) => draft.change({ text: value })}
          />
        </Field>
        <Text className="mb-small">{t('procedure.object.then', { days: days.first, more: days.higher })}</Text>
        {raise.message && <Banner tone="error" text={raise.message} />}
      </View>
    </Sheet>
  )
}
