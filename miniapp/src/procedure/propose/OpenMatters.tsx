import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { Tag } from '../../design/list/Tag'
import { useMessages } from '../../message/useMessages'
import type { ProcedureCardFragment } from '../generated/documents'

/** What is under way, each with its one next step. */
export function OpenMatters({ procedures }: { procedures: readonly ProcedureCardFragment[] }) {
  const t = useMessages()
  if (procedures.length === 0) return null
  return (
    <Section title={t('procedureWork.begin.open')}>
      <Card flush>
        {procedures.map((procedure) => (
          <ListRow
            key={procedure.id}
            icon="landmark"
            title={procedure.title}
            gist={t('procedureWork.begin.at', { stage: procedure.stageTitle, next: procedure.nextStep.text })}
            note={t('procedureWork.step.progress', {
              template: procedure.templateTitle,
              step: procedure.stageNumber,
              total: procedure.stageCount,
            })}
            tags={procedure.overdue ? <Tag label={t('workbench.late')} tone="red" icon="circle-alert" /> : undefined}
            onPress={() => openPage('/procedure/step/index', { id: procedure.id })}
          />
        ))}
      </Card>
    </Section>
  )
}
