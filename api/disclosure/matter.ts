import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, requireId } from '../error'
import { maySee } from '../procedure/access'
import { findProcedure } from '../procedure/queries'
import type { ProcedureRecord } from '../procedure/record'

/** The matter an item belongs to, for those who may read both. */
export async function matterOf(
  context: RequestContext,
  { procedureId }: { procedureId: string | null },
): Promise<ProcedureRecord | null> {
  if (procedureId === null) return null
  const found = await findProcedure(context.database, procedureId)
  return found !== null && maySee(requireViewer(context), found) ? found : null
}

/** Within a command: a matter of the same village, under way or done; null for what stands alone. */
export async function requireMatter(
  db: CountyTransaction,
  divisionCode: string,
  id: string | null | undefined,
): Promise<string | null> {
  if (!id) return null
  const procedureId = requireId(id)
  const found = await db.procedure.count({ where: { id: procedureId, divisionCode } })
  if (found === 0) throw new Refusal('DISCLOSURE_MATTER_UNKNOWN', 'procedureId')
  return procedureId
}
