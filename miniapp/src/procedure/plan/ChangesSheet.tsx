import { Text, View } from '@tarojs/components'
import { Sheet } from '../../design/dialog/Sheet'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { PlanChanges } from './PlanChanges'

interface ChangesSheetProps {
  matter: Matter
  version: number
  onClose: () => void
}

/** What a version says that the one before it did not. */
export function ChangesSheet({ matter, version, onClose }: ChangesSheetProps) {
  const t = useMessages()
  const plan = matter.plans.find((one) => one.version === version)
  // Newest first: the one before it is the next that is older.
  const before = matter.plans.find((one) => one.version < version)
  return (
    <Sheet open title={t('procedure.plan.changes', { version })} onClose={onClose}>
      <View className="mb-stack">
        {plan?.note && <Text className="procedure-quote">{plan.note}</Text>}
        <PlanChanges before={before?.text ?? ''} after={plan?.text ?? ''} />
      </View>
    </Sheet>
  )
}
