import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import { Button } from '../button/Button'

export interface LoadMoreProps {
  hasMore: boolean
  busy: boolean
  onPress: () => void
}

/** The end of a list: a button while there is more, else a word that this was all. */
export function LoadMore({ hasMore, busy, onPress }: LoadMoreProps) {
  const t = useMessages()
  return (
    <View className="mb-more">
      {hasMore ? (
        <Button
          kind="secondary"
          label={busy ? t('common.state.loadingMore') : t('common.action.loadMore')}
          busy={busy}
          onPress={onPress}
        />
      ) : (
        <Text className="mb-more__end">{t('common.state.allShown')}</Text>
      )}
    </View>
  )
}
