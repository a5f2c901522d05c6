import '../../message/late/procedureWork'
import { useDidShow, useRouter } from '@tarojs/taro'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ProcedureWorkDocument } from '../generated/documents'
import { StepScreen } from './StepScreen'
import './index.scss'

/** What to do now on a matter, and the one form that is missing. */
export default function ProcedureStepPage() {
  const t = useMessages()
  const { id = '' } = useRouter().params
  const read = useRead(ProcedureWorkDocument, { id })
  useDidShow(() => read.retry())
  if (read.data) return <StepScreen procedure={read.data.procedure} />
  return (
    <Screen title={t('procedureWork.step.title')}>
      <Loaded read={read} skeleton="card">
        {() => null}
      </Loaded>
    </Screen>
  )
}
