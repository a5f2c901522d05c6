import { CALENDAR_DEFAULTS } from '@shared/calendar/setting'
import { DISCLOSURE_DEFAULTS } from '@shared/disclosure/defaults'
import { ANONYMOUS_MINIMUM } from '@shared/evaluation/electorate'
import { FROM_DUE, PUBLISHED_AT } from '../calendar/statements'
import { type CountyCode, queryCounty } from '../database/county-database'
import type { VillageStandingRecord, WorkItemRecord } from './record'

const REVIEW_DAYS = DISCLOSURE_DEFAULTS.reviewDays
/** Editable default (U): days the village has for an answer. */
const ANSWER_DAYS = 10

const TODAY = `(now() AT TIME ZONE 'Asia/Shanghai')::date`
/** A day is over at its midnight in Beijing. */
const endOf = (day: string) => `(${day} + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'`

/** $1 village · what the calendar asks for; its title is made of item and period. */
const owedItems = (condition: string) => `
  SELECT CASE WHEN u.due_on < ${TODAY} THEN 'DISCLOSURE_LATE' ELSE 'DISCLOSURE_DUE_SOON' END AS kind, u.id AS subject_id,
    u.catalogue_code || '|' || u.period AS title, u.division_code, u.created_at AS since, ${endOf('u.due_on')} AS due, NULL::int AS detail
  ${FROM_DUE} WHERE u.division_code = $1 AND u.state = 'OWED' AND ${condition} AND ${PUBLISHED_AT} IS NULL`

/** How many have not answered. Not told while few have, or few have not: it would say who they are. */
const OPEN_EVALUATIONS = `
  SELECT 'EVALUATION_OPEN', e.id, e.title, e.division_code, e.opens_at, e.closes_at, (
    SELECT CASE WHEN least(count(*) FILTER (WHERE NOT r.answered), count(*) FILTER (WHERE r.answered)) >= ${ANONYMOUS_MINIMUM}
      THEN (count(*) FILTER (WHERE NOT r.answered))::int END
    FROM {county}.evaluation_elector r WHERE r.evaluation_id = e.id)
  FROM {county}.evaluation e WHERE e.division_code = $1 AND e.state = 'OPEN'`

const STATE_KIND = `CASE
  WHEN v.state = 'RETURNED' THEN 'DISCLOSURE_RETURNED'
  WHEN v.state = 'DRAFT' THEN 'DISCLOSURE_DRAFT'
  WHEN EXISTS (SELECT 1 FROM {county}.disclosure_review w WHERE w.version_id = v.id AND w.submission = v.submission AND w.decision <> 'RETURN') THEN 'DISCLOSURE_TO_PUBLISH'
  END`

/** $1 village · what a cadre of the village (or its work team) has before them. */
const CADRE_ITEMS = `
  SELECT ${STATE_KIND} AS kind, d.id AS subject_id, v.title, d.division_code, v.updated_at AS since,
    CASE WHEN d.published_at IS NULL THEN ${endOf('u.due_on')} END AS due, NULL::int AS detail
  FROM {county}.disclosure d JOIN {county}.disclosure_version v ON v.disclosure_id = d.id
  LEFT JOIN {county}.disclosure_due u ON u.division_code = d.division_code AND u.catalogue_code = d.catalogue_code
    AND u.period = d.period AND d.sequence = 1 AND u.state = 'OWED'
  WHERE d.division_code = $1 AND v.state <> 'PUBLISHED' AND ${STATE_KIND} IS NOT NULL
  UNION ALL
  ${owedItems(`d.id IS NULL AND u.due_on <= ${TODAY} + ${CALENDAR_DEFAULTS.dueSoonDays}`)}
  UNION ALL
  SELECT 'QUESTION_TO_ANSWER', d.id, q.body, d.division_code, q.asked_at, q.asked_at + interval '${ANSWER_DAYS} days', NULL
  FROM {county}.disclosure_question q JOIN {county}.disclosure d ON d.id = q.disclosure_id
  WHERE d.division_code = $1 AND q.answered_at IS NULL
  UNION ALL
  SELECT 'EVALUATION_DRAFT', e.id, e.title, e.division_code, e.created_at, NULL, NULL
  FROM {county}.evaluation e WHERE e.division_code = $1 AND e.state = 'DRAFT'
  UNION ALL
  ${OPEN_EVALUATIONS}
  UNION ALL
  SELECT 'NOTICE_DRAFT', n.id, COALESCE(NULLIF(n.content ->> 'title', ''), '…'), n.division_code, n.updated_at, NULL, NULL
  FROM {county}.notice_draft n WHERE n.division_code = $1
  UNION ALL
  SELECT 'NOTICE_UNCONFIRMED', n.id, n.title, n.division_code, n.published_at, NULL,
    (SELECT count(*)::int FROM {county}.person p WHERE p.division_code = n.division_code AND p.status = 'ACTIVE' AND p.birth_date <= current_date - interval '18 years'
       AND NOT EXISTS (SELECT 1 FROM {county}.notice_receipt r WHERE r.notice_id = n.id AND r.person_id = p.id AND r.acknowledged_at IS NOT NULL))
  FROM {county}.notice n
  WHERE n.division_code = $1 AND n.importance <> 'NORMAL' AND n.everyone AND n.withdrawn_at IS NULL
    AND n.published_at > now() - interval '14 days'`

/** $1 village · what waits for the supervision committee. */
const SUPERVISOR_ITEMS = `
  SELECT 'DISCLOSURE_TO_REVIEW' AS kind, d.id AS subject_id, v.title, d.division_code, v.submitted_at AS since,
    v.submitted_at + interval '${REVIEW_DAYS} days' AS due, NULL::int AS detail
  FROM {county}.disclosure d JOIN {county}.disclosure_version v ON v.disclosure_id = d.id
  WHERE d.division_code = $1 AND v.state = 'SUBMITTED'
    AND NOT EXISTS (SELECT 1 FROM {county}.disclosure_review w WHERE w.version_id = v.id AND w.submission = v.submission)
  UNION ALL
  ${owedItems(`u.due_on < ${TODAY}`)}
  UNION ALL
  SELECT 'EVALUATION_DRAFT', e.id, e.title, e.division_code, e.created_at, NULL, NULL
  FROM {county}.evaluation e WHERE e.division_code = $1 AND e.state = 'DRAFT'
  UNION ALL
  ${OPEN_EVALUATIONS}`

const ordered = (items: string) => `
  SELECT kind, subject_id AS "subjectId", title, division_code AS "divisionCode", since, due,
         COALESCE(due < now(), false) AS late, detail
  FROM (${items}) item ORDER BY late DESC, due NULLS LAST, since LIMIT 50`

const ITEMS = { cadre: ordered(CADRE_ITEMS), supervisor: ordered(SUPERVISOR_ITEMS) }

export function findWorkItems(
  county: CountyCode,
  division: string,
  who: keyof typeof ITEMS,
): Promise<WorkItemRecord[]> {
  return queryCounty<WorkItemRecord>(county, `workbench-${who}`, ITEMS[who], [division])
}

/** $1 prefix of the township or county · one row a village, from the directory, so that a silent village shows too. */
const STANDINGS = `
  SELECT s.code AS "divisionCode",
    (SELECT count(*)::int FROM {county}.disclosure d WHERE d.division_code = s.code AND d.published_at >= date_trunc('quarter', now())) AS published,
    (SELECT count(*)::int FROM {county}.disclosure d JOIN {county}.disclosure_version v ON v.disclosure_id = d.id
      WHERE d.division_code = s.code AND v.state = 'SUBMITTED') AS "waitingForReview",
    (SELECT count(*)::int FROM {county}.disclosure d JOIN {county}.disclosure_version v ON v.disclosure_id = d.id
      WHERE d.division_code = s.code AND v.state = 'SUBMITTED' AND v.submitted_at < now() - interval '${REVIEW_DAYS} days') AS "lateReviews",
    (SELECT count(*)::int FROM {county}.disclosure d JOIN {county}.disclosure_question q ON q.disclosure_id = d.id
      WHERE d.division_code = s.code AND q.answered_at IS NULL) AS "openQuestions",
    (SELECT count(*)::int FROM {county}.evaluation e WHERE e.division_code = s.code AND e.state = 'OPEN') AS "openEvaluations",
    (SELECT count(*)::int ${FROM_DUE}
      WHERE u.division_code = s.code AND u.state = 'OWED' AND u.due_on < ${TODAY} AND ${PUBLISHED_AT} IS NULL) AS "lateDisclosures"
  FROM {directory}.division s
  WHERE s.level = 'VILLAGE' AND s.code LIKE $1 || '%' ORDER BY s.code LIMIT 300`

export function findVillageStandings(county: CountyCode, prefix: string): Promise<VillageStandingRecord[]> {
  return queryCounty<VillageStandingRecord>(county, 'village-standings', STANDINGS, [prefix])
}
