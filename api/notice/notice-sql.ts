import type { RequestContext } from '../context'
import { queryCounty } from '../database/county-sql'
import type { NoticeRecord } from './record'

/** The columns of a NoticeRecord. `n` is the notice; the joins of VIEWER_STATE come with it. */
const COLUMNS = `
  n.id, n.division_code AS "divisionCode", n.kind, n.importance, n.version, n.title, n.excerpt,
  n.author_name AS "authorName", n.author_post AS "authorPost", n.published_at AS "publishedAt",
  n.revised_at AS "revisedAt", COALESCE(n.pinned_until > now(), false) AS pinned, n.pinned_until AS "pinnedUntil",
  n.expires_at AS "expiresAt", n.withdrawn_at AS "withdrawnAt", n.withdrawn_reason AS "withdrawnReason",
  n.everyone, n.audience_offices AS offices, n.starts_at AS "startsAt", n.ends_at AS "endsAt", n.place,
  n.online_url AS "onlineUrl", n.agenda, n.reply_by AS "replyBy",
  r.read_at AS "readAt", r.acknowledged_at AS "acknowledgedAt",
  e.person_id IS NOT NULL AS called, a.answer, a.reason, a.replied_at AS "repliedAt",
  CASE WHEN n.audience_groups = '{}' THEN '[]'::json ELSE (
    SELECT COALESCE(json_agg(json_build_object('id', g.id, 'name', g.name) ORDER BY g.number), '[]')
    FROM {county}.village_group g WHERE g.id = ANY (n.audience_groups)) END AS groups,
  CASE WHEN n.attachment_ids = '{}' THEN '[]'::json ELSE (
    SELECT COALESCE(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'fileName', f.file_name,
      'contentType', f.content_type, 'byteSize', f.byte_size, 'width', f.width, 'height', f.height) ORDER BY i.place), '[]')
    FROM unnest(n.attachment_ids) WITH ORDINALITY AS i (id, place)
    JOIN {county}.attachment f ON f.id = i.id) END AS attachments`

/** What the viewer ($1) did with it: look-ups by primary key; the meeting's only for meetings. */
const VIEWER_STATE = `
  LEFT JOIN {county}.notice_receipt r ON r.notice_id = n.id AND r.person_id = $1
  LEFT JOIN {county}.notice_roster_entry e ON n.kind = 'MEETING' AND e.notice_id = n.id AND e.person_id = $1
  LEFT JOIN {county}.notice_reply a ON n.kind = 'MEETING' AND a.notice_id = n.id AND a.person_id = $1`

/** $1 viewer · $2 notice */
export const ONE_NOTICE = `SELECT ${COLUMNS}, n.body FROM {county}.notice n ${VIEWER_STATE} WHERE n.id = $2`

/** What of a division of the viewer's path is visible: $5 the viewer's group, $6 a kind or null, $7 the past ones. */
const VISIBLE = `(scope.sees_all OR c.everyone OR $5::uuid = ANY (c.audience_groups)
        OR c.audience_offices && string_to_array(scope.offices, ','))
      AND ($6::text IS NULL OR c.kind::text = $6) AND COALESCE(c.expires_at <= now(), false) = $7`

/**
 * $2 codes of the path, $3 whether the viewer sees all of it, $4 the offices held there · $8, $9 the pinned ones come
 * after this key, $10, $11 the others · $12 rows. Each division gives its newest by the index; the page is cut from those.
 */
export const NOTICE_PAGE = `
WITH scope AS (
  SELECT * FROM unnest($2::text[], $3::boolean[], $4::text[]) AS s (code, sees_all, offices)
), page AS (
  SELECT pinned.id, 1 AS rank, pinned.published_at FROM scope CROSS JOIN LATERAL (
    SELECT c.id, c.published_at FROM {county}.notice c
    WHERE c.division_code = scope.code AND c.pinned_until > now() AND ${VISIBLE}
      AND (c.published_at, c.id) < ($8::timestamptz, $9::uuid)
    ORDER BY c.published_at DESC, c.id DESC LIMIT $12) pinned
  UNION ALL
  SELECT other.id, 0, other.published_at FROM scope CROSS JOIN LATERAL (
    SELECT c.id, c.published_at FROM {county}.notice c
    WHERE c.division_code = scope.code AND COALESCE(c.pinned_until <= now(), true) AND ${VISIBLE}
      AND (c.published_at, c.id) < ($10::timestamptz, $11::uuid)
    ORDER BY c.published_at DESC, c.id DESC LIMIT $12) other
  ORDER BY 2 DESC, 3 DESC, 1 DESC LIMIT $12
)
SELECT ${COLUMNS} FROM page JOIN {county}.notice n ON n.id = page.id ${VIEWER_STATE}
ORDER BY page.rank DESC, page.published_at DESC, page.id DESC`

/** One notice with the viewer's receipt and reply, groups and files; not yet checked for access. */
export async function selectNotice(
  context: RequestContext,
  personId: string,
  id: string,
): Promise<NoticeRecord | null> {
  const [row] = await queryCounty<NoticeRecord>(context.county, 'notice', ONE_NOTICE, [personId, id])
  return row ?? null
}
