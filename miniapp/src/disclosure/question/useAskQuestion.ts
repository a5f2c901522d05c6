import { useCommand } from '../../graphql/useCommand'
import { AskDisclosureQuestionDocument } from '../generated/documents'

export function useAskQuestion() {
  return useCommand(AskDisclosureQuestionDocument)
}
