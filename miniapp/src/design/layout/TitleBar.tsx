import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useMessages } from '../../message/useMessages'
import { IconButton } from '../button/IconButton'
import { speak } from '../theme/press'
import { safeTop } from './safe-area'

interface TitleBarProps {
  title: string
  onBack?: () => void
  actions?: ReactNode
  /** As wide as the content below it. */
  wide: 'column' | 'full'
}

/** Drawn by us, not by WeChat, so that the title grows with the text size and turns dark. */
export function TitleBar({ title, onBack, actions, wide }: TitleBarProps) {
  const t = useMessages()
  const safe = safeTop()
  const style = safe.bar ? { paddingTop: `${safe.height}px`, paddingRight: `${safe.right}px` } : {}
  return (
    <View className="mb-title-bar" style={style}>
      <View
        className={`mb-title-bar__row mb-title-bar__row--${wide}`}
        style={safe.bar ? { minHeight: `${safe.bar}px` } : {}}
      >
        {onBack && <IconButton icon="arrow-left" label={t('common.action.back')} onPress={onBack} />}
        <View className="mb-title-bar__title" {...speak({ role: 'heading', level: 1 })}>
          <Text>{title}</Text>
        </View>
        {actions && <View className="mb-title-bar__actions">{actions}</View>}
      </View>
    </View>
  )
}
