import { divisionPath } from '../access/viewer'
import type { Viewer } from '../context'
import { queryCounty } from '../database/county-database'
import { officesWithin } from '../notice/access'
import type { HomeItemRecord, HomeRecord, HomeTodoRecord } from './record'

/**
 * $1 person · $2 codes of the village, township and county · $3 group · $4 the offices held within each · $5 village.
 * Each source gives its newest 20 by its own index; the mixed list is cut from those.
 */
export const HOME = `
WITH mine AS MATERIALIZED (
  SELECT n.id, n.title, n.excerpt, n.kind, n.importance, n.published_at, n.reply_by, n.starts_at,
         n.pinned_until > now() AS pinned, n.withdrawn_at, r.read_at, r.acknowledged_at
  FROM {county}.notice n
  LEFT JOIN {county}.notice_receipt r ON r.notice_id = n.id AND r.person_id = $1
  WHERE n.id IN (
    SELECT recent.id FROM unnest($2::text[], $4::text[]) AS scope (code, offices)
    CROSS JOIN LATERAL (
      SELECT c.id FROM {county}.notice c
      WHERE c.division_code = scope.code
        AND (c.everyone OR $3::uuid = ANY (c.audience_groups) OR c.audience_offices && string_to_array(scope.offices, ','))
        AND (c.expires_at IS NULL OR c.expires_at > now())
      ORDER BY c.published_at DESC, c.id DESC LIMIT 30
    ) recent)
), todo AS (
  SELECT 'ACKNOWLEDGE_NOTICE' AS kind, id, title, NULL::timestamptz AS deadline, published_at AS since FROM mine
  WHERE importance <> 'NORMAL' AND acknowledged_at IS NULL AND withdrawn_at IS NULL
  UNION ALL
  SELECT 'REPLY_TO_MEETING', m.id, m.title, COALESCE(m.reply_by, m.starts_at), m.published_at
  FROM {county}.notice_roster_entry e JOIN {county}.notice m ON m.id = e.notice_id
  WHERE e.person_id = $1 AND m.withdrawn_at IS NULL AND COALESCE(m.reply_by, m.starts_at) > now()
    AND NOT EXISTS (SELECT 1 FROM {county}.notice_reply a WHERE a.notice_id = m.id AND a.person_id = $1)
  UNION ALL
  SELECT 'ANSWER_EVALUATION', v.id, v.title, v.closes_at, v.opens_at
  FROM {county}.evaluation_elector e JOIN {county}.evaluation v ON v.id = e.evaluation_id
  WHERE e.person_id = $1 AND NOT e.answered AND v.state = 'OPEN' AND v.closes_at > now()
), latest AS (
  SELECT 'NOTICE' AS kind, id, title, excerpt AS gist, published_at AS at, read_at IS NOT NULL AS read,
         COALESCE(pinned, false) AS pinned, importance <> 'NORMAL' AS important
  FROM mine WHERE withdrawn_at IS NULL
  UNION ALL
  (SELECT 'POLICY', p.id, p.title, left(p.summary, 60), p.published_at, true, false, false
   FROM {county}.policy p
   WHERE p.division_code = ANY ($2::text[]) AND p.withdrawn_at IS NULL ORDER BY p.published_at DESC LIMIT 20)
  UNION ALL
  (SELECT 'DISCLOSURE', d.id, d.title, left(v.gist, 60), d.published_at, true, false, false
   FROM {county}.disclosure d
   JOIN {county}.disclosure_version v ON v.disclosure_id = d.id AND v.version = d.published_version
   WHERE d.division_code = $5 ORDER BY d.published_at DESC LIMIT 20)
  UNION ALL
  (SELECT 'EVALUATION_RESULT', e.id, e.title, left(e.purpose, 60), e.closed_at, true, false, false
   FROM {county}.evaluation e
   WHERE e.division_code = $5 AND e.state = 'CLOSED' ORDER BY e.closed_at DESC LIMIT 20)
)
SELECT
  (SELECT COALESCE(json_agg(json_build_object('kind', t.kind, 'subjectId', t.id, 'title', t.title, 'deadline', t.deadline)), '[]')
   FROM (SELECT * FROM todo ORDER BY deadline NULLS LAST, since LIMIT 10) t) AS todos,
  (SELECT COALESCE(json_agg(json_build_object('kind', l.kind, 'id', l.id, 'title', l.title, 'gist', l.gist, 'at', l.at,
     'read', l.read, 'pinned', l.pinned, 'important', l.important)), '[]')
   FROM (SELECT * FROM latest ORDER BY pinned DESC, at DESC LIMIT 20) l) AS latest`

export async function findHome(viewer: Viewer): Promise<HomeRecord> {
  const { county, personId, divisionCode, groupId } = viewer
  const path = divisionPath(divisionCode)
  const offices = path.map((code) => officesWithin(viewer, code).join(','))
  const values = [personId, path, groupId, offices, divisionCode]
  const [row] = await queryCounty<{ todos: HomeTodoRecord[]; latest: HomeItemRecord[] }>(county, 'home', HOME, values)
  return { divisionCode, todos: row?.todos ?? [], latest: row?.latest ?? [] }
}
