/** What a form and an answer may hold. A villager fills a form on a phone: past these it is two forms. */
export const EVALUATION_LIMITS = {
  sections: 20,
  questions: 60,
  options: 20,
  conditions: 5,
  title: 200,
  description: 2000,
  optionTitle: 100,
  idLength: 40,
  text: 1000,
  scoreMagnitude: 1000,
  scoreSteps: 1000,
  evaluationTitle: 60,
  purpose: 500,
} as const
