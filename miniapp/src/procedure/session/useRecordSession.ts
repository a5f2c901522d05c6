import { confirm } from '../../design/dialog/dialog-store'
import { showToast } from '../../design/feedback/toast-store'
import { goBack } from '../../design/layout/navigate'
import { useDraft } from '../../draft/useDraft'
import { useCommand } from '../../graphql/useCommand'
import { useMessages } from '../../message/useMessages'
import { RecordSessionDocument } from '../generated/documents'
import type { WorkSession, WorkStage, WorkView } from '../step/guide'
import { judgeLive } from './live-judgement'
import { countsOf, emptySession, type SessionForm, sessionInput } from './session-form'

/** The form of a meeting, kept as it is typed; asked once more before it is sent, for it cannot be taken back. */
export function useRecordSession(procedure: WorkView, stage: WorkStage, session: WorkSession) {
  const t = useMessages()
  const command = useCommand(RecordSessionDocument)
  const draft = useDraft<SessionForm>(`procedure-record:${session.id}`, emptySession(session))
  const byHouseholds = stage.bodies.find(({ body }) => body === session.body)?.byHouseholds ?? false
  const counts = countsOf(draft.form, byHouseholds)

  const send = async () => {
    if (!counts) return
    const live = judgeLive(procedure, session, counts, byHouseholds)
    const passed = 'judgement' in live && live.judgement.passed
    const { attended, votesFor } = counts
    const values = { roster: session.rosterCount, attended, votesFor, version: procedure.planVersion + 1 }
    const agreed = await confirm({
      title: t(passed ? 'procedureWork.record.askPassed' : 'procedureWork.record.askFailed'),
      text: t(passed ? 'procedureWork.record.askPassedText' : 'procedureWork.record.askFailedText', values),
      confirmLabel: t('procedureWork.record.confirm'),
    })
    if (!agreed) return
    const { ok } = await command.run({ input: { id: procedure.id, ...counts, ...sessionInput(draft.form, session) } })
    if (!ok) return
    draft.clear()
    showToast({ text: t(passed ? 'procedureWork.record.donePassed' : 'procedureWork.record.doneFailed', values) })
    goBack()
  }

  return {
    form: draft.form,
    change: draft.change,
    counts,
    byHouseholds,
    errors: command.fieldErrors,
    busy: command.busy,
    message: command.message,
    send,
  }
}
