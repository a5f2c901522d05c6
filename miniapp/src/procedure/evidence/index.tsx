import '../../message/late/procedureWork'
import { useRouter } from '@tarojs/taro'
import { EmptyState } from '../../design/feedback/EmptyState'
import { Screen } from '../../design/layout/Screen'
import { Loaded } from '../../graphql/Loaded'
import { useRead } from '../../graphql/useRead'
import { useMessages } from '../../message/useMessages'
import { ProcedureWorkDocument } from '../generated/documents'
import { stageNow } from '../step/guide'
import { EvidenceForm } from './EvidenceForm'
import './index.scss'

/** Puts something on record: `kind` names what; without it the kind is asked. */
export default function ProcedureEvidencePage() {
  const t = useMessages()
  const { id = '', kind = '' } = useRouter().params
  const read = useRead(ProcedureWorkDocument, { id })
  const procedure = read.data?.procedure
  const stage = procedure && stageNow(procedure)
  if (procedure && stage && procedure.availableActions.includes('ADD_EVIDENCE'))
    return <EvidenceForm procedure={procedure} stage={stage} asked={kind} />
  return (
    <Screen title={t('procedureWork.evidence.title')}>
      {procedure ? (
        <EmptyState icon="lock" title={t('procedureWork.closedTitle')} text={t('procedureWork.closedText')} />
      ) : (
        <Loaded read={read} skeleton="form">
          {() => null}
        </Loaded>
      )}
    </Screen>
  )
}
