import '../../message/late/procedureWork'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ProcedureWorkDocument } from '../generated/documents'
import { PlanEditor } from './PlanEditor'
import './index.scss'

/** Works on the plan before a body sees it; what one has seen stays as it was. */
export default function ProcedurePlanEditPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(ProcedureWorkDocument, { id })
  const procedure = read.data?.procedure
  const [plan] = procedure?.plans ?? []
  if (procedure && plan && procedure.availableActions.includes('SAVE_PLAN'))
    return <PlanEditor procedure={procedure} plan={plan} />
  return (
    <Screen title={t('procedureWork.plan.title')}>
      {procedure ? (
        <EmptyState icon="lock" title={t('procedureWork.plan.closedTitle')} text={t('procedureWork.plan.closedText')} />
      ) : (
        <Loaded read={read} skeleton="form">
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}
