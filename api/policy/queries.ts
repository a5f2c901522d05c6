import { divisionPath } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import { queryCounty } from '../database/county-database'
import { RequestError } from '../error'
import type { PolicyCategory } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { highlight, searchTerms } from '../search/search-vector'
import type { PolicyRecord, PolicySearchHitRecord } from './record'

const RELATED_MAX = 5
const SEARCH_MAX = 30
const QUESTION_MAX = 60
const EXCERPT = 60

/** A village's readers see their own, their township's and their county's; an office over more sees its villages' too. */
export function readableScope(viewer: Viewer) {
  const codes = divisionPath(viewer.divisionCode)
  const scope = viewer.hat === null ? [] : [{ divisionCode: { startsWith: viewer.hat.divisionCode } }]
  return { OR: [{ divisionCode: { in: codes } }, ...scope] }
}

export async function findPolicies(
  context: RequestContext,
  viewer: Viewer,
  args: { category?: PolicyCategory | null; first?: number | null; after?: string | null },
): Promise<Connection<PolicyRecord>> {
  const size = pageSize(args.first)
  const cursor = decodeCursor(args.after, 2)
  const before =
    cursor === null
      ? {}
      : {
          OR: [
            { publishedAt: { lt: new Date(String(cursor[0])) } },
            { publishedAt: new Date(String(cursor[0])), id: { lt: String(cursor[1]) } },
          ],
        }
  const rows = await context.database.policy.findMany({
    where: { AND: [readableScope(viewer), before, args.category ? { category: args.category } : {}] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  return connection(rows, size, (row) => [row.publishedAt.toISOString(), row.id])
}

export async function findRelatedPolicies(context: RequestContext, policy: PolicyRecord): Promise<PolicyRecord[]> {
  const rows = await context.database.policy.findMany({
    where: {
      id: { not: policy.id },
      withdrawnAt: null,
      divisionCode: { in: divisionPath(policy.divisionCode) },
      OR: [{ category: policy.category }, { keywords: { hasSome: policy.keywords } }],
    },
    orderBy: { publishedAt: 'desc' },
    take: 20,
  })
  const shared = (row: PolicyRecord) => row.keywords.filter((word) => policy.keywords.includes(word)).length
  return rows.sort((left, right) => shared(right) - shared(left)).slice(0, RELATED_MAX)
}

/** $1 question · $2 readable codes · $3 scope of the hat or null. Weights D, C, B, A. */
const SEARCH = `
  SELECT p.id FROM {county}.policy p
  WHERE p.search_vector @@ $1::tsquery AND p.withdrawn_at IS NULL
    AND (p.division_code = ANY ($2::text[]) OR ($3::text IS NOT NULL AND p.division_code LIKE $3 || '%'))
  ORDER BY ts_rank_cd('{0.1, 0.2, 0.6, 1.0}', p.search_vector, $1::tsquery, 1) DESC,
    (p.valid_to IS NULL OR p.valid_to >= current_date) DESC, p.published_at DESC
  LIMIT ${SEARCH_MAX}`

export async function searchPolicies(
  context: RequestContext,
  viewer: Viewer,
  text: string,
): Promise<PolicySearchHitRecord[]> {
  if (text.length > QUESTION_MAX) {
    throw new RequestError('BAD_INPUT', 'TEXT_TOO_LONG', { max: QUESTION_MAX, length: text.length })
  }
  const terms = searchTerms(text)
  if (terms === null) return []
  const run = (query: string) =>
    queryCounty<{ id: string }>(context.county, 'search-policies', SEARCH, [
      query,
      divisionPath(viewer.divisionCode),
      viewer.hat?.divisionCode ?? null,
    ])
  const strict = await run(terms.all)
  const ids = (strict.length > 0 ? strict : await run(terms.any)).map((row) => row.id)
  const rows = await context.database.policy.findMany({ where: { id: { in: ids } } })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map((policy) => searchHit(policy, terms.words))
}

function searchHit(policy: PolicyRecord, words: string[]): PolicySearchHitRecord {
  const inSummary = words.some((word) => policy.summary.toLowerCase().includes(word))
  return {
    policy,
    title: highlight(policy.title, words),
    excerpt: highlight(inSummary ? policy.summary : policy.body, words, EXCERPT),
  }
}
