import type { Electorate } from '../../shared/evaluation/electorate'
import type { EvaluationForm } from '../../shared/evaluation/form'
import type { Outcome } from '../../shared/evaluation/outcome'
import type { Evaluation } from '../generated/county/client'
import type { EvaluationDraftRecord, EvaluationRecord } from './record'

/** The columns of an opened evaluation as the hand-written statements select them, for the person $1 at the instant $2. */
export const EVALUATION_COLUMNS = `
  e.id, e.division_code AS "divisionCode", e.title, e.purpose, e.template_id AS "templateId", e.form, e.anonymous,
  e.electorate, e.formula_id AS "formulaId", e.closes_at AS "closesAt", e.electorate_count AS "electorateCount",
  e.host_name AS "hostName", e.host_kind AS "hostKind", e.host_post AS "hostPost", e.opens_at AS "opensAt",
  e.extended_from AS "extendedFrom", e.closed_at AS "closedAt", e.closed_early_reason AS "closedEarlyReason", e.result,
  CASE WHEN e.state = 'OPEN' AND e.closes_at > $2 THEN 'OPEN' WHEN e.state = 'COUNTING' THEN 'COUNTING'
       ELSE 'CLOSED' END AS state,
  x.person_id IS NOT NULL AS "isElector", x.channel, COALESCE(x.answered, false) AS "hasAnswered",
  CASE WHEN e.state = 'OPEN' AND e.closes_at > $2 THEN extract(epoch FROM e.closes_at)
       ELSE 100000000000 - extract(epoch FROM COALESCE(e.closed_at, e.closes_at)) END AS "sortKey"`

export const EVALUATION_FROM = `
  FROM {county}.evaluation e
  LEFT JOIN {county}.evaluation_elector x ON x.evaluation_id = e.id AND x.person_id = $1`

/** Closed by the clock, not yet counted. */
export function isUncounted(record: EvaluationRecord): boolean {
  return record.state === 'CLOSED' && record.result === null
}

export function draftRecord(row: Evaluation): EvaluationDraftRecord {
  return {
    id: row.id,
    divisionCode: row.divisionCode,
    title: row.title,
    purpose: row.purpose,
    templateId: row.templateId,
    form: readForm(row.form),
    anonymous: row.anonymous,
    electorate: readElectorate(row.electorate),
    formulaId: row.formulaId,
    closesAt: row.closesAt,
    revision: row.revision,
    authorName: row.authorName,
    updatedAt: row.updatedAt,
  }
}

/** Written only after `parseForm`. */
export const readForm = (json: unknown) => json as EvaluationForm
/** Written only after `parseElectorate`. */
export const readElectorate = (json: unknown) => json as Electorate
export const readOutcome = (json: unknown) => json as Outcome | null
