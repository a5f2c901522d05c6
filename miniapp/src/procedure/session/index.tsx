import '../../message/late/procedureWork'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ProcedureWorkDocument } from '../generated/documents'
import { convenedSession, runNow, stageNow, type WorkView } from '../step/guide'
import { Convene } from './Convene'
import { RecordSession } from './RecordSession'
import './index.scss'

/** Calls the meeting of the step; once it is called, records how it went. `again` calls it anew. */
export default function ProcedureSessionPage() {
  const t = useMessages()
  const { id = '', again } = useRouter().params
  const read = useRead(ProcedureWorkDocument, { id })
  if (read.data) return <SessionForm procedure={read.data.procedure} again={again === '1'} />
  return (
    <Screen title={t('procedureWork.convene.title')}>
      <Loaded read={read} skeleton="form">
        {() => null}
      </Loaded>
    </Screen>
  )
}

function SessionForm({ procedure, again }: { procedure: WorkView; again: boolean }) {
  const t = useMessages()
  const [stage, session] = [stageNow(procedure), convenedSession(runNow(procedure))]
  const can = (action: WorkView['availableActions'][number]) => procedure.availableActions.includes(action)
  if (stage && session && !again && can('RECORD_SESSION'))
    return <RecordSession procedure={procedure} stage={stage} session={session} />
  if (stage && can('CONVENE')) return <Convene procedure={procedure} stage={stage} />
  return (
    <Screen title={t('procedureWork.convene.title')}>
      <EmptyState icon="lock" title={t('procedureWork.closedTitle')} text={t('procedureWork.closedText')} />
    </Screen>
  )
}
