import '../../message/late/report'
import '../../message/late/secrecy'
import '../../message/late/ballot'
import { useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { EvaluationFillDocument, type EvaluationFillQuery } from '../generated/documents'
import { NamedFill } from './NamedFill'
import { SecretFill } from './SecretFill'
import './index.scss'

export type FillEvaluation = NonNullable<EvaluationFillQuery['evaluation']>

export default function EvaluationFillPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(EvaluationFillDocument, { id })
  const evaluation = read.data?.evaluation
  if (evaluation?.secret)
    return <SecretFill key={evaluation.id} evaluation={evaluation} secret={evaluation.secret} onTaken={read.retry} />
  if (evaluation) return <NamedFill key={evaluation.id} evaluation={evaluation} />
  return (
    <Screen title={t('evaluation.fill.title')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}
