import { DISCLOSURE_DEFAULTS } from '@shared/disclosure/defaults'
import { actsAs } from '../access/viewer'
import type { Viewer } from '../context'
import { queryCounty } from '../database/county-database'
import type { DisclosureDeskRecord } from './record'

const NOTHING: DisclosureDeskRecord = {
  drafts: 0,
  returned: 0,
  awaitingReview: 0,
  lateReviews: 0,
  readyToPublish: 0,
  unansweredQuestions: 0,
  toReview: 0,
}

/** $1 village · $2 the viewer · $3 whether a supervisor · $4 days for a review. */
const DESK = `
WITH working AS (
  SELECT v.state, v.submitted_at, v.editor_ids, COALESCE(o.opinions, 0) > 0 AS reviewed, COALESCE(o.own, false) AS own
  FROM {county}.disclosure d
  JOIN {county}.disclosure_version v ON v.disclosure_id = d.id AND v.state <> 'PUBLISHED'
  CROSS JOIN LATERAL (
    SELECT count(*) AS opinions, bool_or(r.reviewer_id = $2::uuid) AS own FROM {county}.disclosure_review r
    WHERE r.version_id = v.id AND r.submission = v.submission) o
  WHERE d.division_code = $1
)
SELECT
  count(*) FILTER (WHERE state = 'DRAFT')::int AS drafts,
  count(*) FILTER (WHERE state = 'RETURNED')::int AS returned,
  count(*) FILTER (WHERE state = 'SUBMITTED' AND NOT reviewed)::int AS "awaitingReview",
  count(*) FILTER (WHERE state = 'SUBMITTED' AND NOT reviewed AND submitted_at < now() - make_interval(days => $4::int))::int
    AS "lateReviews",
  count(*) FILTER (WHERE state = 'SUBMITTED' AND reviewed)::int AS "readyToPublish",
  count(*) FILTER (WHERE $3::boolean AND state = 'SUBMITTED' AND NOT own AND NOT ($2::uuid = ANY (editor_ids)))::int
    AS "toReview",
  (SELECT count(*)::int FROM {county}.disclosure_question q JOIN {county}.disclosure d ON d.id = q.disclosure_id
    WHERE d.division_code = $1 AND q.answered_at IS NULL) AS "unansweredQuestions"
FROM working`

/** Figures of one village for the office acted under; zeros for those who have no work here. One statement. */
export async function countDesk(viewer: Viewer): Promise<DisclosureDeskRecord> {
  const village = viewer.hat?.divisionCode ?? ''
  const supervises = actsAs(viewer, ['SUPERVISOR'], village)
  if (!supervises && !actsAs(viewer, ['VILLAGE_CADRE'], village)) return NOTHING
  const values = [village, viewer.personId, supervises, DISCLOSURE_DEFAULTS.reviewDays]
  const [row] = await queryCounty<DisclosureDeskRecord>(viewer.county, 'disclosure-desk', DESK, values)
  return row ?? NOTHING
}
