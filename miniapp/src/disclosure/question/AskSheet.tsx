import { DISCLOSURE_TEXT_LIMITS } from '@shared/disclosure/defaults'
import { Text } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useDraft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import { useAskQuestion } from './useAskQuestion'

interface AskSheetProps {
  id: string
  /** The line asked about; null asks about the whole item. */
  row: { id: string; title: string } | null
  onClose: () => void
}

/** 问一问. What is typed is kept until it is sent. */
export function AskSheet({ id, row, onClose }: AskSheetProps) {
  const t = useMessages()
  const ask = useAskQuestion()
  const draft = useDraft(`disclosure-question:${id}:${row?.id ?? 'whole'}`, { body: '' })
  const { body } = draft.form
  const send = async () => {
    const { ok } = await ask.run({ input: { id, rowId: row?.id ?? null, body } })
    if (!ok) return
    draft.clear()
    showToast({ text: t('disclosureWork.ask.sent') })
    onClose()
  }
  const button = (
    <Button label={t('disclosureWork.ask.send')} busy={ask.busy} disabled={body.trim() === ''} onPress={send} />
  )
  return (
    <Sheet open title={t('disclosureWork.ask.title')} onClose={onClose} bottom={button}>
      <Text className="mb-gist">
        {row ? t('disclosureWork.ask.aboutLine', { line: row.title }) : t('disclosureWork.ask.aboutItem')}
      </Text>
      <Field label={t('disclosureWork.ask.label')} help={t('disclosureWork.ask.help')} error={ask.fieldErrors.question}>
        <TextArea
          label={t('disclosureWork.ask.label')}
          value={body}
          limit={DISCLOSURE_TEXT_LIMITS.question}
          hint={t('disclosureWork.ask.hint')}
          onChange={(text) => draft.change({ body: text })}
        />
      </Field>
      {(ask.message ?? ask.fieldErrors.rowId) && (
        <Banner tone="error" text={ask.message ?? ask.fieldErrors.rowId ?? ''} />
      )}
    </Sheet>
  )
}
