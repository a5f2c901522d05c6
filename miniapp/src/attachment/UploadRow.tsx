import { Text, View } from '@tarojs/components'
import { Button } from '../design/button/Button'
import { IconButton } from '../design/button/IconButton'
import { Progress } from '../design/feedback/Progress'
import { Icon } from '../design/icon/Icon'
import { speak } from '../design/theme/press'
import { useMessages } from '../message/useMessages'
import type { Upload } from './useUploads'
import './attachment.scss'

export interface UploadRowProps {
  upload: Upload
  onRetry: () => void
  onRemove: () => void
}

/** A file on its way: how far, or why it stopped and what to do. */
export function UploadRow({ upload, onRetry, onRemove }: UploadRowProps) {
  const t = useMessages()
  const { file, percent, refused } = upload
  const stopped = refused !== undefined
  return (
    <View className={stopped ? 'attachment-row attachment-row--stopped' : 'attachment-row'}>
      <Icon name={file.image ? 'image' : 'file-text'} />
      <View className="attachment-row__words">
        <Text className="attachment-row__name">{file.name}</Text>
        {stopped ? (
          <View className="attachment-row__fault" {...speak({ role: 'alert' })}>
            <Text>{refused ?? t('attachment.broken')}</Text>
          </View>
        ) : (
          <Progress value={percent} total={100} label={t('attachment.sending', { percent })} />
        )}
        {refused === null && <Button kind="secondary" fit small label={t('common.action.retry')} onPress={onRetry} />}
      </View>
      <IconButton icon="x" label={t('common.action.delete')} onPress={onRemove} />
    </View>
  )
}
