import type { Viewer } from '../context'
import { type CountyCode, queryCounty } from '../database/county-database'
import { RequestError } from '../error'
import type { DisclosureKind } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { withExpiry } from './expiry'
import type {
  DisclosureFile,
  DisclosureQuestionRecord,
  DisclosureRecord,
  DisclosureReviewTaskRecord,
  DisclosureVersionRecord,
} from './record'
import { CARD, FROM_ITEM, QUESTION, WHOLE } from './statements'

type WholeRow = DisclosureRecord & DisclosureFile

/** The item with its file already read. */
function whole({ versions, questions, ...record }: WholeRow): DisclosureRecord {
  return { ...record, file: Promise.resolve(withExpiry(record, { versions, questions })) }
}

const FIND = `SELECT ${WHOLE} ${FROM_ITEM} WHERE d.id = $1`

export async function findDisclosure(county: CountyCode, id: string): Promise<DisclosureRecord | null> {
  const [row] = await queryCounty<WholeRow>(county, 'disclosure', FIND, [id])
  return row === undefined ? null : whole(row)
}

/** Versions and questions, read once a request. */
export function fileOf(county: CountyCode, record: DisclosureRecord): Promise<DisclosureFile> {
  record.file ??= findDisclosure(county, record.id).then((found) => found?.file ?? { versions: [], questions: [] })
  return record.file
}

/** The version being written, submitted or returned: there is at most one, and it is the newest. */
export function workingVersion(file: DisclosureFile): DisclosureVersionRecord | null {
  const newest = file.versions.at(-1)
  return newest === undefined || newest.state === 'PUBLISHED' ? null : newest
}

/** $1 division · $2 kind or null · $3, $4 the key of the last row seen · $5 limit. */
const list = (scope: string) => `
  SELECT ${CARD} ${FROM_ITEM}
  WHERE ${scope} AND d.published_at IS NOT NULL AND ($2::text IS NULL OR d.kind::text = $2)
    AND ($3::timestamptz IS NULL OR (d.published_at, d.id) < ($3::timestamptz, $4::uuid))
  ORDER BY d.published_at DESC, d.id DESC LIMIT $5`
const VILLAGE_LIST = list('d.division_code = $1')
const AREA_LIST = list("d.division_code LIKE $1 || '%'")

export async function listDisclosures(
  county: CountyCode,
  division: string,
  page: { kind?: DisclosureKind | null; first?: number | null; after?: string | null },
): Promise<Connection<DisclosureRecord>> {
  const size = pageSize(page.first)
  const after = cursorKey(page.after)
  const [name, text] = division.length === 12 ? ['disclosures', VILLAGE_LIST] : ['disclosures-area', AREA_LIST]
  const values = [division, page.kind ?? null, after[0], after[1], size + 1]
  const rows = await queryCounty<DisclosureRecord>(county, name, text, values)
  return connection(rows, size, (row) => [row.publishedAt?.toISOString() ?? '', row.id])
}

/** The cursor goes into the statement as an instant and an id: anything else is told, not left to the database. */
function cursorKey(after: string | null | undefined): [string | null, string | null] {
  const key = decodeCursor(after, 2)
  if (key === null) return [null, null]
  const [at, id] = key.map(String)
  const valid = !Number.isNaN(Date.parse(at ?? '')) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id ?? '')
  if (!valid) throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  return [at ?? null, id ?? null]
}

/** $1 procedure · $2 the viewer's village · $3 the hat's division or null · $4 limit. */
const MATTER = `
  SELECT ${CARD} ${FROM_ITEM}
  WHERE d.procedure_id = $1 AND d.published_at IS NOT NULL
    AND ($2 LIKE d.division_code || '%' OR d.division_code LIKE $3 || '%')
  ORDER BY d.published_at, d.id LIMIT $4`

const MATTER_MOST = 50

/** Everything published on one matter, oldest first. */
export async function listMatter(viewer: Viewer, procedureId: string): Promise<DisclosureRecord[]> {
  const values = [procedureId, viewer.divisionCode, viewer.hat?.divisionCode ?? null, MATTER_MOST]
  return queryCounty<DisclosureRecord>(viewer.county, 'disclosure-matter', MATTER, values)
}

/** $1 village · $2 the supervisor · $3 limit. */
const REVIEW_QUEUE = `
  SELECT ${WHOLE}, c.submitted_at AS "submittedAt",
    (SELECT count(DISTINCT r.submission)::int FROM {county}.disclosure_review r
      WHERE r.version_id = c.id AND r.decision = 'RETURN') AS "returnedBefore"
  ${FROM_ITEM}
  JOIN {county}.disclosure_version c ON c.disclosure_id = d.id AND c.state = 'SUBMITTED'
  WHERE d.division_code = $1 AND NOT ($2::uuid = ANY (c.editor_ids)) AND NOT EXISTS (
    SELECT 1 FROM {county}.disclosure_review r
    WHERE r.version_id = c.id AND r.submission = c.submission AND r.reviewer_id = $2::uuid)
  ORDER BY c.submitted_at, c.id LIMIT $3`

export async function listReviewTasks(
  viewer: Viewer,
  division: string,
  limit: number,
): Promise<DisclosureReviewTaskRecord[]> {
  type Row = WholeRow & { submittedAt: Date; returnedBefore: number }
  const values = [division, viewer.personId, limit]
  const rows = await queryCounty<Row>(viewer.county, 'disclosure-review-queue', REVIEW_QUEUE, values)
  return rows.map(({ submittedAt, returnedBefore, ...row }) => ({
    disclosure: whole(row),
    submittedAt,
    returnedBefore,
  }))
}

/** $1 village · $2 limit. */
const DRAFTS = `
  SELECT ${WHOLE} ${FROM_ITEM}
  JOIN {county}.disclosure_version c ON c.disclosure_id = d.id AND c.state <> 'PUBLISHED'
  WHERE d.division_code = $1 ORDER BY c.updated_at DESC, c.id LIMIT $2`

export async function listDrafts(county: CountyCode, division: string, limit: number): Promise<DisclosureRecord[]> {
  return (await queryCounty<WholeRow>(county, 'disclosure-drafts', DRAFTS, [division, limit])).map(whole)
}

const FIND_QUESTION = `SELECT ${QUESTION} AS question FROM {county}.disclosure_question q WHERE q.id = $1`

export async function findQuestion(county: CountyCode, id: string): Promise<DisclosureQuestionRecord | null> {
  type Row = { question: DisclosureQuestionRecord }
  return (await queryCounty<Row>(county, 'disclosure-question', FIND_QUESTION, [id]))[0]?.question ?? null
}

/** $1 village · $2 limit. */
const OPEN_QUESTIONS = `
  SELECT ${CARD}, ${QUESTION} AS question ${FROM_ITEM}
  JOIN {county}.disclosure_question q ON q.disclosure_id = d.id AND q.answered_at IS NULL
  WHERE d.division_code = $1 ORDER BY q.asked_at, q.id LIMIT $2`

/** Questions without an answer, each beside its item. */
export async function listOpenQuestions(
  county: CountyCode,
  division: string,
  limit: number,
): Promise<DisclosureQuestionRecord[]> {
  type Row = DisclosureRecord & { question: DisclosureQuestionRecord }
  const rows = await queryCounty<Row>(county, 'disclosure-open-questions', OPEN_QUESTIONS, [division, limit])
  return rows.map(({ question, ...disclosure }) => ({ ...question, disclosure }))
}
