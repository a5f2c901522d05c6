import type { CountyDatabase } from '../../api/database/county-database'
import { panelResult } from '../../shared/evaluation/panel'
import { rankingOutcome } from '../../shared/ranking/lists'
import type { PanelScores } from '../../shared/ranking/panel-scores'
import type { Cast } from '../support/people'

export const ASPECTS = [
  { code: 'CLEANING', title: '保洁机制', weight: 3 },
  { code: 'ROADS', title: '道路建管', weight: 2 },
]

/** Three more groups of the village beside 一组; answers all four, 一组 first. */
export async function makeGroups(db: CountyDatabase, { village }: Cast): Promise<string[]> {
  for (const [index, name] of ['二组', '三组', '四组'].entries()) {
    const group = { divisionCode: village, name, number: index + 2 }
    await db.villageGroup.upsert({
      where: { divisionCode_name: { divisionCode: village, name } },
      create: group,
      update: {},
    })
  }
  const groups = await db.villageGroup.findMany({ where: { divisionCode: village }, orderBy: { number: 'asc' } })
  return groups.map(({ id }) => id)
}

/** Means in hundredths by subject, in the order of the aspects. */
export function scoresFor(means: Record<string, number[]>) {
  return Object.entries(means).flatMap(([subjectId, row]) =>
    row.map((meanHundredths, index) => ({
      subjectId,
      aspect: ASPECTS[index]?.code ?? '',
      scorers: 5,
      meanHundredths,
    })),
  )
}

export function panelOf(ids: readonly string[], means: number[][]): PanelScores {
  return {
    source: '第三季度环境评比',
    evaluationId: null,
    scoredOn: '2026-09-30',
    kind: 'VILLAGE_GROUP',
    subjects: ids.map((id, index) => ({ kind: 'VILLAGE_GROUP' as const, id, name: `${index + 1}组` })),
    aspects: ASPECTS,
    scores: scoresFor(Object.fromEntries(ids.map((id, index) => [id, means[index] ?? [0, 0]]))),
  }
}

/** A ranking of the village's groups straight in the database: 一组 is last. */
export async function writeRanking(db: CountyDatabase, cast: Cast, state: 'DRAFT' | 'SENT' | 'PUBLISHED') {
  const ids = await makeGroups(db, cast)
  const panel = panelOf(ids, [
    [5000, 5000],
    [9000, 9000],
    [8000, 8000],
    [7000, 7000],
  ])
  const told = JSON.parse(JSON.stringify(rankingOutcome(panel, 1, 1)))
  const sent =
    state === 'DRAFT' ? {} : { sentAt: new Date(), toldOutcome: told, appealUntil: new Date(Date.now() + 86_400_000) }
  const published =
    state === 'PUBLISHED' ? { publishedAt: new Date(), outcome: told, expiresOn: new Date('2099-01-01') } : {}
  return db.ranking.create({
    data: {
      divisionCode: cast.village,
      subjectKind: 'VILLAGE_GROUP',
      title: '第三季度环境红黑榜',
      scores: JSON.parse(JSON.stringify(panel)),
      formulaId: 'WEIGHTED_MEAN_1',
      redCount: 1,
      blackCount: 1,
      state,
      makerId: cast.supervisor.personId,
      makerName: '试监督',
      makerPost: 'SUPERVISION_CHAIR',
      ...sent,
      ...published,
      subjects: {
        create: panel.subjects.map(({ id, name }) => ({
          subject: id,
          kind: 'VILLAGE_GROUP' as const,
          groupId: id,
          name,
        })),
      },
    },
  })
}

/** A panel of the village's groups, closed, in which 一组 came last. */
export async function writePanel(db: CountyDatabase, cast: Cast, open = false): Promise<string> {
  const ids = await makeGroups(db, cast)
  const subjects = ids.map((id, index) => ({ id, name: `${index + 1}组` }))
  const aspects = [{ id: 'aspect-1', title: '保洁机制', max: 10, weight: 100 }]
  const scorers = ['a', 'b', 'c']
  const sheets = scorers.flatMap((scorerId) =>
    ids.map((subjectId, index) => ({
      scorerId,
      subjectId,
      marks: { 'aspect-1': index === 0 ? 500 : 900 - index * 50 },
    })),
  )
  const result = panelResult({ aspects, subjects, scorers: scorers.length, dropExtremes: false }, sheets)
  const { id } = await db.panel.create({
    data: {
      divisionCode: cast.village,
      title: '第三季度环境评比',
      purpose: '比一比',
      subjectKind: 'GROUP',
      subjects,
      aspects: JSON.parse(JSON.stringify(aspects)),
      dropExtremes: false,
      state: open ? 'OPEN' : 'CLOSED',
      hostId: cast.supervisor.personId,
      hostName: '试监督',
      hostKind: 'SUPERVISOR',
      opensAt: new Date('2026-09-01'),
      closesAt: new Date('2026-09-30'),
      ...(open ? {} : { closedAt: new Date('2026-09-30'), result: JSON.parse(JSON.stringify(result)) }),
    },
  })
  return id
}
