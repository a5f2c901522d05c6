import type { PanelResult } from '@shared/evaluation/panel'
import { ENVIRONMENT_ASPECTS } from '@shared/ranking/workflow'
import { canReadDivision, divisionPath, requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { type CountyTransaction, countySchema } from '../database/county-database'
import { childrenOf } from '../division/queries'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { mayRank, maySeeRanking } from './access'
import type { RankingChoiceRecord, RankingRecord } from './record'

const APPEALS_MOST = 200
const SUBJECTS_MOST = 300
const WHOLE = {
  subjects: { orderBy: { subject: 'asc' as const }, take: SUBJECTS_MOST },
  appeals: { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }], take: APPEALS_MOST },
}

export function findRanking(db: Pick<CountyTransaction, 'ranking'>, id: string): Promise<RankingRecord | null> {
  return db.ranking.findUnique({ where: { id }, include: WHOLE })
}

/** Takes the ranking for this transaction: commands on one go one after another. */
export async function lockRanking(db: CountyTransaction, county: RequestContext['county'], id: string) {
  const key = requireId(id)
  await db.$queryRawUnsafe(`SELECT 1 FROM ${countySchema(county)}.ranking WHERE id = $1::uuid FOR UPDATE`, key)
  return requireFound(await findRanking(db, key))
}

/** What the viewer may not see is answered like what is not there. */
export async function readRanking(context: RequestContext, id: string): Promise<RankingRecord> {
  const viewer = requireViewer(context)
  const ranking = requireFound(await findRanking(context.database, requireId(id)))
  if (!maySeeRanking(viewer, ranking)) throw new RequestError('NOT_FOUND')
  return ranking
}

interface Page {
  division: string
  first?: number | null
  after?: string | null
}

/** Unpublished ones are few: those one may not see are left out of the page. */
export async function listRankings(context: RequestContext, page: Page): Promise<Connection<RankingRecord>> {
  const viewer = requireViewer(context)
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(page.division)) throw new RequestError('NOT_FOUND')
  requireAccess(canReadDivision(viewer, page.division))
  const size = pageSize(page.first)
  const rows = await context.database.ranking.findMany({
    where: { divisionCode: { in: divisionPath(page.division) }, ...olderThan(page.after) },
    include: WHOLE,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  const { nodes, edges, pageInfo } = connection(rows, size, ({ createdAt, id }) => [createdAt.toISOString(), id])
  const seen = (ranking: RankingRecord) => maySeeRanking(viewer, ranking)
  return { nodes: nodes.filter(seen), edges: edges.filter(({ node }) => seen(node)), pageInfo }
}

function olderThan(after: string | null | undefined) {
  const key = decodeCursor(after, 2)
  if (key === null) return {}
  const [at = '', id = ''] = key.map(String)
  const createdAt = new Date(at)
  if (Number.isNaN(createdAt.getTime())) throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: requireId(id) } }] }
}

/** Groups of a village, or villages below a township or county. */
export async function subjectsOf(
  db: Pick<CountyTransaction, 'villageGroup'>,
  divisionCode: string,
): Promise<{ id: string; name: string }[]> {
  if (divisionCode.length === 12) {
    const groups = await db.villageGroup.findMany({
      where: { divisionCode },
      orderBy: { number: 'asc' },
      take: SUBJECTS_MOST,
    })
    return groups.map(({ id, name }) => ({ id, name }))
  }
  const below = await childrenOf(divisionCode)
  if (divisionCode.length === 9) return below.map(({ code, name }) => ({ id: code, name }))
  const villages = await Promise.all(below.map(({ code }) => childrenOf(code)))
  return villages
    .flat()
    .slice(0, SUBJECTS_MOST)
    .map(({ code, fullName }) => ({ id: code, name: fullName.split(' ').slice(1).join(' ') }))
}

export async function readRankingChoice(context: RequestContext, divisionCode: string): Promise<RankingChoiceRecord> {
  const viewer = requireViewer(context)
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(divisionCode)) throw new RequestError('NOT_FOUND')
  requireAccess(mayRank(viewer, divisionCode))
  const title = context.locale === 'en' ? 'en' : 'zh'
  return {
    divisionCode,
    kind: divisionCode.length === 12 ? 'VILLAGE_GROUP' : 'VILLAGE',
    subjects: await subjectsOf(context.database, divisionCode),
    aspects: ENVIRONMENT_ASPECTS.map((aspect) => ({ code: aspect.code, title: aspect[title], weight: 1 })),
    panels: await closedPanels(context, divisionCode),
  }
}

const PANELS_MOST = 20

async function closedPanels(
  { database }: RequestContext,
  divisionCode: string,
): Promise<RankingChoiceRecord['panels']> {
  const panels = await database.panel.findMany({
    where: { divisionCode, state: 'CLOSED', closedAt: { not: null } },
    orderBy: { id: 'desc' },
    take: PANELS_MOST,
  })
  return panels.flatMap(({ id, title, closedAt, result }) => {
    const scored = (result as unknown as PanelResult | null)?.subjects.filter(({ total }) => total !== null) ?? []
    return closedAt === null ? [] : [{ id, title, closedAt, subjects: scored.length }]
  })
}
