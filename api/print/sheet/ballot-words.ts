import {
  type Condition,
  type EvaluationForm,
  optionsOf,
  type Question,
  questionsOf,
  type Section,
} from '../../../shared/evaluation/form'

/** How a question is answered on paper. */
export function howTo(question: Question): string {
  if (question.type === 'SINGLE' || question.type === 'SCALE') return '选一项'
  if (question.type === 'SCORE') return `填 ${question.min} 到 ${question.max} 之间的分数`
  if (question.type === 'RANKING')
    return question.top ? `在前 ${question.top} 位的方框里写 1 到 ${question.top}` : '在方框里写名次：1、2、3……'
  if (question.type === 'TEXT') return `可以不填，最多 ${question.maxLength} 字`
  const { min, max } = question
  if (min !== undefined && max !== undefined) return `选 ${min} 到 ${max} 项`
  if (max !== undefined) return `最多选 ${max} 项`
  return min === undefined ? '可以选多项' : `至少选 ${min} 项`
}

/** Who a question is for, where it is not for everybody: paper cannot hide it. Null for everybody. */
export function conditionWords(form: EvaluationForm, { showIf }: Pick<Question | Section, 'showIf'>): string | null {
  const words = (showIf ?? []).map((condition) => oneCondition(form, condition)).filter((text) => text !== '')
  return words.length === 0 ? null : `${words.join('，并且')}的，请答`
}

function oneCondition(form: EvaluationForm, { questionId, operator, values = [] }: Condition): string {
  const all = questionsOf(form)
  const at = all.findIndex(({ id }) => id === questionId)
  const question = all[at]
  if (question === undefined) return ''
  if (operator === 'ANSWERED') return `第 ${at + 1} 题答了`
  const titles = new Map(optionsOf(question).map(({ id, title }) => [id, title]))
  const names = values.map((value) => `“${titles.get(String(value)) ?? value}”`).join('或')
  return operator === 'IN' ? `第 ${at + 1} 题选${names}` : `第 ${at + 1} 题没有选${names}`
}
