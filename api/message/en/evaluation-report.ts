/** Comparison, flags, cross-tables and exports of a result. */
export const evaluationReport = {
  EVALUATION_NOT_CLOSED: 'This evaluation is still open. Please come back after it is counted.',
  EVALUATION_EXPORT_GONE: 'This download address has expired. Please go back to the result and press again.',
  FLAG_UNFIT: '{count} of {total} ballots say incompetent, {bound}% or more. This only informs; people decide.',
  FLAG_UNFIT_TWICE:
    '{count} of {total} ballots say incompetent, half or more; so did the last round ({date}, “{title}”). By law a post ends after two in a row. People must verify and establish it; the software does nothing.',
  FLAG_EXCELLENT: '{count} of {total} ballots say excellent or competent, {bound}% or more.',
  FLAG_BELOW_SIXTY:
    'Satisfaction is {value}, under {bound}%: one of the fifteen criteria of a screening. This only informs; people decide.',
  FLAG_SOURCE_LAW: 'Organic Law of the Villagers’ Committees, article 33',
  FLAG_SOURCE_LOCAL: 'Local rule A (90% competent is excellent, 50% incompetent is unfit); the county may change it',
  FLAG_SOURCE_SCREENING: 'Fifteen criteria of a screening (local practice; the county may change it)',
  SURVEY_NO_RATE: 'This evaluation has no satisfaction rate that a telephone survey could be weighed with.',
  SURVEY_VALUE: 'The rate of the telephone survey must be from 0% to 100%.',
  SURVEY_NOT_EXACT: 'The ballots’ rate is not published exactly, so it cannot be weighed with the survey.',
  CROSS_TABLE_SECRET:
    'A secret evaluation has no cross-tables: each question is cast as a ballot of its own, and nobody can put them together.',
  CROSS_TABLE_AXIS:
    'These two cannot be crossed: choose questions with one answer that everybody was asked, or the village groups.',
  CROSS_TABLE_CIRCLE:
    'Together with the tables already published this one could tell how single people answered. It cannot be published.',
  CROSS_TABLE_WITHHELD:
    'There are too few people: the table would tell how single people answered. It cannot be published.',
  CROSS_TABLE_GROUP: 'Village group',
  CROSS_TABLE_UNANSWERED: 'No answer',
  CROSS_TABLE_NO_GROUP: 'No group',
  SCREENING_CRITERIA: 'Please choose at least one of the fifteen criteria.',
  SCREENING_EVIDENCE: 'Please write what was seen and when (at least {min} characters).',
  SCREENING_PROPOSED: 'A proposal was already made from this evaluation.',
}
