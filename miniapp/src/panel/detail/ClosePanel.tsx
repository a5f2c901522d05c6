import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { Section } from '../../design/layout/Section'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { ClosePanelDocument, type PanelBodyFragment } from '../generated/documents'
import { sheetsExpected } from './index'

/** With every sheet in: one press. With sheets missing: the reason first. */
export function ClosePanel({ panel }: { panel: PanelBodyFragment }) {
  const t = useMessages()
  const close = useCommand(ClosePanelDocument)
  const [reason, setReason] = useState('')
  const missing = sheetsExpected(panel) - (panel.sheetCount ?? 0)
  const send = async () => {
    const agreed = await confirm({
      title: t('panel.detail.close'),
      text: t('panel.detail.closeSure'),
      confirmLabel: t('panel.detail.close'),
      danger: true,
    })
    if (agreed) await close.run({ input: { id: panel.id, ...(missing > 0 ? { reason } : {}) } })
  }
  const error = close.fieldErrors.reason
  return (
    <Section title={t('panel.detail.close')}>
      <View className="mb-stack">
        {missing > 0 && <Text className="mb-body">{t('panel.detail.closeMissing', { count: missing })}</Text>}
        {missing > 0 && (
          <Field label={t('panel.detail.reason')} {...(error ? { error } : {})}>
            <TextArea
              label={t('panel.detail.reason')}
              hint={t('panel.detail.reasonHint')}
              value={reason}
              limit={200}
              lines={3}
              onChange={setReason}
            />
          </Field>
        )}
        {close.message && <Banner tone="error" text={close.message} />}
        <Button kind="secondary" icon="flag" label={t('panel.detail.close')} busy={close.busy} onPress={send} />
      </View>
    </Section>
  )
}
