import { PAPER_LIMITS } from '@shared/ballot/paper'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { AttachmentPicker } from '../../attachment/AttachmentPicker'
import type { AttachmentItemFragment } from '../../attachment/generated/documents'
import { Button } from '../../design/button/Button'
import { confirm } from '../../design/dialog/dialog-store'
import { Banner } from '../../design/feedback/Banner'
import { showToast } from '../../design/feedback/toast-store'
import { Field } from '../../design/form/Field'
import { Card } from '../../design/layout/Card'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { SignPaperBatchDocument } from '../generated/documents'
import type { BatchProps } from './index'

/** 签字入箱: by somebody who read none of it, with the pictures of the sheets. */
export function SignBatch({ batch: { id, sheets } }: BatchProps) {
  const t = useMessages()
  const sign = useCommand(SignPaperBatchDocument)
  const [photos, setPhotos] = useState<readonly AttachmentItemFragment[]>([])
  const send = async () => {
    const [title, text] = [t('paperBallot.batch.signSure'), t('paperBallot.batch.signSureText', { sheets })]
    if (!(await confirm({ title, text, confirmLabel: t('paperBallot.batch.sign') }))) return
    const input = { batchId: id, photoIds: photos.map((photo) => photo.id) }
    if ((await sign.run({ input })).ok) showToast({ text: t('paperBallot.batch.signed') })
  }
  return (
    <Card tone="due">
      <View className="mb-stack">
        <Text className="mb-body">{t('paperBallot.batch.signNote')}</Text>
        <Field label={t('paperBallot.batch.signPhotos')} error={sign.fieldErrors.photoIds}>
          <AttachmentPicker value={photos} onChange={setPhotos} most={PAPER_LIMITS.photos} />
        </Field>
        {sign.message && <Banner tone="error" text={sign.message} />}
        <Button
          icon="stamp"
          label={t('paperBallot.batch.sign')}
          busy={sign.busy}
          disabled={photos.length === 0}
          onPress={() => void send()}
        />
      </View>
    </Card>
  )
}
