import type { ElectorateKind } from './electorate'
import type { EvaluationForm, Option, ScaleId } from './form'

/** A form to begin with, for a village to change. A row of data: another institution is another row. */
export interface EvaluationTemplate {
  id: string
  title: string
  /** One line for who chooses: what it is for. */
  note: string
  /** What villagers read first. */
  purpose: string
  anonymous: boolean
  electorate: ElectorateKind
  formulaId: string
  form: EvaluationForm
}

export const scale = (id: string, title: string, scaleId: ScaleId, help?: string) => ({
  id,
  title,
  type: 'SCALE' as const,
  scale: scaleId,
  required: true,
  ...(help === undefined ? {} : { help }),
})

export const options = (titles: readonly string[]): Option[] =>
  titles.map((title, index) => ({ id: `o${index + 1}`, title }))

export const words = (id: string, title: string, help = '写什么都可以，也可以不写。请不要写姓名和电话。') => ({
  id,
  title,
  help,
  type: 'TEXT' as const,
  required: false,
  maxLength: 300,
})
