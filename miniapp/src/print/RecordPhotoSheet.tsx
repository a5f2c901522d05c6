import { calendarDate } from '@shared/format'
import { POSTING_LIMITS } from '@shared/print/posting'
import { View } from '@tarojs/components'
import type { AttachmentItemFragment } from '../attachment/generated/documents'
import { Button } from '../design/button/Button'
import { Sheet } from '../design/dialog/Sheet'
import { Banner } from '../design/feedback/Banner'
import { showToast } from '../design/feedback/toast-store'
import { DatePicker } from '../design/form/DatePicker'
import { Field } from '../design/form/Field'
import { TextInput } from '../design/form/TextInput'
import { useDraft } from '../draft/useDraft'
import { useCommand } from '../graphql/useCommand'
import { useMessages } from '../message/useMessages'
import { type DisclosurePostedFragment, RecordWallPhotoDocument } from './generated/documents'
import { PhotoPicker } from './PhotoPicker'

interface PhotoForm {
  photo: AttachmentItemFragment | null
  place: string
  takenOn: string
}

interface RecordPhotoSheetProps {
  disclosure: DisclosurePostedFragment
  onClose: () => void
}

/** 上传张贴照片: the picture, where it hangs, since when. */
export function RecordPhotoSheet({ disclosure, onClose }: RecordPhotoSheetProps) {
  const t = useMessages()
  const today = calendarDate(Date.now())
  const { id, published } = disclosure
  const initial: PhotoForm = { photo: null, place: t('print.photo.usualPlace'), takenOn: today }
  const draft = useDraft<PhotoForm>(`wall-photo:${id}`, initial)
  const record = useCommand(RecordWallPhotoDocument)
  const { photo, place, takenOn } = draft.form
  const send = async () => {
    if (photo === null) return
    const input = { disclosureId: id, version: published?.version ?? 1, attachmentId: photo.id, place, takenOn }
    const { ok } = await record.run({ input })
    if (!ok) return
    draft.clear()
    showToast({ text: t('print.photo.done') })
    onClose()
  }
  const button = (
    <Button label={t('print.photo.do')} busy={record.busy} disabled={photo === null} onPress={() => void send()} />
  )
  return (
    <Sheet open title={t('print.photo.open')} onClose={onClose} bottom={button}>
      <View className="mb-stack">
        <Field label={t('print.photo.picture')} help={t('print.photo.help')} error={record.fieldErrors.attachmentId}>
          <PhotoPicker value={photo} onChange={(value) => draft.change({ photo: value })} />
        </Field>
        <Field label={t('print.photo.place')} error={record.fieldErrors.place}>
          <TextInput
            label={t('print.photo.place')}
            limit={POSTING_LIMITS.place}
            value={place}
            onChange={(value) => draft.change({ place: value })}
          />
        </Field>
        <Field label={t('print.photo.takenOn')} error={record.fieldErrors.takenOn}>
          <DatePicker
            label={t('print.photo.takenOn')}
            from={published?.publishedAt ? calendarDate(published.publishedAt) : undefined}
            to={today}
            value={takenOn}
            onChange={(value) => draft.change({ takenOn: value })}
          />
        </Field>
        {record.message && <Banner tone="error" text={record.message} />}
      </View>
    </Sheet>
  )
}
