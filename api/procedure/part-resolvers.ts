import type { CompositionCheck } from '@shared/legal-rule/assembly'
import { BODIES, bodyTypes } from '@shared/legal-rule/rule'
import { ACTORS, MATTERS, RECORDS, SUPERVISIONS } from '@shared/procedure/names'
import { nextStep } from '@shared/procedure/next-step'
import { currentRun, stageOf, waysOf } from '@shared/procedure/place'
import { recordKinds } from '@shared/procedure/template'
import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import { requireFound } from '../error'
import type { Resolvers } from '../generated/graphql'
import { objectionActions } from './available-actions'
import { bodyRuleText, byHouseholds, disclosureDays, isRegional, noticeDays } from './legal-rules'
import { officeText } from './office-text'
import { listRoster } from './queries'
import { inWords, phraseCheck, phraseJudgement, ruleSubject, ruleText, sourceText } from './rule-text'
import { moveText, nextStepText } from './text'
import { dissentsOf, evidenceOf, opinionsOf, requirementsOf, runsOf, sessionsOf, stageStatus } from './view'

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))
export const known = <const Name extends string>(names: readonly Name[], name: string): Name =>
  requireFound(names.find((one) => one === name))

/** The parts of a procedure, and the rules it goes by. */
export const partResolvers: Resolvers = {
  ProcedurePlan: {
    attachments: ({ attachmentIds }, _args, context) => findAttachments(context, attachmentIds),
  },
  ProcedureNextStep: {
    text: ({ state }, _args, { locale }) => nextStepText(state, new Date(), locale),
    missing: ({ state }) => nextStep(state, new Date().toISOString()).missing.map((kind) => ({ kind, present: false })),
    by: ({ state }) => nextStep(state, new Date().toISOString()).by,
    byTitle: ({ state }, _args, { locale }) =>
      state.archivedAt === null ? inWords(ACTORS[stageOf(state).by], locale) : '',
    awaitsOpinion: ({ state }) => nextStep(state, new Date().toISOString()).awaitsOpinion,
    until: ({ state }) =>
      instant(currentRun(state).posting?.endedAt === null ? (currentRun(state).posting?.until ?? null) : null),
  },
  ProcedureRequirement: {
    title: ({ kind }, _args, { locale }) => inWords(RECORDS[kind], locale),
  },
  ProcedureStage: {
    code: ({ stage }) => stage.code,
    kind: ({ stage }) => stage.kind,
    title: ({ stage }, _args, { locale }) => inWords(stage.title, locale),
    plain: ({ stage }, _args, { locale }) => inWords(stage.plain, locale),
    status: (part) => stageStatus(part),
    by: ({ stage }) => stage.by,
    byTitle: ({ stage }, _args, { locale }) => inWords(ACTORS[stage.by], locale),
    bodies: ({ procedure, stage }) => stage.bodies.map((body) => ({ procedure, body })),
    supervision: ({ stage }) => stage.supervision,
    supervisionTitle: ({ stage }, _args, { locale }) => inWords(SUPERVISIONS[stage.supervision], locale),
    opinionNeeded: ({ stage }) => stage.opinionNeeded,
    disclosureDays: (part) => disclosureDays(part),
    requirements: (part) => requirementsOf(part),
    runs: (part) => runsOf(part),
  },
  ProcedureBody: {
    title: ({ body }, _args, { locale }) => inWords(BODIES[body], locale),
    ways: ({ body }) => waysOf(body),
    noticeDays: (record) => noticeDays(record),
    byHouseholds: (record) => byHouseholds(record),
    ruleText: (record, _args, { locale }) => bodyRuleText(record, locale),
  },
  ProcedureRun: {
    number: ({ run }) => run.run,
    planVersion: ({ run }) => run.planVersion,
    reachedAt: ({ run }) => new Date(run.reachedAt),
    dueAt: ({ run }) => instant(run.dueAt),
    endedAt: ({ run }) => instant(run.endedAt),
    outcome: ({ run }) => run.outcome,
    sessions: (part) => sessionsOf(part),
    evidence: (part) => evidenceOf(part),
    opinions: (part) => opinionsOf(part),
    posting: ({ run }) => run.posting,
  },
  ProcedurePosting: {
    startedAt: ({ startedAt }) => new Date(startedAt),
    until: ({ until }) => new Date(until),
    endedAt: ({ endedAt }) => instant(endedAt),
  },
  ProcedureSession: {
    id: ({ row }) => row.id,
    body: ({ session }) => session.body,
    bodyTitle: ({ session }, _args, { locale }) => inWords(BODIES[session.body], locale),
    way: ({ session }) => session.way,
    status: ({ session }) => session.status,
    noticedAt: ({ session }) => new Date(session.noticedAt),
    noticeLate: ({ row }) => row.noticeLate,
    startsAt: ({ session }) => new Date(session.startsAt),
    place: ({ row }) => row.place,
    planVersion: ({ session }) => session.planVersion,
    rosterCount: ({ session }) => session.roster,
    householdCount: ({ session }) => session.households,
    heldAt: ({ session }) => instant(session.heldAt),
    enteredAt: ({ row }) => row.enteredAt,
    late: ({ row }) => row.late,
    witnessName: ({ row, inside }) => (inside ? (row.witnessName ?? row.noticeWitnessName) : null),
    judgement: ({ session }) => session.judgement,
    composition: ({ row }) => row.composition as unknown as CompositionCheck[] | null,
    signedInCount: ({ row }, _args, { database }) =>
      database.procedureRosterEntry.count({ where: { sessionId: row.id, signedInAt: { not: null } } }),
    minutes: ({ row, procedure, inside }) => (inside || procedure.state.template.planPublic ? row.minutes : null),
    townshipAttendee: ({ row }) => row.townshipAttendee,
    townshipPost: ({ row }) => row.townshipPost,
    dissents: (part) => dissentsOf(part),
    roster: (part, args, context) => (part.inside ? listRoster(context, part.row.id, args) : null),
  },
  ProcedureRosterEntry: {
    signInWay: ({ signInWay }) => (signInWay === null ? null : known(['QR', 'PAPER', 'WITNESS'], signInWay)),
  },
  SessionToSign: {
    bodyTitle: ({ body }, _args, { locale }) => inWords(BODIES[known(bodyTypes, body)], locale),
  },
  ProcedureJudgement: {
    attended: ({ figures }) => figures.present,
    votesFor: ({ figures }) => figures.votesFor,
    votesAgainst: ({ figures }) => figures.votesAgainst,
    votesAbstain: ({ figures }) => figures.votesAbstain,
    householdsPresent: ({ figures, byHouseholds: counted }) => (counted ? (figures.householdsPresent ?? 0) : null),
    sentence: (judgement, _args, { locale }) => phraseJudgement(judgement, locale),
  },
  ProcedureCheck: {
    text: (check) => phraseCheck(check),
    source: (check) => sourceText(check),
  },
  ProcedureEvidence: {
    kind: ({ kind }) => known(recordKinds, kind),
    title: ({ kind }, _args, { locale }) => inWords(RECORDS[known(recordKinds, kind)], locale),
    attachment: async ({ attachmentId }, _args, context) =>
      attachmentId === null ? null : ((await findAttachments(context, [attachmentId]))[0] ?? null),
  },
  ProcedureOpinion: {
    kind: ({ kind }) => known(['AGREE', 'DISSENT', 'BREACH'], kind),
    supervisorPost: ({ supervisorPost }, _args, { locale }) => officeText(supervisorPost, locale),
    attachments: ({ attachmentIds }, _args, context) => findAttachments(context, attachmentIds),
  },
  ProcedureObjection: {
    id: ({ row }) => row.id,
    stage: ({ row }) => row.stage,
    text: ({ row }) => row.text,
    raiserLabel: ({ row }) => row.raiserLabel,
    mine: ({ row }, _args, { viewer }) => row.raiserId === viewer?.personId,
    level: ({ objection }) => objection.level,
    raisedAt: ({ objection }) => new Date(objection.raisedAt),
    dueAt: ({ objection }) => (objection.answeredAt === null ? new Date(objection.dueAt) : null),
    overdue: ({ objection }) => objection.answeredAt === null && Date.parse(objection.dueAt) < Date.now(),
    answered: ({ objection }) => objection.answeredAt !== null,
    steps: ({ row }) => row.steps,
    availableActions: ({ procedure, objection, row }, _args, context) => {
      const viewer = requireViewer(context)
      return objectionActions(viewer, procedure, objection, row.raiserId === viewer.personId, new Date())
    },
  },
  ProcedureObjectionStep: {
    kind: ({ kind }) => known(['RAISED', 'REPLIED', 'ESCALATED', 'ESCALATED_BY_TIME'], kind),
    level: ({ level }) => known(['COMMITTEE', 'ASSEMBLY', 'TOWNSHIP', 'COUNTY'], level),
    byPost: ({ byPost }, _args, { locale }) => byPost && officeText(byPost, locale),
  },
  ProcedureMove: {
    number: ({ entry }) => entry.number,
    type: ({ entry }) => entry.type,
    stageTitle: ({ procedure, entry }, _args, { locale }) => {
      const stage = procedure.state.template.stages.find(({ code }) => code === entry.stage)
      return stage === undefined ? entry.stage : inWords(stage.title, locale)
    },
    planVersion: ({ entry }) => entry.planVersion,
    at: ({ entry }) => new Date(entry.at),
    happenedAt: ({ entry }) => new Date(entry.happenedAt),
    late: ({ entry }) => entry.late,
    byName: ({ file, entry }) => {
      const name = file.moves.find(({ number }) => number === entry.number)?.byName ?? null
      // Who objects is known to the neighbours by surname only.
      return name !== null && ['OBJECT', 'ESCALATE'].includes(entry.type) ? `${[...name][0] ?? ''}某` : name
    },
    byPost: ({ file, entry }, _args, { locale }) => {
      const post = file.moves.find(({ number }) => number === entry.number)?.byPost ?? null
      return post && officeText(post, locale)
    },
    text: ({ procedure, entry }, _args, { locale }) => moveText(procedure.state, entry, locale),
  },
  ProcedureTask: {
    overdue: ({ dueAt }) => dueAt !== null && dueAt.getTime() < Date.now(),
  },
  LegalRule: {
    effectiveFrom: ({ effectiveFrom }) => new Date(effectiveFrom),
    of: ({ value }) => (value.type === 'SHARE' ? value.of : null),
    numerator: ({ value }) => (value.type === 'SHARE' ? value.numerator : null),
    denominator: ({ value }) => (value.type === 'SHARE' ? value.denominator : null),
    strict: ({ value }) => (value.type === 'SHARE' ? value.strict : null),
    on: ({ value }) => (value.type === 'SWITCH' ? value.on : null),
    days: ({ value }) => (value.type === 'DAYS' ? value.days : null),
    regional: (rule) => isRegional(rule),
    subject: (rule, _args, { locale }) => ruleSubject(rule, locale),
    text: (rule, _args, { locale }) => ruleText(rule, locale),
  },
  ProcedureTemplate: {
    title: ({ title }, _args, { locale }) => inWords(title, locale),
    plain: ({ plain }, _args, { locale }) => inWords(plain, locale),
    matters: ({ matterTypes: types }, _args, { locale }) =>
      types.map((type) => ({ type, title: inWords(MATTERS[type], locale) })),
    stageTitles: ({ stages }, _args, { locale }) => stages.map(({ title }) => inWords(title, locale)),
  },
}
