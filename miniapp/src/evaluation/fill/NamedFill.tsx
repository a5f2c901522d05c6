import type { EvaluationForm } from '@shared/evaluation/form'
import { useState } from 'react'
import { useDraft } from '../../draft/useDraft'
import { useMessages } from '../../message/useMessages'
import { FillDone } from './FillDone'
import { type Filled, Filling } from './Filling'
import { FillStatus } from './FillStatus'
import type { FillEvaluation } from './index'
import { useSubmitEvaluation } from './useSubmitEvaluation'

/** A named evaluation: filled in once, sent under the person's name. */
export function NamedFill({ evaluation }: { evaluation: FillEvaluation }) {
  const t = useMessages()
  const draft = useDraft<Filled>(`evaluation-fill:${evaluation.id}`, { answers: {}, step: 0 })
  const submit = useSubmitEvaluation(evaluation.id)
  const [sent, setSent] = useState(false)
  if (sent) return <FillDone evaluation={evaluation} />
  if (!evaluation.availableActions.includes('ANSWER')) return <FillStatus evaluation={evaluation} />
  const send = async () => {
    if (!(await submit.send(evaluation.form as EvaluationForm, draft.form.answers))) return
    draft.clear()
    setSent(true)
  }
  const sending = {
    note: t('evaluation.fill.summaryNote'),
    label: t('evaluation.fill.send'),
    busy: submit.busy,
    message: submit.message,
    send,
  }
  return <Filling evaluation={evaluation} draft={draft} sending={sending} />
}
