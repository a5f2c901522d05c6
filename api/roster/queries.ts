import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { requireAccess, requireFound, requireId } from '../error'
import { connection, decodeCursor, pageSize } from '../graphql/connection'
import { mayKeepRoster } from './access'
import { rosterMessage } from './parse/message'
import { type RejectionCode, rejectionCodes } from './parse/roster-types'
import type { RejectionRow, RosterImportRecord, RosterOutcome } from './record'

const IMPORTS_MAX = 20

const SELECTED = {
  id: true,
  divisionCode: true,
  fileName: true,
  state: true,
  rowCount: true,
  outcome: true,
  rejected: true,
  createdAt: true,
  confirmedAt: true,
} as const

type Selected = Omit<RosterImportRecord, 'outcome' | 'rejected'> & { outcome: unknown; rejected: unknown }

/** Both columns were written by us, in these shapes. */
const toRecord = (row: Selected): RosterImportRecord => ({
  ...row,
  outcome: row.outcome as RosterOutcome,
  rejected: row.rejected as RejectionRow[],
})

/** Another village's import is not known to exist. */
export async function findRosterImport(context: RequestContext, id: string): Promise<RosterImportRecord> {
  const viewer = requireViewer(context)
  const row = await context.database.rosterImport.findUnique({ where: { id: requireId(id) }, select: SELECTED })
  const found = requireFound(row)
  return toRecord(requireFound(mayKeepRoster(viewer, found.divisionCode) ? found : null))
}

export async function rosterImports(context: RequestContext, division: string): Promise<RosterImportRecord[]> {
  requireAccess(mayKeepRoster(requireViewer(context), division))
  const rows = await context.database.rosterImport.findMany({
    where: { divisionCode: division },
    orderBy: { createdAt: 'desc' },
    take: IMPORTS_MAX,
    select: SELECTED,
  })
  return rows.map(toRecord)
}

const known: readonly string[] = rejectionCodes
const isRejectionCode = (code: string): code is RejectionCode => known.includes(code)

/** The row with its reason in the reader's language. */
function inLanguage({ locale }: RequestContext, row: RejectionRow): RejectionRow {
  return isRejectionCode(row.code) ? { ...row, message: rosterMessage(row.code, row.parameters, locale) } : row
}

interface Page {
  code?: string | null
  first?: number | null
  after?: string | null
}

export function rejectionsOf(context: RequestContext, { rejected }: RosterImportRecord, { code, first, after }: Page) {
  const size = pageSize(first)
  const [from = 0] = decodeCursor(after, 1) ?? []
  const wanted = code == null ? rejected : rejected.filter((row) => row.code === code)
  const positioned = wanted.map((row, index) => ({ ...inLanguage(context, row), index: index + 1 }))
  return connection(positioned.slice(Number(from), Number(from) + size + 1), size, ({ index }) => [index])
}

/** The most frequent reason first: usually one column was kept in a wrong way throughout. */
export function rejectionGroupsOf(context: RequestContext, { rejected }: RosterImportRecord) {
  const groups = new Map<string, { count: number; example: RejectionRow }>()
  for (const row of rejected) {
    const group = groups.get(row.code)
    if (group === undefined) groups.set(row.code, { count: 1, example: row })
    else group.count += 1
  }
  return [...groups]
    .map(([code, { count, example }]) => ({ code, count, example: inLanguage(context, example) }))
    .sort((left, right) => right.count - left.count)
}
