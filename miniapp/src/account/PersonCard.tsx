import { Text, View } from '@tarojs/components'
import { Card } from '../design/layout/Card'
import type { ViewerView } from '../session/session'

/** Name and where the person belongs. */
export function PersonCard({ viewer }: { viewer: ViewerView }) {
  const { name, division, groupName } = viewer
  return (
    <Card>
      <View className="account-person">
        <Text className="account-person__name">{name}</Text>
        <Text className="account-person__place">{[division.fullName, groupName].filter(Boolean).join(' ')}</Text>
      </View>
    </Card>
  )
}
