import DataLoader from 'dataloader'
import { canReadDivision, divisionPath, requireViewer } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import { queryCounty } from '../database/county-sql'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { NoticeKind } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { mayReadNotice, officesWithin, seesEveryNotice } from './access'
import { scopeOf } from './notice-scope'
import { NOTICE_PAGE, selectNotice } from './notice-sql'
import type { NoticeRecord } from './record'

type PageKey = readonly [string, string]
const NEWEST: PageKey = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
const NONE: PageKey = ['-infinity', '00000000-0000-0000-0000-000000000000']

export interface NoticeListArguments {
  division?: string | null
  first?: number | null
  after?: string | null
  kind?: NoticeKind | null
  expired?: boolean | null
}

/** Where the next page goes on: among the pinned ones (then all others follow), or among the others. */
function pageKeys(after: string | null | undefined): { pinned: PageKey; others: PageKey } {
  const cursor = decodeCursor(after, 3)
  if (cursor === null) return { pinned: NEWEST, others: NEWEST }
  const [rank, at, id] = cursor
  if (typeof at !== 'string' || typeof id !== 'string' || Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id))
    throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  return rank === 1 ? { pinned: [at, id], others: NEWEST } : { pinned: NONE, others: [at, id] }
}

const keyOf = (notice: NoticeRecord) => [notice.pinned ? 1 : 0, notice.publishedAt.toISOString(), notice.id] as const

/** One page in one statement: pinned first, then the newest, of a division and those above it. */
export async function findNotices(
  context: RequestContext,
  args: NoticeListArguments,
): Promise<Connection<NoticeRecord>> {
  const viewer = requireViewer(context)
  const division = args.division ?? viewer.hat?.divisionCode ?? viewer.divisionCode
  requireAccess(/^(\d{6}|\d{9}|\d{12})$/.test(division) && canReadDivision(viewer, division))
  const size = pageSize(args.first)
  const { pinned, others } = pageKeys(args.after)
  const filter = [viewer.groupId, args.kind ?? null, args.expired ?? false]
  const values = [viewer.personId, ...pathColumns(viewer, division), ...filter, ...pinned, ...others, size + 1]
  const rows = await queryCounty<NoticeRecord>(context.county, 'notices', NOTICE_PAGE, values)
  return connection(rows, size, keyOf)
}

function pathColumns(viewer: Viewer, division: string): [string[], boolean[], string[]] {
  const path = divisionPath(division)
  return [
    path,
    path.map((code) => seesEveryNotice(viewer, code)),
    path.map((code) => officesWithin(viewer, code).join(',')),
  ]
}

/** The notice as the viewer sees it. NOT_FOUND also for one that is addressed to others. */
export async function findNotice(context: RequestContext, id: string): Promise<NoticeRecord> {
  const viewer = requireViewer(context)
  const notice = requireFound(await selectNotice(context, viewer.personId, requireId(id)))
  if (!mayReadNotice(viewer, scopeOf(notice))) throw new RequestError('NOT_FOUND')
  return notice
}

const bodies = new WeakMap<RequestContext, DataLoader<string, string>>()

/** The text of a notice that was read in a list, which leaves texts out. */
export function findNoticeBody(context: RequestContext, id: string): Promise<string> {
  const known = bodies.get(context)
  if (known !== undefined) return known.load(id)
  const loader = new DataLoader<string, string>(async (ids) => {
    const rows = await context.database.notice.findMany({
      where: { id: { in: [...ids] } },
      select: { id: true, body: true },
    })
    const byId = new Map(rows.map((row) => [row.id, row.body]))
    return ids.map((wanted) => byId.get(wanted) ?? '')
  })
  bodies.set(context, loader)
  return loader.load(id)
}
