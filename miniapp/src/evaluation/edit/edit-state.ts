import type { Electorate } from '@shared/evaluation/electorate'
import type { EvaluationForm } from '@shared/evaluation/form'
import { DEFAULT_FORMULA } from '@shared/evaluation/formula'
import type { EvaluationTemplate } from '@shared/evaluation/template-part'
import { beijingInstant, calendarDate, formatTime } from '@shared/format'
import type { EvaluationDraftEditFragment } from '../generated/documents'
import { formulaFor } from './form-operations'

/** A draft as it is typed. */
export interface EditState {
  /** A template, or an empty form, was chosen. */
  begun: boolean
  revision: number
  templateId: string | null
  title: string
  purpose: string
  anonymous: boolean
  electorate: Electorate
  formulaId: string
  /** Closing day and clock time in Beijing. */
  date: string
  time: string
  form: EvaluationForm
}

const DAY = 86_400_000
const USUAL_DAYS = 7

export const EMPTY: EditState = {
  begun: false,
  revision: 0,
  templateId: null,
  title: '',
  purpose: '',
  anonymous: true,
  electorate: { kind: 'ALL_VILLAGERS', groupIds: [] },
  formulaId: DEFAULT_FORMULA.SATISFACTION,
  date: calendarDate(Date.now() + USUAL_DAYS * DAY),
  time: '18:00',
  form: { sections: [] },
}

export function fromTemplate(template: EvaluationTemplate): Partial<EditState> {
  const { id, title, purpose, anonymous, electorate, formulaId, form } = template
  return {
    begun: true,
    templateId: id,
    title,
    purpose,
    anonymous,
    electorate: { kind: electorate, groupIds: [] },
    formulaId,
    form,
  }
}

export function blank(sectionTitle: string): Partial<EditState> {
  return { begun: true, form: { sections: [{ id: 's1', title: sectionTitle, questions: [] }] } }
}

export function fromDraft(draft: EvaluationDraftEditFragment): EditState {
  const { title, purpose, templateId, anonymous, formulaId, closesAt, revision, electorate } = draft
  return {
    begun: true,
    revision,
    templateId: templateId ?? null,
    title,
    purpose,
    anonymous,
    electorate: { kind: electorate.kind, groupIds: [...electorate.groupIds] },
    formulaId,
    date: calendarDate(closesAt),
    time: formatTime(closesAt),
    form: draft.form as EvaluationForm,
  }
}

/** The content as the API takes it. */
export function toInput(state: EditState) {
  const { title, purpose, templateId, anonymous, electorate, form, date, time } = state
  const formulaId = formulaFor(form, state.formulaId)
  const who = electorate.kind === 'GROUPS' ? electorate : { kind: electorate.kind, groupIds: [] }
  return {
    title,
    purpose,
    templateId,
    anonymous,
    electorate: who,
    formulaId,
    form,
    closesAt: beijingInstant(date, time),
  }
}

export function isSame(one: EditState, other: EditState): boolean {
  return JSON.stringify(toInput(one)) === JSON.stringify(toInput(other))
}
