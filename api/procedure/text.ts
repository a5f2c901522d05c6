import { formatDateTime } from '@shared/format'
import { BODIES } from '@shared/legal-rule/rule'
import { RECORDS } from '@shared/procedure/names'
import { nextStep } from '@shared/procedure/next-step'
import { stageOf } from '@shared/procedure/place'
import type { LogEntry, ProcedureState } from '@shared/procedure/state'
import type { RecordKind, Stage } from '@shared/procedure/template'
import { recordKinds } from '@shared/procedure/template'
import type { Locale } from '../message/catalogue'
import { message } from '../message/catalogue'
import { recordTitles } from './refusal'
import { inWords, phraseJudgement } from './rule-text'

/** 还差：会议记录、签名照片 — the next thing to do, and what is missing with it. */
export function nextStepText(state: ProcedureState, now: Date, locale: Locale): string {
  const step = nextStep(state, now.toISOString())
  const text = message(locale, `PROCEDURE_NEXT_${step.kind}`, {
    records: recordTitles(step.missing, locale),
    until: step.until === null ? '' : formatDateTime(step.until, locale, now.getTime()),
    bodies: bodiesText(stageOf(state), locale),
    next: nextTitle(state, locale),
  })
  const opinion = step.kind === 'RECORDS' && step.awaitsOpinion ? message(locale, 'PROCEDURE_NEXT_AND_OPINION') : ''
  return `${text}${opinion}`
}

function bodiesText({ bodies }: Stage, locale: Locale): string {
  return bodies.map((body) => inWords(BODIES[body], locale)).join(locale === 'en' ? ' or ' : '或')
}

function nextTitle(state: ProcedureState, locale: Locale): string {
  const next = state.template.stages[(state.runs[state.runs.length - 1]?.index ?? 0) + 1]
  return next === undefined ? '' : inWords(next.title, locale)
}

const kindOf = (subject: string | null): RecordKind | undefined => recordKinds.find((kind) => kind === subject)

/** One line of the course. */
export function moveText(state: ProcedureState, entry: LogEntry, locale: Locale): string {
  const stage = state.template.stages.find(({ code }) => code === entry.stage)
  const kind = kindOf(entry.subject)
  const code =
    entry.type === 'SUPERVISE' ? `PROCEDURE_MOVE_SUPERVISE_${entry.subject ?? ''}` : `PROCEDURE_MOVE_${entry.type}`
  return message(locale, code, {
    stage: stage === undefined ? entry.stage : inWords(stage.title, locale),
    record: kind === undefined ? '' : inWords(RECORDS[kind], locale),
    sentence: entry.judgement === null ? '' : phraseJudgement(entry.judgement, locale),
    version: entry.planVersion,
  })
}
