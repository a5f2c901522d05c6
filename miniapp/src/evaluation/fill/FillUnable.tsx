import { View } from '@tarojs/components'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { useMessages } from '../../message/useMessages'

/** This person, or this phone, does not vote here; there is always a way that counts the same. */
export function FillUnable({ reason }: { reason: 'paper' | 'unable' }) {
  const t = useMessages()
  const paper = reason === 'paper'
  const text = paper
    ? `${t('ballot.paper.text')}${t('ballot.paper.change')}`
    : `${t('ballot.unable.text')}${t('ballot.unable.next')}`
  return (
    <Screen title={t('ballot.title')}>
      <View className="mb-stack">
        <EmptyState
          icon={paper ? 'clipboard-check' : 'smartphone'}
          title={t(paper ? 'ballot.paper.title' : 'ballot.unable.title')}
          text={text}
        />
      </View>
    </Screen>
  )
}
