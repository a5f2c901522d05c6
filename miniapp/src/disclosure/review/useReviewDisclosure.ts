import type { financeChecks } from '@shared/disclosure/finance'
import { useCommand } from '../../graphql/useCommand'
import { DissentFromDisclosureDocument, ReturnDisclosureDocument, SignDisclosureDocument } from '../generated/documents'

export type FinanceCheck = (typeof financeChecks)[number]
export type Judgement = 'SIGN' | 'RETURN' | 'DISSENT'

/** 同意, 退回, 保留意见. */
export function useReviewDisclosure(id: string, submission: number) {
  const sign = useCommand(SignDisclosureDocument)
  const giveBack = useCommand(ReturnDisclosureDocument)
  const dissent = useCommand(DissentFromDisclosureDocument)
  const all = [sign, giveBack, dissent]
  const decide = async (
    judgement: Judgement,
    words: string,
    checks: readonly FinanceCheck[] | null,
    attachmentIds: readonly string[],
  ): Promise<boolean> => {
    for (const command of all) command.clear()
    if (judgement === 'SIGN')
      return (
        await sign.run({
          input: { id, submission, opinion: words || null, checks: checks && checked(checks), attachmentIds },
        })
      ).ok
    const command = judgement === 'RETURN' ? giveBack : dissent
    return (await command.run({ input: { id, submission, reason: words, attachmentIds } })).ok
  }
  const errors = Object.assign({}, ...all.map((command) => command.fieldErrors)) as Record<string, string>
  return {
    decide,
    busy: all.some((command) => command.busy),
    /** Of the words; what concerns the whole is in `message`. */
    error: errors.reason ?? errors.opinion,
    photoError: errors.attachmentIds,
    message: all.map((command) => command.message).find(Boolean) ?? errors.submission ?? errors.checks,
  }
}

function checked(checks: readonly FinanceCheck[]) {
  const has = (check: FinanceCheck) => checks.indexOf(check) >= 0
  return { truthful: has('truthful'), complete: has('complete'), compliant: has('compliant') }
}
