import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { openTab } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import type { FillEvaluation } from './index'

/** Sent: what happens next, and that nothing more is to be done. */
export function FillDone({ evaluation }: { evaluation: FillEvaluation }) {
  const t = useMessages()
  const format = useFormat()
  const leave = () => openTab('evaluation')
  return (
    <Screen
      title={t('evaluation.fill.title')}
      back={leave}
      bottom={<Button label={t('evaluation.fill.backToList')} onPress={leave} />}
    >
      <EmptyState
        icon="circle-check"
        title={t('evaluation.fill.done')}
        text={`${t('evaluation.fill.doneNext', { date: format.dateTime(evaluation.closesAt) })}${t('evaluation.fill.doneOnce')}`}
      />
    </Screen>
  )
}
