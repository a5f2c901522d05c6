import { Button } from '../../design/button/Button'
import { EmptyState } from '../../design/feedback/EmptyState'
import { replacePage } from '../../design/layout/navigate'
import { Screen } from '../../design/layout/Screen'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { useElectorateWords } from '../useElectorateWords'
import type { FillEvaluation } from './index'

/** There is nothing to fill in: answered already, closed, being counted, or not on the roll. Each says why. */
export function FillStatus({ evaluation }: { evaluation: FillEvaluation }) {
  const t = useMessages()
  const format = useFormat()
  const who = useElectorateWords()(evaluation.electorate)
  const { id, state, hasAnswered, closesAt } = evaluation
  const result = (
    <Button label={t('evaluation.fill.seeResult')} onPress={() => replacePage('/evaluation/result/index', { id })} />
  )
  return (
    <Screen title={t('evaluation.fill.title')} {...(state === 'CLOSED' ? { bottom: result } : {})}>
      {state === 'CLOSED' ? (
        <EmptyState icon="clock" title={t('evaluation.fill.closed')} text={t('evaluation.fill.closedText')} />
      ) : state === 'COUNTING' ? (
        <EmptyState icon="clock" title={t('ballot.counting.title')} text={t('ballot.counting.text')} />
      ) : hasAnswered ? (
        <EmptyState
          icon="circle-check"
          title={t('evaluation.state.answered')}
          text={`${t('evaluation.fill.doneNext', { date: format.dateTime(closesAt) })}${t('evaluation.fill.doneOnce')}`}
        />
      ) : (
        <EmptyState
          icon="info"
          title={t('evaluation.fill.notElector')}
          text={t('evaluation.fill.notElectorText', { who })}
        />
      )}
    </Screen>
  )
}
