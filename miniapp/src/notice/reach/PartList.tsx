import { formatNumber } from '@shared/format'
import { View } from '@tarojs/components'
import { Progress } from '../../design/feedback/Progress'
import { Card } from '../../design/layout/Card'
import { press } from '../../design/theme/press'
import { useMessages } from '../../message/useMessages'
import type { NoticeReachQuery } from '../generated/documents'

type Part = NoticeReachQuery['noticeReach']['parts'][number]

/** People without a group have a place of their own in the list. */
export const partKey = (part: Pick<Part, 'id'>): string => part.id ?? 'none'

interface PartListProps {
  parts: readonly Part[]
  chosen: string | undefined
  onChoose: (part: string | undefined) => void
}

/** Each group or village with how far it is; a press shows its people. */
export function PartList({ parts, chosen, onChoose }: PartListProps) {
  const t = useMessages()
  return (
    <Card flush>
      {parts.map((part) => {
        const key = partKey(part)
        const values = { read: formatNumber(part.read), total: formatNumber(part.audience) }
        const label = `${part.name ?? t('notice.noGroup')} ${t('notice.reach.partRead', values)}`
        const selected = key === chosen
        return (
          <View
            key={key}
            className={selected ? 'notice-part notice-part--chosen' : 'notice-part'}
            {...press(() => onChoose(selected ? undefined : key), { label, selected })}
          >
            <Progress value={part.read} total={part.audience} label={label} />
          </View>
        )
      })}
    </Card>
  )
}
