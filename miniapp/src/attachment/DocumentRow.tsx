import { formatSize } from '@shared/format'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { IconButton } from '../design/button/IconButton'
import { showToast } from '../design/feedback/toast-store'
import { Icon } from '../design/icon/Icon'
import { press } from '../design/theme/press'
import { useMessages } from '../message/useMessages'
import type { AttachmentItemFragment } from './generated/documents'
import { openDocument } from './open-document'
import './attachment.scss'

export interface DocumentRowProps {
  attachment: AttachmentItemFragment
  onRemove?: () => void
}

/** A document by its name and size; a press opens it. */
export function DocumentRow({ attachment, onRemove }: DocumentRowProps) {
  const t = useMessages()
  const [opening, setOpening] = useState(false)
  const open = async () => {
    if (opening) return
    setOpening(true)
    const opened = await openDocument(attachment)
    setOpening(false)
    if (!opened) showToast({ text: t('attachment.notOpened') })
  }
  const size = formatSize(attachment.byteSize)
  return (
    <View className="attachment-row">
      <View
        className="attachment-row__open"
        {...press(open, { role: 'link', label: `${attachment.fileName} ${size}` })}
      >
        <Icon name="file-text" />
        <View className="attachment-row__words">
          <Text className="attachment-row__name">{attachment.fileName}</Text>
          <Text className="mb-small">{opening ? t('attachment.opening') : size}</Text>
        </View>
      </View>
      {onRemove && <IconButton icon="x" label={t('common.action.delete')} onPress={onRemove} />}
    </View>
  )
}
