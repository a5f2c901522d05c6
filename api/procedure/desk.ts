import { actsAs } from '../access/viewer'
import type { Viewer } from '../context'
import { queryCounty } from '../database/county-database'
import type { ProcedureTurn } from '../generated/county/enums'

export interface ProcedureDeskFigures {
  open: number
  myTurn: number
  overdue: number
  awaitingOpinion: number
  disclosuresUp: number
  openObjections: number
  overdueObjections: number
  toCheck: number
  toCheckSince: Date | null
}

const NOTHING: ProcedureDeskFigures = {
  open: 0,
  myTurn: 0,
  overdue: 0,
  awaitingOpinion: 0,
  disclosuresUp: 0,
  openObjections: 0,
  overdueObjections: 0,
  toCheck: 0,
  toCheckSince: null,
}

/** $1 the division acted for, or the beginning of its villages' codes · $2 whose turn is the viewer's, or empty. */
const DESK = `
SELECT count(*)::int AS open,
  count(*) FILTER (WHERE turn::text = $2 AND NOT awaits_opinion AND (meeting_at IS NULL OR meeting_at <= now())
    AND (posted_until IS NULL OR posted_until <= now()))::int AS "myTurn",
  count(*) FILTER (WHERE due_at < now())::int AS overdue,
  count(*) FILTER (WHERE awaits_opinion)::int AS "awaitingOpinion",
  count(*) FILTER (WHERE posted_until <= now())::int AS "disclosuresUp",
  COALESCE(sum(open_objections), 0)::int AS "openObjections",
  count(*) FILTER (WHERE objection_due_at < now())::int AS "overdueObjections",
  count(*) FILTER (WHERE turn::text = $2 AND turn <> 'VILLAGE')::int AS "toCheck",
  min(moved_at) FILTER (WHERE turn::text = $2 AND turn <> 'VILLAGE') AS "toCheckSince"
FROM {county}.procedure
WHERE division_code LIKE $1 || '%' AND archived_at IS NULL`

/** Whose turn is that of an office's holders. */
export const TURNS: Partial<Record<string, ProcedureTurn>> = {
  VILLAGE_CADRE: 'VILLAGE',
  TOWNSHIP_STAFF: 'TOWNSHIP',
  COUNTY_STAFF: 'COUNTY',
}

/** Figures for the office acted under; zeros for those who have no work here. One statement. */
export async function countDesk(viewer: Viewer): Promise<ProcedureDeskFigures> {
  const { hat } = viewer
  if (hat === null || !actsAs(viewer, DESKS, hat.divisionCode)) return NOTHING
  const values = [hat.divisionCode, TURNS[hat.kind] ?? '']
  const [row] = await queryCounty<ProcedureDeskFigures>(viewer.county, 'procedure-desk', DESK, values)
  return row ?? NOTHING
}

const DESKS = ['VILLAGE_CADRE', 'SUPERVISOR', 'TOWNSHIP_STAFF', 'COUNTY_STAFF', 'COUNTY_ADMINISTRATOR'] as const
