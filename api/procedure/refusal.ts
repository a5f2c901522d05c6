import { formatDate, formatDateTime } from '@shared/format'
import { RECORDS } from '@shared/procedure/names'
import type { MoveRefusal } from '@shared/procedure/state'
import type { RecordKind } from '@shared/procedure/template'
import { type MessageParameters, Refusal } from '../error'
import type { Locale } from '../message/catalogue'
import { inWords, sourceText } from './rule-text'

const FIELDS: Record<string, string> = {
  PROCEDURE_NOTICE_TOO_SHORT: 'startsAt',
  PROCEDURE_HELD_BEFORE_NOTICE: 'heldAt',
  PROCEDURE_HELD_ANOTHER_DAY: 'heldAt',
  PROCEDURE_WITNESS_REQUIRED: 'witnessId',
  PROCEDURE_IN_FUTURE: 'happenedAt',
  PROCEDURE_BEFORE_LAST_STEP: 'happenedAt',
  PROCEDURE_ATTENDANCE_OVER_ROSTER: 'attended',
  PROCEDURE_VOTES_OVER_ATTENDANCE: 'votesFor',
  PROCEDURE_HOUSEHOLDS_MISSING: 'householdsPresent',
  PROCEDURE_HOUSEHOLDS_OVER: 'householdsPresent',
  PROCEDURE_BODY_UNFIT: 'body',
  PROCEDURE_ROSTER_EMPTY: 'body',
  PROCEDURE_NOT_ON_ROSTER: 'attendeeIds',
}

const MOMENTS = ['startsAt', 'dueAt', 'until']
const DAYS = ['earliest', 'day', 'since']

export function recordTitles(kinds: readonly RecordKind[], locale: Locale): string {
  return kinds.map((kind) => inWords(RECORDS[kind], locale)).join(locale === 'en' ? ', ' : '、')
}

/** A refused move in the reader's language: times as a person writes them, the law by its name. */
export function toRefusal({ code, parameters, missing }: MoveRefusal, locale: Locale): Refusal {
  const shown: MessageParameters = { ...parameters }
  for (const name of MOMENTS) if (name in parameters) shown[name] = formatDateTime(String(parameters[name]), locale)
  for (const name of DAYS) if (name in parameters) shown[name] = formatDate(String(parameters[name]), locale)
  if ('law' in parameters)
    shown.source = sourceText({ law: String(parameters.law), article: String(parameters.article ?? '') })
  if (missing !== undefined) shown.records = recordTitles(missing, locale)
  return new Refusal(code, FIELDS[code] ?? null, shown)
}
