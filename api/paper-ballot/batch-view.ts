import { compareReadings, type PaperSheet } from '../../shared/ballot/paper'
import { own } from '../../shared/json'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { RequestContext } from '../context'
import { readForm } from '../evaluation/row'
import { mayRunPaper } from './access'
import { isReader, readSheets } from './batch'
import type { PaperBatchRecord } from './record'

/** How far each is, never what they read. */
export const readingsOf = ({ entries, sheets, state }: PaperBatchRecord) =>
  entries.map(({ personName, answers, submittedAt }) => ({
    personName,
    entered: state === 'ENTERING' ? readSheets(answers).length : sheets,
    handedIn: submittedAt !== null,
  }))

/** One's own reading; nobody else's, however high their office. */
export function ownSheets(context: RequestContext, { entries, state }: PaperBatchRecord): PaperSheet[] | null {
  const { personId } = requireViewer(context)
  const mine = entries.find((entry) => entry.personId === personId)
  return mine === undefined || state === 'SIGNED' || state === 'DISCARDED' ? null : readSheets(mine.answers)
}

export function differencesOf(context: RequestContext, batch: PaperBatchRecord) {
  const viewer = requireViewer(context)
  if (batch.state !== 'COMPARING' || !isReader(viewer, batch)) return null
  const [first = [], second = []] = batch.entries.map(({ answers }) => readSheets(answers))
  const said = (sheet: PaperSheet | undefined, questionId: string | null) =>
    questionId === null ? (sheet?.kind ?? null) : (own(sheet?.answers ?? {}, questionId) ?? null)
  return compareReadings(readForm(batch.desk.form), first, second).map(({ sheet, questionId }) => ({
    sheet,
    questionId,
    first: said(first[sheet - 1], questionId),
    second: said(second[sheet - 1], questionId),
  }))
}

/** Pictures show handwriting: for the host's side alone. */
export async function photosOf(context: RequestContext, { photoIds, desk }: PaperBatchRecord) {
  return mayRunPaper(requireViewer(context), desk.divisionCode) ? findAttachments(context, photoIds) : []
}
