import type { DisclosureDiff, IdChange } from '@shared/disclosure/diff'
import { Text, View } from '@tarojs/components'
import { useMessages } from '../../message/useMessages'

interface IdChangesProps {
  change: IdChange
  names: DisclosureDiff['names']
}

/** Vouchers or files that came or went: by name where it is known, else how many. */
export function IdChanges({ change, names = {} }: IdChangesProps) {
  const t = useMessages()
  const words = (ids: readonly string[]) => {
    const known = ids.map((id) => names[id]).filter((name): name is string => name !== undefined)
    return known.length === ids.length ? known.join('、') : t('disclosureWork.change.pieces', { count: ids.length })
  }
  return (
    <View>
      {change.added.length > 0 && (
        <Text className="mb-body disclosure-change__came">
          {t('disclosureWork.change.came', { what: words(change.added) })}
        </Text>
      )}
      {change.removed.length > 0 && (
        <Text className="mb-body disclosure-change__went">
          {t('disclosureWork.change.went', { what: words(change.removed) })}
        </Text>
      )}
    </View>
  )
}
