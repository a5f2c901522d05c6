import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { ObjectionCard } from './ObjectionCard'
import { useReplyDays } from './useReplyDays'
import './objection.scss'

/** Every objection with its answers: everybody reads them, so that nobody has to ask the same twice. */
export function Objections({ matter }: { matter: Matter }) {
  const t = useMessages()
  const { first, higher } = useReplyDays(matter)
  if (matter.objections.length === 0) {
    return <Text className="mb-small">{t('procedure.objection.none', { days: first, more: higher })}</Text>
  }
  return (
    <View className="mb-stack">
      {matter.objections.map((objection) => (
        <ObjectionCard key={objection.id} matter={matter} objection={objection} />
      ))}
    </View>
  )
}
