import { View } from '@tarojs/components'
import { choosePictures } from '../attachment/choose-files'
import type { AttachmentItemFragment } from '../attachment/generated/documents'
import { gridImage } from '../attachment/grid-image'
import { UploadRow } from '../attachment/UploadRow'
import { useUploads } from '../attachment/useUploads'
import { Button } from '../design/button/Button'
import { ImageGrid } from '../design/list/ImageGrid'
import { useMessages } from '../message/useMessages'

interface PhotoPickerProps {
  value: AttachmentItemFragment | null
  onChange: (photo: AttachmentItemFragment | null) => void
}

/** One picture, from the album or by the camera. */
export function PhotoPicker({ value, onChange }: PhotoPickerProps) {
  const t = useMessages()
  const { uploads, add, retry, remove } = useUploads(onChange)
  return (
    <View className="mb-stack">
      {value && <ImageGrid images={[gridImage(value)]} onRemove={() => onChange(null)} />}
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} onRetry={() => retry(upload)} onRemove={() => remove(upload)} />
      ))}
      {!value && uploads.length === 0 && (
        <Button
          kind="secondary"
          icon="camera"
          label={t('print.photo.choose')}
          onPress={async () => add(await choosePictures(1))}
        />
      )}
    </View>
  )
}
