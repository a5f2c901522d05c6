import { applyBlend, type Blend, describeBlend, findBlend } from '../../shared/evaluation/formula'
import { type Locale, message } from '../message/catalogue'
import type { EvaluationSurveyRecord } from './record'

/** The ballots' own rate; null unless it is exact. */
const rateOf = ({ outcome }: EvaluationSurveyRecord): number | null => {
  const figure = outcome.figures[0]?.figure
  return figure?.state === 'SHOWN' ? figure.value : null
}

const blendOf = ({ survey }: EvaluationSurveyRecord): Blend => {
  const blend = findBlend(survey.blendId)
  if (blend === undefined) throw new Error(`There is no blend ${survey.blendId}`)
  return blend
}

export function surveyTitle(record: EvaluationSurveyRecord, locale: Locale): string {
  const { title, titleEn } = blendOf(record)
  return locale === 'en' ? titleEn : title
}

export function blended(record: EvaluationSurveyRecord): number | null {
  const rate = rateOf(record)
  return rate === null ? null : applyBlend(blendOf(record), record.survey.value, rate)
}

/** The sum with its figures, so that everybody can do it again. */
export function surveyText(record: EvaluationSurveyRecord, locale: Locale): string {
  const rate = rateOf(record)
  return rate === null ? message(locale, 'SURVEY_NOT_EXACT') : describeBlend(blendOf(record), record.survey.value, rate)
}
