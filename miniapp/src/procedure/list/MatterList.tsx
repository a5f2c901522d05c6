import { View } from '@tarojs/components'
import { EmptyState } from '../../design/feedback/EmptyState'
import { LoadMore } from '../../design/list/LoadMore'
import { Loaded } from '../../graphql/Loaded'
import { useMessages } from '../../message/useMessages'
import type { MatterFilter } from './filter'
import { MatterRow } from './MatterRow'
import type { useMatters } from './useMatters'

interface MatterListProps {
  matters: ReturnType<typeof useMatters>
  filter: MatterFilter
  /** Names of villages are shown above one village. */
  several: boolean
  chosen: string
  onOpen: (id: string) => void
}

export function MatterList({ matters, filter, several, chosen, onOpen }: MatterListProps) {
  const t = useMessages()
  return (
    <Loaded read={matters} skeleton="card">
      {(items) =>
        items.length === 0 ? (
          <EmptyState icon="gavel" title={t(`procedure.empty.${filter.state}`)} text={t('procedure.empty.text')} />
        ) : (
          <View className="mb-stack">
            {items.map((matter) => (
              <MatterRow
                key={matter.id}
                matter={matter}
                place={several ? matter.division.name : undefined}
                selected={matter.id === chosen}
                onPress={() => onOpen(matter.id)}
              />
            ))}
            <LoadMore hasMore={matters.hasMore} busy={matters.loadingMore} onPress={matters.loadMore} />
          </View>
        )
      }
    </Loaded>
  )
}
