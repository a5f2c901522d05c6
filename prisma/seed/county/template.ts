import { EVALUATION_TEMPLATES } from '@shared/evaluation/template'
import type { EvaluationTemplate } from '@shared/evaluation/template-part'

export function template(id: string): EvaluationTemplate {
  const found = EVALUATION_TEMPLATES.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`There is no template ${id}`)
  return found
}
