import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { queryCounty } from '../database/county-sql'
import { RequestError, requireFound, requireId } from '../error'
import type { NoticeDraft } from '../generated/county/client'
import type { OfficeKind } from '../generated/county/enums'
import { mayPublishNotice } from './access'
import { audienceValues } from './audience'
import { readContent } from './content'
import { publishingDivision } from './load'
import { findNotice } from './queries'
import type { NoticeDraftRecord, NoticeVersionRecord } from './record'

const LISTED = 50

const recordOf = (draft: NoticeDraft): NoticeDraftRecord => ({ ...draft, content: readContent(draft.content) })

/** Drafts of the division of one's office, the last touched first. */
export async function findDrafts(context: RequestContext): Promise<NoticeDraftRecord[]> {
  const divisionCode = publishingDivision(requireViewer(context))
  const where = { divisionCode }
  const rows = await context.database.noticeDraft.findMany({ where, orderBy: { updatedAt: 'desc' }, take: LISTED })
  return rows.map(recordOf)
}

export async function findDraft(context: RequestContext, id: string): Promise<NoticeDraftRecord> {
  const viewer = requireViewer(context)
  publishingDivision(viewer)
  const draft = requireFound(await context.database.noticeDraft.findUnique({ where: { id: requireId(id) } }))
  if (!mayPublishNotice(viewer, draft.divisionCode)) throw new RequestError('NOT_FOUND')
  return recordOf(draft)
}

export async function findVersions(context: RequestContext, id: string): Promise<NoticeVersionRecord[]> {
  const notice = await findNotice(context, id)
  const rows = await context.database.noticeVersion.findMany({
    where: { noticeId: notice.id },
    orderBy: { version: 'desc' },
    take: LISTED,
  })
  return rows.map(({ version, publishedAt, content }) => ({ version, publishedAt, content: readContent(content) }))
}

export interface AudienceChoices {
  everyone: number
  groups: { id: string; name: string; people: number }[]
  offices: { kind: OfficeKind; people: number }[]
}

/** $1, $2 range of codes · $3 today · $4 latest birth date of an adult · $5 the division */
const CHOICES = `
WITH adult AS (
  SELECT p.id, p.group_id FROM {county}.person p
  WHERE p.division_code >= $1 AND p.division_code < $2 AND p.status = 'ACTIVE' AND p.birth_date <= $4::date
)
SELECT (SELECT count(*)::int FROM adult) AS everyone,
  (SELECT COALESCE(json_agg(json_build_object('id', g.id, 'name', g.name, 'people',
      (SELECT count(*) FROM adult WHERE adult.group_id = g.id)) ORDER BY g.number), '[]')
   FROM {county}.village_group g WHERE g.division_code = $5) AS groups,
  (SELECT COALESCE(json_agg(json_build_object('kind', held.kind, 'people', held.people) ORDER BY held.kind), '[]')
   FROM (SELECT o.kind, count(DISTINCT o.person_id) AS people
     FROM {county}.office o JOIN adult ON adult.id = o.person_id
     WHERE o.division_code >= $1 AND o.division_code < $2 AND o.starts_on <= $3::date
       AND (o.ends_on IS NULL OR o.ends_on >= $3::date) GROUP BY o.kind) held) AS offices`

/** Whom a notice of one's division can be for, with how many adults each holds. */
export async function findAudienceChoices(
  context: RequestContext,
  division: string,
): Promise<AudienceChoices & { divisionCode: string }> {
  const all = { everyone: true, groupIds: [], offices: [] }
  const [from, before, , , , today, adult] = audienceValues(division, all, new Date())
  const values = [from, before, today, adult, division]
  const [row] = await queryCounty<AudienceChoices>(context.county, 'notice_audience_choices', CHOICES, values)
  return { divisionCode: division, ...(row ?? { everyone: 0, groups: [], offices: [] }) }
}
