import type { PanelSubject } from '../../shared/evaluation/panel'
import { calendarDate } from '../../shared/format'
import { officeLabel } from '../../shared/office'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import type { CountyCode, CountyTransaction } from '../database/county-database'
import { divisionsOf, findDivision } from '../division/division-directory'
import { requireAccess } from '../error'
import { canHostPanel } from './access'

const SUBJECTS_MAX = 100
const CANDIDATES_MAX = 200

/** Villages under a township; groups of a village. */
export async function panelSubjects(
  db: Pick<CountyTransaction, 'villageGroup'>,
  county: CountyCode,
  division: string,
): Promise<PanelSubject[]> {
  if (division.length === 12) {
    const where = { divisionCode: division }
    const groups = await db.villageGroup.findMany({ where, orderBy: { number: 'asc' }, take: SUBJECTS_MAX })
    return groups.map(({ id, name }) => ({ id, name }))
  }
  const villages = [...(await divisionsOf(county)).values()].filter(({ code }) => isVillageOf(division, code))
  villages.sort((one, other) => (one.code < other.code ? -1 : 1))
  return villages.slice(0, SUBJECTS_MAX).map(({ code, name }) => ({ id: code, name }))
}

const isVillageOf = (township: string, code: string) => code.length === 12 && code.startsWith(township)

/** Who may be appointed: offices held today in the township by staff, supervisors and representatives. */
export async function panelCandidates(db: Pick<CountyTransaction, 'office'>, division: string) {
  const today = new Date(calendarDate(new Date()))
  const rows = await db.office.findMany({
    where: {
      kind: { in: ['TOWNSHIP_STAFF', 'SUPERVISOR', 'REPRESENTATIVE'] },
      divisionCode: { startsWith: division.slice(0, 9) },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
      person: { status: 'ACTIVE' },
    },
    include: { person: { select: { name: true } } },
    orderBy: [{ kind: 'desc' }, { divisionCode: 'asc' }, { id: 'asc' }],
    take: CANDIDATES_MAX * 2,
  })
  const seen = new Set<string>()
  const first = rows.filter(({ personId }) => !seen.has(personId) && seen.add(personId))
  return first.slice(0, CANDIDATES_MAX)
}

export async function panelChoices(context: RequestContext, division: string) {
  const { county, database, locale } = context
  requireAccess(canHostPanel(requireViewer(context), division))
  const [subjects, offices] = await Promise.all([
    panelSubjects(database, county, division),
    panelCandidates(database, division),
  ])
  const candidates = await Promise.all(
    offices.map(async ({ personId, person, kind, post, divisionCode }) => ({
      personId,
      name: person.name,
      office: officeLabel({ kind, post }, locale),
      divisionName: (await findDivision(county, divisionCode)).name,
    })),
  )
  return { subjects, candidates }
}
