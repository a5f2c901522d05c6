import { Text, View } from '@tarojs/components'
import { useRef } from 'react'
import { Button } from '../design/button/Button'
import { ButtonRow } from '../design/button/ButtonRow'
import { ImageGrid } from '../design/list/ImageGrid'
import { useMessages } from '../message/useMessages'
import { chooseDocuments, choosePictures } from './choose-files'
import { DocumentRow } from './DocumentRow'
import type { AttachmentItemFragment } from './generated/documents'
import { gridImage } from './grid-image'
import { UploadRow } from './UploadRow'
import { useUploads } from './useUploads'
import './attachment.scss'

export interface AttachmentPickerProps {
  /** What has arrived: keep it in the form's draft. */
  value: readonly AttachmentItemFragment[]
  onChange: (attachments: AttachmentItemFragment[]) => void
  most?: number
}

/** Chooses pictures and documents, sends them at once, and shows how far each is. */
export function AttachmentPicker({ value, onChange, most = 9 }: AttachmentPickerProps) {
  const t = useMessages()
  // Two files may arrive between two drawings: the next one builds on this, not on what was last drawn.
  const current = useRef(value)
  current.current = value
  const change = (next: AttachmentItemFragment[]) => {
    current.current = next
    onChange(next)
  }
  const { uploads, add, retry, remove } = useUploads((attachment) => change([...current.current, attachment]))
  const room = most - value.length - uploads.length
  const without = (id: string) => change(current.current.filter((attachment) => attachment.id !== id))
  const pictures = value.filter((attachment) => attachment.kind === 'IMAGE')
  return (
    <View className="mb-stack">
      {pictures.length > 0 && <ImageGrid images={pictures.map(gridImage)} onRemove={without} />}
      {value
        .filter((attachment) => attachment.kind === 'DOCUMENT')
        .map((attachment) => (
          <DocumentRow key={attachment.id} attachment={attachment} onRemove={() => without(attachment.id)} />
        ))}
      {uploads.map((upload) => (
        <UploadRow key={upload.key} upload={upload} onRetry={() => retry(upload)} onRemove={() => remove(upload)} />
      ))}
      {room > 0 ? (
        <ButtonRow>
          <Button
            kind="secondary"
            icon="image"
            label={t('attachment.addPictures')}
            onPress={async () => add(await choosePictures(room))}
          />
          <Button
            kind="secondary"
            icon="paperclip"
            label={t('attachment.addDocuments')}
            onPress={async () => add(await chooseDocuments(room))}
          />
        </ButtonRow>
      ) : (
        <Text className="mb-small">{t('attachment.full', { most })}</Text>
      )}
      <Text className="mb-small">{t('attachment.rules')}</Text>
    </View>
  )
}
