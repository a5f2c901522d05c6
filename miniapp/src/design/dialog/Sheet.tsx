import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useMessages } from '../../message/useMessages'
import { IconButton } from '../button/IconButton'
import { speak } from '../theme/press'

export interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children?: ReactNode
  bottom?: ReactNode
}

/** A panel that rises from below on a phone and stands in the middle of a wide window. Put it directly in a Screen. */
export function Sheet({ open, title, onClose, children, bottom }: SheetProps) {
  const t = useMessages()
  if (!open) return null
  return (
    <View className="mb-veil mb-veil--low" onClick={onClose}>
      <View
        className="mb-sheet"
        {...speak({ role: 'dialog', label: title })}
        onClick={(event) => event.stopPropagation()}
      >
        <View className="mb-sheet__head">
          <Text className="mb-sheet__title">{title}</Text>
          <IconButton icon="x" label={t('common.action.close')} onPress={onClose} />
        </View>
        <View className="mb-sheet__body">{children}</View>
        {bottom && <View className="mb-sheet__bottom">{bottom}</View>}
      </View>
    </View>
  )
}
