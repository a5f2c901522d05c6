import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, RequestError, requireAccess, requireFound, requireId } from '../../error'
import type { AnswerDisclosureQuestionInput } from '../../generated/graphql'
import { maySee, mayWrite } from '../access'
import { officeNow } from '../office-now'
import { requireWords } from '../words'

/** One answer a question; everybody sees it, and it is held in the log. */
export function answerDisclosureQuestion(
  context: RequestContext,
  input: AnswerDisclosureQuestionInput,
): Promise<CommandOutcome<{ questionId: string }>> {
  return runCommand(context, { action: 'answerDisclosureQuestion', input }, async ({ db, now, viewer, record }) => {
    const id = requireId(input.id)
    const question = requireFound(
      await db.disclosureQuestion.findUnique({ where: { id }, include: { disclosure: true } }),
    )
    const { disclosure, ...asked } = question
    if (!maySee(viewer, disclosure)) throw new RequestError('NOT_FOUND')
    requireAccess(mayWrite(viewer, disclosure))
    const answer = requireWords(input.answer, 'answer', context.locale)
    const answerer = { answererId: viewer.personId, answererName: viewer.name, answererPost: officeNow(viewer) }
    // Two cadres at once: the update that still finds no answer is the answer.
    const { count } = await db.disclosureQuestion.updateMany({
      where: { id, answeredAt: null },
      data: { answer, ...answerer, answeredAt: now },
    })
    if (count === 0) throw new Refusal('DISCLOSURE_ALREADY_ANSWERED')
    const content = { disclosureId: disclosure.id, rowId: asked.rowId, question: asked.body, askedAt: asked.askedAt }
    await record({
      subjectType: 'DisclosureQuestion',
      subjectId: id,
      divisionCode: disclosure.divisionCode,
      detail: { disclosureId: disclosure.id },
      published: {
        type: 'DISCLOSURE_ANSWER',
        version: 1,
        content: { ...content, answer, ...answerer, answeredAt: now },
      },
    })
    return { questionId: id }
  })
}
