import { cleanAnswers } from '@shared/evaluation/answer'
import type { Answers, EvaluationForm } from '@shared/evaluation/form'
import { useCommand } from '../../graphql/useCommand'
import { SubmitEvaluationDocument } from '../generated/documents'

export interface SubmitEvaluation {
  /** True when the ballot is in. Answers to questions that are no longer shown stay on the phone. */
  send(form: EvaluationForm, answers: Answers): Promise<boolean>
  busy: boolean
  /** Everything that is wrong, a line each. */
  message: string | undefined
}

export function useSubmitEvaluation(evaluationId: string): SubmitEvaluation {
  const command = useCommand(SubmitEvaluationDocument)
  const faults = [command.message, ...Object.values(command.fieldErrors)].filter(Boolean)
  return {
    busy: command.busy,
    message: faults.length > 0 ? faults.join('\n') : undefined,
    send: async (form, answers) => {
      const input = { evaluationId, answers: cleanAnswers(form, answers) }
      return (await command.run({ input })).ok
    },
  }
}
