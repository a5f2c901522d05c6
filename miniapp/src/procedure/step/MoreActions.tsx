import { useState } from 'react'
import { Card } from '../../design/layout/Card'
import { openPage } from '../../design/layout/navigate'
import { Section } from '../../design/layout/Section'
import { ListRow } from '../../design/list/ListRow'
import { useMessages } from '../../message/useMessages'
import { convenedSession, type Guide, runNow, stageNow, type WorkView } from './guide'
import { ReturnSheet } from './ReturnSheet'
import { WithdrawSheet } from './WithdrawSheet'

/** Beside the one step: what may also be done, and the whole course. */
export function MoreActions({ procedure, guide }: { procedure: WorkView; guide: Guide }) {
  const t = useMessages()
  const [returning, setReturning] = useState(false)
  const [withdrawing, setWithdrawing] = useState(false)
  const { id } = procedure
  const can = (action: WorkView['availableActions'][number]) => procedure.availableActions.includes(action)
  const early = can('RECORD_SESSION') && guide.kind !== 'record' && convenedSession(runNow(procedure))
  return (
    <Section title={t('procedureWork.more.title')}>
      <Card flush>
        {early && (
          <ListRow
            icon="clipboard-list"
            title={t('procedureWork.more.record')}
            onPress={() => openPage('/procedure/session/index', { id })}
          />
        )}
        {can('SAVE_PLAN') && guide.kind !== 'plan' && (
          <ListRow
            icon="pencil"
            title={t('procedureWork.more.plan')}
            note={t('procedureWork.more.planNote')}
            onPress={() => openPage('/procedure/plan-edit/index', { id })}
          />
        )}
        {stageNow(procedure)?.kind === 'DISCLOSURE' && can('ADD_EVIDENCE') && (
          <ListRow
            icon="receipt-text"
            title={t('procedureWork.more.disclose')}
            note={t('procedureWork.more.discloseNote')}
            onPress={() => openPage('/disclosure/edit/index', { procedureId: id, code: 'VILLAGE_MAJOR' })}
          />
        )}
        {can('ADD_EVIDENCE') && (
          <ListRow
            icon="paperclip"
            title={t('procedureWork.more.evidence')}
            onPress={() => openPage('/procedure/evidence/index', { id })}
          />
        )}
        {can('RETURN') && (
          <ListRow icon="undo-2" title={t('procedureWork.more.return')} onPress={() => setReturning(true)} />
        )}
        {can('WITHDRAW') && (
          <ListRow
            icon="undo-2"
            title={t('procedureWork.withdraw.title')}
            note={t('procedureWork.withdraw.note')}
            onPress={() => setWithdrawing(true)}
          />
        )}
        <ListRow
          icon="history"
          title={t('procedureWork.more.course')}
          note={t('procedureWork.more.courseNote')}
          onPress={() => openPage('/procedure/detail/index', { id })}
        />
      </Card>
      {withdrawing && <WithdrawSheet procedure={procedure} onClose={() => setWithdrawing(false)} />}
      {returning && <ReturnSheet procedure={procedure} onClose={() => setReturning(false)} />}
    </Section>
  )
}
