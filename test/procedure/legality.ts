import type { ProcedureState, StageRun } from '@shared/procedure/state'

/** Everything wrong with a state, in words; empty for a legal one. Knows nothing of how it was made. */
export function faultsOf(state: ProcedureState): string[] {
  return [
    ...stageFaults(state),
    ...planFaults(state),
    ...logFaults(state),
    ...state.runs.flatMap((run) => runFaults(state, run)),
  ]
}

/** On by one after a pass, back by one after a failure, back or on the spot when reopened: nothing else. */
function stageFaults(state: ProcedureState): string[] {
  const { runs, archivedAt, template } = state
  const faults: string[] = runs[0]?.index === 0 ? [] : ['does not begin at the first stage']
  for (const [place, run] of runs.entries()) {
    const next = runs[place + 1]
    if (next === undefined) {
      if (archivedAt === null && run.outcome !== null) faults.push('stands nowhere')
      continue
    }
    const step = next.index - run.index
    const legal =
      run.outcome === 'PASSED'
        ? step === 1
        : run.outcome === 'REOPENED'
          ? step <= 0
          : run.outcome !== null && step === -1
    if (!legal) faults.push(`${run.stage} ${run.outcome} → ${next.stage}`)
    const gone = run.outcome === 'FAILED' || run.outcome === 'RETURNED'
    if (gone && next.planVersion <= run.planVersion) faults.push('back without a new version of the plan')
    if (template.stages[next.index]?.code !== next.stage) faults.push('a stage of no template')
  }
  if (runs[runs.length - 1]?.outcome === 'WITHDRAWN') return faults.concat(withdrawnFaults(state))
  if (archivedAt !== null) {
    const passed = new Set(runs.filter(({ outcome }) => outcome === 'PASSED').map(({ index }) => index))
    if (passed.size !== template.stages.length) faults.push('archived with a stage left out')
  }
  return faults
}

/** Taken back: at once closed, nobody called any more, and never after the vote that resolves it. */
function withdrawnFaults({ runs, archivedAt, template }: ProcedureState): string[] {
  const run = runs[runs.length - 1]
  if (run === undefined || archivedAt === null || run.endedAt !== archivedAt) return ['withdrawn and not closed']
  const vote = template.stages.map(({ kind }) => kind).lastIndexOf('MEETING')
  const faults = run.sessions.some(({ status }) => status === 'CONVENED') ? ['withdrawn with people called'] : []
  const voted = run.sessions.some(({ status, judgement }) => status === 'HELD' && judgement?.passed)
  if (vote >= 0 && (run.index > vote || (run.index === vote && voted))) faults.push('withdrawn after its resolution')
  return faults
}

function planFaults({ plans }: ProcedureState): string[] {
  return plans.some(({ version }, place) => version !== place + 1) ? ['a version of the plan is lost'] : []
}

function logFaults({ log }: ProcedureState): string[] {
  return log.some(({ number }, place) => number !== place + 1) ? ['a line of the course is lost'] : []
}

function runFaults(state: ProcedureState, run: StageRun): string[] {
  const stage = state.template.stages[run.index]
  if (stage === undefined) return ['a run through no stage']
  const faults: string[] = []
  const held = run.sessions.filter(({ status }) => status === 'HELD' || status === 'VOID')
  if (held.length > 1) faults.push('held twice')
  if (run.sessions.filter(({ status }) => status === 'CONVENED').length > 1) faults.push('called twice at once')
  if (run.sessions.length > 0 && stage.kind !== 'MEETING') faults.push('a meeting at a stage without')
  for (const { judgement, startsAt, noticedAt, heldAt } of held) {
    if (judgement === null || heldAt === null || heldAt < startsAt || startsAt < noticedAt)
      faults.push('held out of time')
    else if (judgement.figures.present > judgement.figures.roster) faults.push('more there than called')
    else if (judgement.passed !== judgement.checks.every(({ ok }) => ok)) faults.push('judged against the arithmetic')
  }
  if (run.sessions.some(({ planVersion }) => state.plans[planVersion - 1]?.frozen !== true))
    faults.push('a plan before a body is not frozen')
  if (run.outcome !== 'PASSED') return faults
  const lacking = stage.records.filter((kind) => run.records.every((record) => record.kind !== kind))
  if (lacking.length > 0) faults.push(`${run.stage} passed without ${lacking.join()}`)
  if (stage.kind === 'MEETING' && held[0]?.judgement?.passed !== true)
    faults.push(`${run.stage} passed without its vote`)
  if (stage.opinionNeeded && run.opinions.every(({ kind }) => kind === 'BREACH'))
    faults.push('passed without an opinion')
  if (stage.kind === 'DISCLOSURE' && !((run.posting?.endedAt ?? '') >= (run.posting?.until ?? 'never')))
    faults.push('taken down too early')
  return faults
}

/** What was on record before and is not any more, or reads otherwise. */
export function lossesOf(before: ProcedureState, after: ProcedureState): string[] {
  const losses: string[] = []
  if (before.log.some((line, place) => after.log[place] !== line)) losses.push('a line was changed')
  if (
    before.plans.some(
      ({ version, frozen }, place) =>
        after.plans[place]?.version !== version || (frozen && !after.plans[place]?.frozen),
    )
  )
    losses.push('a version was changed')
  if (before.objections.some(({ id }) => after.objections.every((one) => one.id !== id)))
    losses.push('an objection is gone')
  for (const [place, run] of before.runs.entries()) {
    const now = after.runs[place]
    if (now === undefined || now.stage !== run.stage) losses.push('a run is gone')
    else if (run.records.some((record, index) => now.records[index] !== record)) losses.push('a record was changed')
    else if (run.opinions.some((opinion, index) => now.opinions[index] !== opinion))
      losses.push('an opinion was changed')
    else if (
      run.sessions.some(
        ({ judgement, roster }, index) =>
          now.sessions[index]?.roster !== roster ||
          (judgement !== null && now.sessions[index]?.judgement !== judgement),
      )
    )
      losses.push('a meeting was changed')
    else if (run.outcome !== null && now.outcome !== run.outcome) losses.push('an outcome was changed')
  }
  return losses
}
