import '../../message/late/report'
import '../../message/late/secrecy'
import '../../message/late/ballot'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EvaluationResultDocument, type EvaluationResultQuery } from '../generated/documents'
import { ClosedResult } from './ClosedResult'
import { OpenProgress } from './OpenProgress'
import './index.scss'

export type ResultEvaluation = NonNullable<EvaluationResultQuery['evaluation']>
export type ResultView = NonNullable<ResultEvaluation['result']>

/** Closed: what came out. Open: when it will, and for the host how far it is. */
export default function EvaluationResultPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(EvaluationResultDocument, { id })
  useDidShow(() => read.retry())
  const open = read.data?.evaluation?.state !== 'CLOSED'
  return (
    <Screen title={t(open ? 'evaluation.result.openTitle' : 'evaluation.result.title')}>
      <Loaded read={read} skeleton="chart">
        {({ evaluation }) =>
          evaluation &&
          (evaluation.result ? (
            <ClosedResult evaluation={evaluation} result={evaluation.result} />
          ) : (
            <OpenProgress evaluation={evaluation} onChanged={read.retry} />
          ))
        }
      </Loaded>
    </Screen>
  )
}
