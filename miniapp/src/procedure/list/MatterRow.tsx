import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Tag } from '../../design/list/Tag'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { ProcedureCardFragment } from '../generated/documents'
import { StationBar } from '../stage/StationBar'
import '../stage/stage.scss'

interface MatterRowProps {
  matter: ProcedureCardFragment
  /** The village's name, where several stand in one list. */
  place?: string
  selected?: boolean
  onPress: () => void
}

/** One matter: what it is, the stations it passed, where it stands and what is missing. */
export function MatterRow({ matter, place, selected, onPress }: MatterRowProps) {
  const t = useMessages()
  const format = useFormat()
  const { title, stageNumber, stageCount, stageTitle, archivedAt, withdrawnAt, openedAt, nextStep } = matter
  const where = { number: stageNumber, stage: stageTitle }
  const stands = withdrawnAt
    ? t('procedureWork.withdraw.stands', { ...where, date: format.date(withdrawnAt) })
    : archivedAt
      ? t('procedure.row.archived', { date: format.date(archivedAt) })
      : t('procedure.row.stands', { number: stageNumber, count: stageCount, stage: stageTitle })
  const note = [place, t('procedure.row.opened', { date: format.date(openedAt) })].filter(Boolean).join(' · ')
  return (
    <Card tone={selected ? 'due' : 'plain'} onPress={onPress} label={`${title}，${stands}`}>
      <View className="procedure-row">
        <RowTags matter={matter} />
        <Text className="mb-title">{title}</Text>
        <StationBar at={archivedAt && !withdrawnAt ? stageCount + 1 : stageNumber} count={stageCount} label={stands} />
        <Text className="procedure-row__stands">{stands}</Text>
        {!archivedAt && <Text className="procedure-row__next">{nextStep.text}</Text>}
        <Text className="mb-small">{note}</Text>
      </View>
    </Card>
  )
}

function RowTags({ matter }: { matter: ProcedureCardFragment }) {
  const t = useMessages()
  const { templateTitle, planVersion, overdue, archivedAt, openObjectionCount } = matter
  return (
    <View className="mb-tag-row">
      <Tag label={templateTitle} />
      {overdue && !archivedAt && <Tag label={t('procedure.row.overdue')} tone="red" icon="circle-alert" />}
      {openObjectionCount > 0 && (
        <Tag label={t('procedure.row.objections', { count: openObjectionCount })} tone="amber" icon="flag" />
      )}
      {planVersion > 1 && <Tag label={t('procedure.plan.version', { version: planVersion })} icon="history" />}
    </View>
  )
}
