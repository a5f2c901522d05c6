import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Progress } from '../../design/feedback/Progress'
import { openPage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { Section } from '../../design/layout/Section'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { guideOf, runNow, stageNow, type WorkView } from './guide'
import { MainButton, type StageCommand } from './MainButton'
import { MeetingCard } from './MeetingCard'
import { MoreActions } from './MoreActions'
import { NowCard } from './NowCard'
import { OpenObjections } from './OpenObjections'
import { Recorded } from './Recorded'
import { Setback } from './Setback'
import { StageSheet } from './StageSheet'

/** 现在要做: one step, what is still missing, one button. The whole course is a page of its own. */
export function StepScreen({ procedure }: { procedure: WorkView }) {
  const t = useMessages()
  const format = useFormat()
  const guide = guideOf(procedure, Date.now())
  const [command, setCommand] = useState<StageCommand | null>(null)
  const waits = guide.kind === 'wait' || guide.kind === 'archived'
  const [stage, run] = [stageNow(procedure), runNow(procedure)]
  return (
    <Screen
      title={t('procedureWork.step.title')}
      bottom={waits ? undefined : <MainButton procedure={procedure} guide={guide} onCommand={setCommand} />}
    >
      <View className="procedure-work">
        <View className="procedure-work-head" onClick={() => openPage('/procedure/detail/index', { id: procedure.id })}>
          <Text className="procedure-work-head__title">{procedure.title}</Text>
          <Progress
            value={procedure.archivedAt && !procedure.withdrawnAt ? procedure.stageCount : procedure.stageNumber - 1}
            total={procedure.stageCount}
            label={t('procedureWork.step.progress', {
              template: procedure.templateTitle,
              step: procedure.stageNumber,
              total: procedure.stageCount,
            })}
          />
        </View>
        <Setback procedure={procedure} />
        {procedure.archivedAt && (
          <EmptyState
            icon={procedure.withdrawnAt ? 'undo-2' : 'circle-check'}
            title={t(procedure.withdrawnAt ? 'procedureWork.withdraw.tag' : 'procedureWork.step.archived')}
            text={t(procedure.withdrawnAt ? 'procedureWork.withdraw.text' : 'procedureWork.step.archivedText', {
              when: format.dateTime(procedure.archivedAt),
            })}
          />
        )}
        {stage && <NowCard procedure={procedure} stage={stage} guide={guide} />}
        {run && <MeetingCard procedure={procedure} run={run} />}
        <OpenObjections procedure={procedure} />
        {run && run.evidence.length > 0 && (
          <Section title={t('procedureWork.step.recorded')} note={t('procedureWork.step.recordedNote')}>
            <Recorded evidence={run.evidence} />
          </Section>
        )}
        <MoreActions procedure={procedure} guide={guide} />
      </View>
      {command && <StageSheet procedure={procedure} command={command} onClose={() => setCommand(null)} />}
    </Screen>
  )
}
