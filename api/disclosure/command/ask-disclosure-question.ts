import { rowName } from '@shared/disclosure/content'
import { DISCLOSURE_DEFAULTS } from '@shared/disclosure/defaults'
import { isExpired } from '@shared/disclosure/personal-list'
import { beijingInstant, calendarDate } from '@shared/format'
import { type CommandOutcome, type CommandScope, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, RequestError, requireAccess, requireFound, requireId } from '../../error'
import type { AskDisclosureQuestionInput } from '../../generated/graphql'
import { mayAsk, maySee } from '../access'
import { readTable } from '../content'
import { requireWords } from '../words'

/** 问一问: about the published item or one of its lines. At most ten a day, so that nobody drowns the village's cadres. */
export function askDisclosureQuestion(
  context: RequestContext,
  input: AskDisclosureQuestionInput,
): Promise<CommandOutcome<{ questionId: string }>> {
  return runCommand(context, { action: 'askDisclosureQuestion', input }, async (scope) => {
    const { db, now, viewer, record } = scope
    const disclosureId = requireId(input.id)
    const item = requireFound(await db.disclosure.findUnique({ where: { id: disclosureId } }))
    if (!maySee(viewer, item)) throw new RequestError('NOT_FOUND')
    requireAccess(mayAsk(viewer, item))
    const body = requireWords(input.body, 'question', context.locale)
    const version = item.publishedVersion ?? 0
    const label = await labelOfRow(scope, disclosureId, version, input.rowId ?? null)
    // A list that is over names nobody, in a question either.
    const rowLabel = isExpired(item.expiresOn?.toISOString().slice(0, 10) ?? null, calendarDate(now)) ? null : label
    await refuseTooMany(scope)
    const asker = { askerId: viewer.personId, askerLabel: surnameOf(viewer.name) }
    const question = await db.disclosureQuestion.create({
      data: { disclosureId, version, rowId: input.rowId ?? null, rowLabel, body, ...asker, askedAt: now },
    })
    const { divisionCode } = item
    await record({
      subjectType: 'DisclosureQuestion',
      subjectId: question.id,
      divisionCode,
      detail: { disclosureId, version },
    })
    return { questionId: question.id }
  })
}

async function labelOfRow(
  { db }: CommandScope,
  disclosureId: string,
  version: number,
  rowId: string | null,
): Promise<string | null> {
  if (rowId === null) return null
  const read = await db.disclosureVersion.findUnique({ where: { disclosureId_version: { disclosureId, version } } })
  const table = readTable(read?.table)
  const row = table?.rows.find((candidate) => candidate.id === rowId)
  if (!table || row === undefined) throw new Refusal('DISCLOSURE_ROW_UNKNOWN', 'rowId')
  return rowName(table, row)
}

/** Two at once could both find nine: the lock on the asker, held to the end, lets them count one after another. */
async function refuseTooMany({ db, now, viewer }: CommandScope): Promise<void> {
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', `question:${viewer.personId}`)
  const today = new Date(beijingInstant(calendarDate(now)))
  const asked = await db.disclosureQuestion.count({ where: { askerId: viewer.personId, askedAt: { gte: today } } })
  const max = DISCLOSURE_DEFAULTS.questionsPerDay
  if (asked >= max) throw new Refusal('DISCLOSURE_QUESTIONS_TODAY', null, { max })
}

/** 张建国 → 张某: everybody reads the question, the neighbours need not know whose it is. */
export function surnameOf(name: string): string {
  return `${[...name][0] ?? ''}某`
}
