import { currentRun, missingRecords } from '@shared/procedure/place'
import type { StageRun } from '@shared/procedure/state'
import type { RecordKind } from '@shared/procedure/template'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { isInside } from './access'
import { fileOf } from './queries'
import type {
  ProcedureDissentRecord,
  ProcedureEvidenceRecord,
  ProcedureMoveRecord,
  ProcedureObjectionRecord,
  ProcedurePlanRecord,
  ProcedureRecord,
  ProcedureRequirementRecord,
  ProcedureRunRecord,
  ProcedureSessionRecord,
  ProcedureStageRecord,
  Whole,
} from './record'

/** What stays with the offices: names in handwriting, account numbers, what a household told. */
const WITHIN: readonly RecordKind[] = [
  'ATTENDANCE_SHEET',
  'SIGNATURES',
  'CONTRACT',
  'VOUCHER',
  'HOUSEHOLD_SIGNATURES',
  'APPLICATION',
  'AUTHORISATION',
  'HOUSEHOLD_CHECK',
  'DATA_CHECK',
  'HELP_MEASURES',
]

export async function wholeOf(context: RequestContext, procedure: ProcedureRecord): Promise<Whole> {
  const viewer = requireViewer(context)
  const inside = isInside(viewer, procedure) || procedure.applicantId === viewer.personId
  return { procedure, inside, file: await fileOf(context, procedure) }
}

/** Versions the viewer may read: everybody those that were put before a body, the offices the one being written too. */
export function visiblePlans({ procedure, file, inside }: Whole): ProcedurePlanRecord[] {
  if (inside) return file.plans
  return procedure.state.template.planPublic ? file.plans.filter(({ frozen, version }) => frozen || version === 1) : []
}

export function stagesOf(whole: Whole): ProcedureStageRecord[] {
  return whole.procedure.state.template.stages.map((stage, index) => ({ ...whole, stage, index }))
}

export function stageStatus({ procedure, index }: ProcedureStageRecord): 'DONE' | 'NOW' | 'AHEAD' {
  const here = currentRun(procedure.state).index
  if (procedure.withdrawnAt !== null) return index <= here ? 'DONE' : 'AHEAD'
  if (procedure.archivedAt !== null || index < here) return 'DONE'
  return index === here ? 'NOW' : 'AHEAD'
}

export function runsOf(part: ProcedureStageRecord): ProcedureRunRecord[] {
  const { procedure, file, inside, index } = part
  return procedure.state.runs.filter((run) => run.index === index).map((run) => ({ procedure, file, inside, run }))
}

/** Of the run it stands at, or the last one. */
export function requirementsOf({ procedure, stage, index }: ProcedureStageRecord): ProcedureRequirementRecord[] {
  const { state } = procedure
  const run = state.runs.filter((one) => one.index === index).pop()
  const missing = run === undefined ? stage.records : missingRecords(state, run)
  return stage.records.map((kind) => ({ kind, present: !missing.includes(kind) }))
}

const ofRun =
  ({ stage, run }: StageRun) =>
  (row: { stage: string; run: number }) =>
    row.stage === stage && row.run === run

export function sessionsOf({ procedure, file, inside, run }: ProcedureRunRecord): ProcedureSessionRecord[] {
  const rows = file.sessions.filter(ofRun(run))
  return run.sessions.flatMap((session) => {
    const row = rows.find(({ number }) => number === session.number)
    return row === undefined ? [] : [{ procedure, file, inside, session, row }]
  })
}

export function evidenceOf({ procedure, file, inside, run }: ProcedureRunRecord): ProcedureEvidenceRecord[] {
  const open = procedure.state.template.planPublic
  const rows = file.evidence.filter(ofRun(run))
  return inside ? rows : rows.filter(({ kind }) => open && !WITHIN.some((one) => one === kind))
}

export const opinionsOf = ({ file, run }: ProcedureRunRecord) => file.opinions.filter(ofRun(run))

export function objectionsOf({ procedure, file, inside }: Whole): ProcedureObjectionRecord[] {
  return file.objections.flatMap((row) => {
    const objection = procedure.state.objections.find(({ id }) => id === row.id)
    return objection === undefined ? [] : [{ procedure, file, inside, row, objection }]
  })
}

export function courseOf({ procedure, file, inside }: Whole): ProcedureMoveRecord[] {
  return procedure.state.log.map((entry) => ({ procedure, file, inside, entry }))
}

/** 点名反对; of a household's own affair the reasons stay with the offices. */
export function dissentsOf({ procedure, row, inside }: ProcedureSessionRecord): ProcedureDissentRecord[] {
  if (!inside && !procedure.state.template.planPublic) return []
  return row.roster.map(({ name, dissentReason }) => ({ name, reason: dissentReason ?? '' }))
}
