import {
  type Electorate,
  OPEN_MAXIMUM_DAYS,
  OPEN_MINIMUM_MS,
  parseElectorate,
} from '../../shared/evaluation/electorate'
import type { EvaluationForm } from '../../shared/evaluation/form'
import { parseForm } from '../../shared/evaluation/form-check'
import { findFormula } from '../../shared/evaluation/formula'
import { EVALUATION_LIMITS } from '../../shared/evaluation/limits'
import { isBlank, isReadableText, textLength } from '../../shared/written-text'
import { refuseAll } from '../error'
import type { SaveEvaluationDraftInput } from '../generated/graphql'
import type { Locale } from '../message/catalogue'
import { formFaults } from './fault'

export interface DraftContent {
  title: string
  purpose: string
  form: EvaluationForm
  electorate: Electorate
}

type Fault = Parameters<typeof refuseAll>[0][number]

function textFaults(field: string, text: string, max: number): Fault[] {
  const length = textLength(text)
  if (isBlank(text)) return [{ code: 'TEXT_REQUIRED', field }]
  if (length > max) return [{ code: 'TEXT_TOO_LONG', field, parameters: { max, length } }]
  return isReadableText(text) ? [] : [{ code: 'EVALUATION_TEXT_UNREADABLE', field }]
}

/** Reads what was typed; throws every fault at once, each with its field. */
export function readContent(input: SaveEvaluationDraftInput, locale: Locale): DraftContent {
  const form = parseForm(input.form)
  const electorate = parseElectorate(input.electorate)
  const templateTooLong = (input.templateId ?? '').length > EVALUATION_LIMITS.idLength
  refuseAll([
    ...textFaults('title', input.title, EVALUATION_LIMITS.evaluationTitle),
    ...textFaults('purpose', input.purpose, EVALUATION_LIMITS.purpose),
    ...('code' in electorate ? [electorate] : []),
    ...(findFormula(input.formulaId) === undefined ? [{ code: 'EVALUATION_FORMULA_UNKNOWN', field: 'formulaId' }] : []),
    ...(templateTooLong ? [{ code: 'EVALUATION_TEXT_UNREADABLE', field: 'templateId' }] : []),
    ...(form.ok ? [] : formFaults(locale, input.form, form.problems)),
  ])
  if (!form.ok || 'code' in electorate) throw new Error('A fault was not reported')
  return { title: input.title.trim(), purpose: input.purpose.trim(), form: form.value, electorate }
}

/** Long enough to answer, short enough to matter. */
export function closingFaults(closesAt: Date, now: Date): Fault[] {
  const left = closesAt.getTime() - now.getTime()
  const field = 'closesAt'
  if (left < OPEN_MINIMUM_MS) {
    return [{ code: 'EVALUATION_CLOSES_TOO_SOON', field, parameters: { minutes: OPEN_MINIMUM_MS / 60_000 } }]
  }
  const tooLate = left > OPEN_MAXIMUM_DAYS * 86_400_000
  return tooLate ? [{ code: 'EVALUATION_CLOSES_TOO_LATE', field, parameters: { days: OPEN_MAXIMUM_DAYS } }] : []
}
