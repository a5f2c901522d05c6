import { countyDatabase, countySchema, parseCountyCode } from '../../api/database/county-database'

const DAY = 86_400_000
const ISO = /"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)"/g

/** All that is kept of a matter, as if it had been done so many days earlier. */
export async function letDaysPass(county: string, title: string, days: number): Promise<void> {
  const code = parseCountyCode(county)
  const db = countyDatabase(code)
  const schema = countySchema(code)
  const { id } = await db.procedure.findFirstOrThrow({ where: { title }, select: { id: true } })
  await db.$transaction(async (change) => {
    // What is on record is immutable to everybody but a test's clock.
    await change.$executeRaw`SET LOCAL session_replication_role = replica`
    const { state } = await change.procedure.findUniqueOrThrow({ where: { id } })
    await change.procedure.update({ where: { id }, data: { state: earlier(state, days) } })
    for (const { number, entry } of await change.procedureMove.findMany({ where: { procedureId: id } }))
      await change.procedureMove.update({
        where: { procedureId_number: { procedureId: id, number } },
        data: { entry: earlier(entry, days) },
      })
    for (const [table, key, columns] of TIMES) {
      const set = columns.map((column) => `${column} = ${column} - make_interval(days => $2)`).join(', ')
      await change.$executeRawUnsafe(`UPDATE ${schema}.${table} SET ${set} WHERE ${key} = $1::uuid`, id, days)
    }
    const raised = `SELECT id FROM ${schema}.procedure_objection WHERE procedure_id = $1::uuid`
    await change.$executeRawUnsafe(
      `UPDATE ${schema}.procedure_objection_step SET at = at - make_interval(days => $2), due_at = due_at - make_interval(days => $2)
       WHERE objection_id IN (${raised})`,
      id,
      days,
    )
  })
}

const TIMES: [table: string, key: string, columns: string[]][] = [
  [
    'procedure',
    'id',
    ['opinion_since', 'meeting_at', 'posted_until', 'objection_due_at', 'opened_at', 'due_at', 'moved_at'],
  ],
  ['procedure_plan', 'procedure_id', ['saved_at']],
  ['procedure_move', 'procedure_id', ['at']],
  ['procedure_session', 'procedure_id', ['starts_at', 'noticed_at', 'notice_entered_at', 'held_at', 'entered_at']],
  ['procedure_evidence', 'procedure_id', ['happened_at', 'recorded_at']],
  ['procedure_opinion', 'procedure_id', ['given_at']],
]

/** Every instant in it so many days earlier. */
function earlier<Value extends object | string | number | boolean | null>(value: Value, days: number): object {
  const shifted = JSON.stringify(value).replace(
    ISO,
    (_whole, instant: string) => `"${new Date(Date.parse(instant) - days * DAY).toISOString()}"`,
  )
  return JSON.parse(shifted) as object
}
