/** Parts of the feature's hand-written statements. `d` is the item, `v` its published version, or its first draft. */

const opinions = (decision: 'SIGN' | 'DISSENT') => `(SELECT count(*)::int FROM {county}.disclosure_review r
    WHERE r.version_id = v.id AND r.submission = v.submission AND r.decision = '${decision}')`

export const CARD = `
  d.id, d.division_code AS "divisionCode", d.kind, d.catalogue_code AS "catalogueCode", d.period,
  d.published_version AS "publishedVersion", v.title, v.gist, v.totals,
  d.published_at AS "publishedAt", d.revised_at AS "revisedAt",
  d.procedure_id AS "procedureId", d.expires_on::text AS "expiresOn",
  ${opinions('SIGN')} AS "signatureCount", ${opinions('DISSENT')} AS "dissentCount",
  (SELECT count(*)::int FROM {county}.disclosure_question q WHERE q.disclosure_id = d.id) AS "questionCount"`

export const FROM_ITEM = `
  FROM {county}.disclosure d
  JOIN {county}.disclosure_version v ON v.disclosure_id = d.id AND v.version = COALESCE(d.published_version, 1)`

const REVIEWS = `(SELECT COALESCE(json_agg(json_build_object(
    'id', r.id, 'submission', r.submission, 'current', r.submission = w.submission, 'reviewerId', r.reviewer_id,
    'reviewerName', r.reviewer_name, 'reviewerPost', r.reviewer_post, 'decision', r.decision, 'reason', r.reason,
    'checks', r.checks, 'attachmentIds', r.attachment_ids,
    'decidedAt', r.decided_at) ORDER BY r.decided_at, r.id), '[]')
  FROM {county}.disclosure_review r WHERE r.version_id = w.id)`

const SUBMISSIONS = `(SELECT COALESCE(json_agg(json_build_object(
    'submission', s.submission, 'content', s.content, 'submitterName', s.submitter_name,
    'submittedAt', s.submitted_at) ORDER BY s.submission), '[]')
  FROM {county}.disclosure_submission s WHERE s.version_id = w.id)`

const VERSIONS = `(SELECT COALESCE(json_agg(json_build_object(
    'id', w.id, 'disclosureId', w.disclosure_id, 'version', w.version, 'state', w.state, 'title', w.title,
    'gist', w.gist, 'body', w.body, 'table', w."table", 'totals', w.totals, 'attachmentIds', w.attachment_ids,
    'correctionReason', w.correction_reason, 'authorName', w.author_name, 'editorIds', w.editor_ids,
    'editorName', w.editor_name, 'revision', w.revision, 'submission', w.submission, 'submittedAt', w.submitted_at,
    'publishedAt', w.published_at, 'publisherName', w.publisher_name, 'signatories', w.signatories, 'createdAt', w.created_at,
    'updatedAt', w.updated_at, 'reviews', ${REVIEWS}, 'submissions', ${SUBMISSIONS}) ORDER BY w.version), '[]')
  FROM {county}.disclosure_version w WHERE w.disclosure_id = d.id)`

const question = (row: string) => `json_build_object(
    'id', ${row}.id, 'disclosureId', ${row}.disclosure_id, 'version', ${row}.version, 'rowId', ${row}.row_id,
    'rowLabel', ${row}.row_label, 'body', ${row}.body, 'askerId', ${row}.asker_id, 'askerLabel', ${row}.asker_label,
    'askedAt', ${row}.asked_at, 'answer', ${row}.answer, 'answererName', ${row}.answerer_name,
    'answererPost', ${row}.answerer_post, 'answeredAt', ${row}.answered_at)`

export const QUESTION = question('q')

const QUESTIONS = `(SELECT COALESCE(json_agg(${question('a')} ORDER BY a.asked_at DESC, a.id DESC), '[]')
  FROM {county}.disclosure_question a WHERE a.disclosure_id = d.id)`

/** The item with everything that belongs to it. */
export const WHOLE = `${CARD}, ${VERSIONS} AS versions, ${QUESTIONS} AS questions`
