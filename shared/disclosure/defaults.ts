/** Editable defaults (U) of disclosure: a county may set others. */
export const DISCLOSURE_DEFAULTS = {
  /** Days the supervision committee has for an opinion; after that the township sees it. */
  reviewDays: 3,
  /** Questions one villager may ask in one day. */
  questionsPerDay: 10,
}

/** Longest texts, in characters as a person counts them. */
export const DISCLOSURE_TEXT_LIMITS = {
  title: 60,
  gist: 200,
  body: 10_000,
  reason: 500,
  opinion: 500,
  question: 300,
  answer: 1_000,
}
