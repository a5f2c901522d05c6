import { canReadDivision, divisionPath, requireViewer, within } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { canFollowPanel, canReadPanel } from './access'
import type { PanelRecord, PanelSheetRecord } from './record'

const SCORERS = { scorers: { orderBy: [{ name: 'asc' as const }, { personId: 'asc' as const }] } }

export function findPanel(db: Pick<CountyTransaction, 'panel'>, id: string): Promise<PanelRecord | null> {
  return db.panel.findUnique({ where: { id }, include: SCORERS })
}

/** Another township's panel is answered like one that is not there. */
export function requireReadable(viewer: Viewer, panel: PanelRecord | null): PanelRecord {
  const found = requireFound(panel)
  if (!canReadPanel(viewer, found)) throw new RequestError('NOT_FOUND')
  return found
}

export async function readPanel(context: RequestContext, id: string): Promise<PanelRecord> {
  const viewer = requireViewer(context)
  return requireReadable(viewer, await findPanel(context.database, requireId(id)))
}

interface Page {
  division: string
  first?: number | null
  after?: string | null
}

export async function listPanels(
  context: RequestContext,
  { division, first, after }: Page,
): Promise<Connection<PanelRecord>> {
  const viewer = requireViewer(context)
  requireAccess(canReadDivision(viewer, division))
  const size = pageSize(first)
  const cursor = decodeCursor(after, 1)
  const below = viewer.hat !== null && within(viewer.hat.divisionCode, division)
  const here = { divisionCode: { in: divisionPath(division) } }
  const rows = await context.database.panel.findMany({
    where: {
      OR: below ? [here, { divisionCode: { startsWith: division } }] : [here],
      ...(cursor === null ? {} : { id: { lt: requireId(String(cursor[0])) } }),
    },
    include: SCORERS,
    orderBy: { id: 'desc' },
    take: size + 1,
  })
  return connection(rows, size, ({ id }) => [id])
}

/** 40 subjects and 30 scorers: what a panel can hold at most. */
const SHEETS_MAX = 1_200

/** Everybody's sheets once it is closed; before, only one's own. */
export async function findSheets(
  context: RequestContext,
  panel: PanelRecord,
  own: boolean,
): Promise<PanelSheetRecord[]> {
  const viewer = requireViewer(context)
  if (!own && panel.state === 'OPEN') return []
  return context.database.panelSheet.findMany({
    where: { panelId: panel.id, ...(own ? { scorerId: viewer.personId } : {}) },
    orderBy: [{ subjectId: 'asc' }, { scorerId: 'asc' }],
    take: SHEETS_MAX,
  })
}

/** How far the scorers are is for who hosts or oversees, until everybody may read everything. */
function mayCount(viewer: Viewer, panel: PanelRecord): boolean {
  return panel.state === 'CLOSED' || canFollowPanel(viewer, panel.divisionCode)
}

export async function countSheets(
  context: RequestContext,
  panel: PanelRecord,
  scorerId?: string,
): Promise<number | null> {
  if (!mayCount(requireViewer(context), panel)) return null
  return context.database.panelSheet.count({ where: { panelId: panel.id, ...(scorerId ? { scorerId } : {}) } })
}
