import { calendarDate } from '../../shared/format'
import type { RequestContext } from '../context'
import { directoryDatabase, queryCounty } from '../database/county-database'
import type { DemoPersonRecord } from './record'

/** The seed marks a face to step into by the person's note: `DEMO_FACE:<order>:<role line>`. */
export const DEMO_MARK = 'DEMO_FACE:'

interface FaceRow {
  id: string
  name: string
  note: string
  division_code: string
  office_id: string | null
  office_division: string | null
}

/** The office nearest to power comes first: a cadre who is also a party member enters as a cadre. */
const FACES = `
  SELECT p.id, p.name, p.note, p.division_code, o.id AS office_id, o.division_code AS office_division
  FROM {county}.person p LEFT JOIN LATERAL (
    SELECT id, division_code FROM {county}.office
    WHERE person_id = p.id AND starts_on <= $1::date AND (ends_on IS NULL OR ends_on >= $1::date)
    ORDER BY kind DESC LIMIT 1) o ON true
  WHERE p.note LIKE 'DEMO\\_FACE:%' AND p.status = 'ACTIVE'
  LIMIT 20`

/** Demo mode of the server and of the county: a real county on a demo server keeps its doors shut. */
export async function demoAllowed(context: RequestContext): Promise<boolean> {
  if (!context.services.environment.demo) return false
  const tenant = await directoryDatabase().tenant.findUnique({ where: { countyCode: context.county } })
  return tenant?.demo === true
}

export async function demoPersons(context: RequestContext): Promise<DemoPersonRecord[]> {
  if (!(await demoAllowed(context))) return []
  const rows = await queryCounty<FaceRow>(context.county, 'demo-faces', FACES, [calendarDate(new Date())])
  const faces = rows.map((row) => ({ row, ...readMark(row.note) }))
  faces.sort((left, right) => left.order - right.order)
  return faces.map(({ row, roleLine }) => ({
    personId: row.id,
    officeId: row.office_id,
    name: row.name,
    roleLine,
    divisionCode: row.office_division ?? row.division_code,
  }))
}

function readMark(note: string): { order: number; roleLine: string } {
  const [, order = '99', ...line] = note.split(':')
  return { order: Number(order), roleLine: line.join(':') }
}
