import { crossQuestions, GROUP_AXIS, mayCross } from '../../../shared/evaluation/cross-choice'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { Refusal, requireAccess } from '../../error'
import { canHost } from '../../evaluation/access'
import { lockEvaluation } from '../../evaluation/lock'
import { readForm } from '../../evaluation/row'
import type { PublishCrossTableInput } from '../../generated/graphql'
import { makeCrossTable, readVoters } from '../cross-tables'
import { requireClosed } from '../queries'

export interface ReportChanged {
  evaluationId: string
}

/**
 * Publishes a table of a named round. Tables are chosen, not drawn at will: one that closes a circle with those before it
 * could be solved out of them. The evaluation's row is held, so that two hosts do not close a circle together.
 */
export async function publishCrossTable(
  context: RequestContext,
  input: PublishCrossTableInput,
): Promise<CommandOutcome<ReportChanged>> {
  await requireClosed(context, input.evaluationId)
  return runCommand(context, { action: 'publishCrossTable', input }, async ({ db, now, viewer, record }) => {
    const evaluation = await lockEvaluation(db, context.county, input.evaluationId, 'UPDATE')
    const { id, divisionCode } = evaluation
    requireAccess(canHost(viewer, divisionCode))
    if (evaluation.anonymous) throw new Refusal('CROSS_TABLE_SECRET')
    const form = readForm(evaluation.form)
    const { row, column } = input
    const known = crossQuestions(form).map((question) => question.id)
    if (!known.includes(column) || (row !== GROUP_AXIS && !known.includes(row)))
      throw new Refusal('CROSS_TABLE_AXIS', 'row')
    const published = await db.evaluationCrossTable.findMany({ where: { evaluationId: id } })
    const tables = published.map(({ rowAxis, columnAxis }) => ({ row: rowAxis, column: columnAxis }))
    if (!mayCross(tables, { row, column })) throw new Refusal('CROSS_TABLE_CIRCLE', 'column')
    const table = makeCrossTable(form, await readVoters(db, context.county, id), { row, column })
    if (table === null) throw new Refusal('CROSS_TABLE_WITHHELD')
    await db.evaluationCrossTable.create({
      data: { evaluationId: id, rowAxis: row, columnAxis: column, cells: { ...table } as object, publishedAt: now },
    })
    await record({
      subjectType: 'Evaluation',
      subjectId: id,
      divisionCode,
      detail: { row, column },
      published: { type: 'EVALUATION_CROSS_TABLE', version: published.length + 1, content: { id, row, column, table } },
    })
    return { evaluationId: id }
  })
}
