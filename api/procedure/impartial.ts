import { CLOSE_RELATIONS, closeRelatives } from '@shared/kinship'
import { barOf } from '@shared/office-conflict'
import type { Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal } from '../error'
import type { Procedure } from '../generated/county/client'
import type { Locale } from '../message/catalogue'
import { kinshipAround } from '../office/kinship-graph'
import { inWords } from './rule-text'

/**
 * Whoever proposed a matter, sits on the village committee, or is a close relative (民法典 1045) of either does not judge it
 * for the supervision committee (《关于建立健全村务监督委员会的指导意见》2017), whatever roll they stand on.
 */
export async function refusePartial(
  db: CountyTransaction,
  viewer: Viewer,
  { divisionCode, proposerId }: Procedure,
  now: Date,
  locale: Locale,
): Promise<void> {
  if (viewer.personId === proposerId) throw new Refusal('PROCEDURE_SUPERVISOR_PROPOSED')
  const term = { startsOn: { lte: now }, OR: [{ endsOn: null }, { endsOn: { gte: now } }] }
  const offices = await db.office.findMany({
    where: { divisionCode, kind: 'VILLAGE_CADRE', ...term },
    include: { person: { select: { name: true } } },
  })
  const sitting = offices.filter((office) => barOf(office) === 'SUPERVISOR_IS_COMMITTEE_MEMBER')
  if (sitting.some(({ personId }) => personId === viewer.personId)) throw new Refusal('PROCEDURE_SUPERVISOR_SITS')
  const names = new Map(sitting.map(({ personId, person }) => [personId, person.name]))
  if (!names.has(proposerId)) {
    const proposer = await db.person.findUnique({ where: { id: proposerId }, select: { name: true } })
    names.set(proposerId, proposer?.name ?? '')
  }
  const relatives = closeRelatives(viewer.personId, await kinshipAround(db, viewer.personId))
  const relative = relatives.find(({ personId }) => names.has(personId))
  if (relative === undefined) return
  const relation = inWords(CLOSE_RELATIONS[relative.relation], locale)
  throw new Refusal('PROCEDURE_SUPERVISOR_RELATIVE', null, { name: names.get(relative.personId) ?? '', relation })
}
