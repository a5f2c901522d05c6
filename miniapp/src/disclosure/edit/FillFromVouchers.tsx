import { Text, View } from '@tarojs/components'
import { Button } from '../../design/button/Button'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Card } from '../../design/layout/Card'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { FillDisclosureFromVouchersDocument } from '../generated/documents'
import type { DisclosureEditor } from './useDisclosureEditor'

/** 从票据生成明细: what is booked need not be typed again. */
export function FillFromVouchers({ id, editor }: { id: string; editor: DisclosureEditor }) {
  const t = useMessages()
  const fill = useCommand(FillDisclosureFromVouchersDocument)
  const press = async () => {
    const revision = await editor.save()
    if (revision === undefined) return
    const outcome = await fill.run({ input: { id, revision } })
    if (!outcome.ok) return
    editor.take(outcome.payload.disclosure?.working ?? null)
    showToast({ text: t('disclosureWork.proof.filled') })
  }
  const trouble = fill.message ?? Object.values(fill.fieldErrors)[0]
  return (
    <View className="disclosure-fill">
      <Card>
        <Text className="mb-small">{t('disclosureWork.proof.fillHelp')}</Text>
        <Button
          kind="secondary"
          icon="receipt-text"
          label={t('disclosureWork.proof.fill')}
          busy={fill.busy}
          disabled={editor.conflict}
          onPress={press}
        />
        {trouble && <Banner tone="warning" text={trouble} />}
      </Card>
    </View>
  )
}
