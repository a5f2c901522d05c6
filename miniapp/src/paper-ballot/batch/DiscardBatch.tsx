import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../design/button/Button'
import { Sheet } from '../../design/dialog/Sheet'
import { Banner } from '../../design/feedback/Banner'
import { Field } from '../../design/form/Field'
import { TextArea } from '../../design/form/TextArea'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { DiscardPaperBatchDocument } from '../generated/documents'
import type { BatchProps } from './index'

/** 作废: the sheets stay in hand and may be counted into another batch. */
export function DiscardBatch({ batch }: BatchProps) {
  const t = useMessages()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const discard = useCommand(DiscardPaperBatchDocument)
  const send = async () => {
    if ((await discard.run({ input: { batchId: batch.id, reason } })).ok) setOpen(false)
  }
  const button = (
    <Button
      kind="danger"
      label={t('paperBallot.batch.discard')}
      busy={discard.busy}
      disabled={reason.trim() === ''}
      onPress={() => void send()}
    />
  )
  return (
    <View>
      <Button kind="quiet" label={t('paperBallot.batch.discard')} onPress={() => setOpen(true)} />
      {open && (
        <Sheet open title={t('paperBallot.batch.discard')} onClose={() => setOpen(false)} bottom={button}>
          <View className="mb-stack">
            <Text className="mb-body">{t('paperBallot.batch.discardNote')}</Text>
            <Field label={t('paperBallot.batch.reason')} error={discard.fieldErrors.reason}>
              <TextArea
                label={t('paperBallot.batch.reason')}
                value={reason}
                limit={200}
                lines={3}
                onChange={setReason}
              />
            </Field>
            {discard.message && <Banner tone="error" text={discard.message} />}
          </View>
        </Sheet>
      )}
    </View>
  )
}
