import type { CountyDatabase } from '../../api/database/county-database'
import { TEN_ASPECTS } from '../../shared/evaluation/panel'
import type { Cast } from '../support/people'

export const HOUR = 3_600_000

export const aspectInputs = TEN_ASPECTS.map(({ title, max, weight }) => ({ title, max, weight }))

/** Groups of the village, the first of them the cast's. */
export async function createGroups(db: CountyDatabase, cast: Cast, count: number): Promise<string[]> {
  const known = await db.villageGroup.findMany({ where: { divisionCode: cast.village }, orderBy: { number: 'asc' } })
  const ids = known.map(({ id }) => id)
  for (let number = known.length + 1; number <= count; number += 1) {
    const group = await db.villageGroup.create({
      data: { divisionCode: cast.village, name: `${'一二三四五六'[number - 1]}组`, number },
    })
    ids.push(group.id)
  }
  return ids.slice(0, count)
}

/** A panel of the village's groups, scored by supervisor, township staff and representative. */
export async function createPanel(db: CountyDatabase, cast: Cast, changes: object = {}) {
  const ids = await createGroups(db, cast, 3)
  const groups = await db.villageGroup.findMany({ where: { id: { in: ids } }, orderBy: { number: 'asc' } })
  const scorers = [cast.supervisor, cast.townshipStaff, cast.representative]
  return db.panel.create({
    data: {
      divisionCode: cast.village,
      title: '人居环境评比',
      purpose: '比一比各组的环境。',
      subjectKind: 'GROUP',
      subjects: groups.map(({ id, name }) => ({ id, name })),
      aspects: TEN_ASPECTS.map((aspect) => ({ ...aspect })),
      dropExtremes: false,
      hostId: cast.supervisor.personId,
      hostName: '试监督',
      hostKind: 'SUPERVISOR',
      hostPost: 'SUPERVISION_CHAIR',
      opensAt: new Date(Date.now() - HOUR),
      closesAt: new Date(Date.now() + 24 * HOUR),
      scorers: {
        create: scorers.map(({ personId }, index) => ({ personId, name: `评委${index + 1}`, office: '代表' })),
      },
      ...changes,
    },
    include: { scorers: true },
  })
}

/** The same mark in every aspect, as the contract takes it. */
export const marksOf = (mark: number) => Object.fromEntries(TEN_ASPECTS.map(({ id }) => [id, mark]))
