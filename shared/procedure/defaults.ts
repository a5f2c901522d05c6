/** Editable defaults (U) of procedures. */
export const PROCEDURE_DEFAULTS = {
  /** Entered longer than this after it happened, a thing is marked late and needs a witness. */
  lateAfterHours: 48,
  /** Days the supervision committee has for an opinion; after that it is visible upward. */
  opinionDays: 3,
  /** Objections one person may have open. */
  openObjections: 5,
}

/** Longest texts, in characters as a person counts them. */
export const PROCEDURE_TEXT_LIMITS = {
  title: 60,
  plan: 10_000,
  note: 500,
  place: 60,
  minutes: 5_000,
  townshipAttendee: 30,
  townshipPost: 30,
  reason: 500,
  text: 1_000,
  law: 100,
  article: 40,
  request: 500,
}
