import { beijingInstant, calendarDate, formatTime } from '@shared/format'
import type { AttachmentItemFragment, ProcedureRecordKind, RecordSessionInput } from '../generated/documents'
import type { WorkSession, WorkStage } from '../step/guide'
import { isLate } from '../step/when'

export interface DissentForm {
  personId: string
  name: string
  reason: string
}

/** How a meeting went, as it is typed; numbers as they were written. */
export interface SessionForm {
  /** A clock time on the day it was called for. */
  time: string
  /** Names are ticked instead of a number typed. */
  byNames: boolean
  attendeeIds: readonly string[]
  attended: string
  votesFor: string
  votesAgainst: string
  votesAbstain: string
  householdsPresent: string
  dissents: readonly DissentForm[]
  minutes: string
  townshipAttendee: string
  townshipPost: string
  files: Readonly<Partial<Record<ProcedureRecordKind, readonly AttachmentItemFragment[]>>>
  witnessId: string
  witnessName: string
}

export const emptySession = ({ startsAt }: WorkSession): SessionForm => ({
  time: formatTime(startsAt),
  byNames: false,
  attendeeIds: [],
  attended: '',
  votesFor: '',
  votesAgainst: '',
  votesAbstain: '',
  householdsPresent: '',
  dissents: [],
  minutes: '',
  townshipAttendee: '',
  townshipPost: '',
  files: {},
  witnessId: '',
  witnessName: '',
})

/** Papers of a meeting that are photographed; minutes and the township's attendee are typed. */
const PAPERS: readonly ProcedureRecordKind[] = [
  'ATTENDANCE_SHEET',
  'SIGNATURES',
  'MEETING_PHOTO',
  'HOUSEHOLD_SIGNATURES',
]

export const papersOf = ({ requirements }: WorkStage) => requirements.filter(({ kind }) => PAPERS.includes(kind))

/** A whole number as people write it; undefined when it is none. */
export function wholeNumber(text: string): number | undefined {
  const written = text.trim()
  return /^\d{1,6}$/.test(written) ? Number(written) : undefined
}

const numberOr = (text: string, otherwise = 0): number | undefined =>
  text.trim() === '' ? otherwise : wholeNumber(text)

export interface Counts {
  attended: number
  votesFor: number
  votesAgainst: number
  votesAbstain: number
  householdsPresent: number | null
}

/** The numbers, when those that count are there: nobody against and nobody abstaining may be left empty. */
export function countsOf(form: SessionForm, byHouseholds: boolean): Counts | undefined {
  const attended = form.byNames ? form.attendeeIds.length : wholeNumber(form.attended)
  const [votesFor, votesAgainst, votesAbstain] = [
    wholeNumber(form.votesFor),
    numberOr(form.votesAgainst),
    numberOr(form.votesAbstain),
  ]
  const households = byHouseholds ? wholeNumber(form.householdsPresent) : null
  if (attended === undefined || votesFor === undefined || votesAgainst === undefined) return undefined
  if (votesAbstain === undefined || households === undefined) return undefined
  return { attended, votesFor, votesAgainst, votesAbstain, householdsPresent: households }
}

export const heldAt = (form: SessionForm, { startsAt }: WorkSession): string =>
  beijingInstant(calendarDate(startsAt), form.time || formatTime(startsAt))

/** What is sent; the id and the numbers beside it. */
export function sessionInput(
  form: SessionForm,
  session: WorkSession,
): Omit<RecordSessionInput, 'id' | 'idempotencyKey' | keyof Counts> {
  const held = heldAt(form, session)
  const files = (Object.keys(form.files) as ProcedureRecordKind[]).flatMap((kind) =>
    (form.files[kind] ?? []).map(({ id }) => ({ kind, attachmentId: id })),
  )
  return {
    heldAt: held,
    attendeeIds: form.byNames ? form.attendeeIds : [],
    dissents: form.dissents.map(({ personId, reason }) => ({ personId, reason })),
    minutes: form.minutes.trim() || null,
    townshipAttendee: form.townshipAttendee.trim() || null,
    townshipPost: form.townshipPost.trim() || null,
    files,
    witnessId: isLate(held, Date.now()) ? form.witnessId || null : null,
  }
}
