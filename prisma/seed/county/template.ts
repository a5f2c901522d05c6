import { EVALUATION_TEMPLATES, type EvaluationTemplate } from '@shared/evaluation/template'

export function template(id: string): EvaluationTemplate {
  const found = EVALUATION_TEMPLATES.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`There is no template ${id}`)
  return found
}
