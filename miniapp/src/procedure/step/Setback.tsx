import { Text, View } from '@tarojs/components'
import { Card } from '../../design/layout/Card'
import { Tag } from '../../design/list/Tag'
import { useMessages } from '../../message/useMessages'
import { planUntouched, setback, type WorkView } from './guide'

/** "没有通过：退回上一步，方案改成第 2 版再议", with the figures. */
export function Setback({ procedure }: { procedure: WorkView }) {
  const t = useMessages()
  const found = setback(procedure)
  if (!found) return null
  const { stage, run } = found
  const judgement = run.sessions.find(({ judgement }) => judgement && !judgement.passed)?.judgement
  const breach = run.opinions.find(({ kind }) => kind === 'BREACH')?.text
  const outcome = run.outcome === 'RETURNED' || run.outcome === 'REOPENED' ? run.outcome : 'FAILED'
  return (
    <Card tone="urgent">
      <View className="mb-stack">
        <View className="mb-tag-row">
          <Tag label={t(`procedureWork.setback.tag.${outcome}`)} tone="red" icon="undo-2" />
        </View>
        <Text className="mb-body">
          {t(`procedureWork.setback.${outcome}`, { stage: stage.title, version: procedure.planVersion })}
        </Text>
        {judgement && (
          <Text className="mb-small">
            {t(judgement.quorate ? 'procedureWork.setback.votes' : 'procedureWork.setback.quorum')}
            {judgement.sentence}
          </Text>
        )}
        {breach && <Text className="mb-small">{breach}</Text>}
        {planUntouched(procedure) && <Text className="mb-small">{t('procedureWork.setback.untouched')}</Text>}
      </View>
    </Card>
  )
}
