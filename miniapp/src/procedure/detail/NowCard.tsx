import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Deadline } from '../../design/list/Deadline'
import { useMessages } from '../../message/useMessages'
import type { Matter } from '../matter'
import { StationBar } from '../stage/StationBar'
import { useStanding } from './useStanding'

/** One sentence where it stands, one what comes next. */
export function NowCard({ matter }: { matter: Matter }) {
  const t = useMessages()
  const standing = useStanding(matter)
  const { stageNumber, stageCount, archivedAt, withdrawnAt, dueAt, overdue } = matter
  const at = archivedAt && !withdrawnAt ? stageCount + 1 : stageNumber
  return (
    <Card tone={overdue ? 'urgent' : archivedAt ? 'plain' : 'due'}>
      <View className="procedure-now">
        <Text className="procedure-now__place">{standing.place}</Text>
        <StationBar at={at} count={stageCount} label={standing.place} />
        {standing.next !== '' && <Text className="procedure-now__next">{standing.next}</Text>}
        {standing.missing !== '' && <Text className="mb-small">{standing.missing}</Text>}
        {dueAt && !archivedAt && <Deadline at={dueAt} label={t('procedure.due')} />}
      </View>
    </Card>
  )
}
