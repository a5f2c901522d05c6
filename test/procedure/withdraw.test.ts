import { advance } from '@shared/procedure/advance'
import { nextStep } from '@shared/procedure/next-step'
import { convenedSession, currentRun } from '@shared/procedure/place'
import type { ProcedureState } from '@shared/procedure/state'
import type { TemplateCode } from '@shared/procedure/template'
import { findTemplate } from '@shared/procedure/templates'
import { isResolved, isWithdrawn } from '@shared/procedure/withdraw-move'
import { stateAt } from './procedure-world'
import { opened, SERVICE } from './walk'

const VILLAGE = '540225101201'
const NOW = '2026-11-22T02:00:00.000Z'
const END = Date.parse(NOW)

function at(code: TemplateCode, stage: string): ProcedureState {
  const template = findTemplate(code)
  if (template === undefined) throw new Error('no such template')
  return stateAt(template, stage, VILLAGE, END)
}

const withdrawn = (state: ProcedureState) => advance(state, { type: 'WITHDRAW' }, NOW)

/** By hand from the templates: up to the stage that votes last, and not after it. */
const TABLE: [TemplateCode, string, boolean][] = [
  ['DELIBERATION', 'PROPOSED', true],
  ['DELIBERATION', 'CONSULTED', true],
  ['DELIBERATION', 'REVIEWED', true],
  ['DELIBERATION', 'RESOLVED', true],
  ['DELIBERATION', 'DECISION_DISCLOSED', false],
  ['DELIBERATION', 'IMPLEMENTING', false],
  ['DELIBERATION', 'ARCHIVED', false],
  ['VILLAGE_RULES', 'OPINIONS_GATHERED', true],
  ['VILLAGE_RULES', 'RESOLVED', true],
  ['VILLAGE_RULES', 'FILED', false],
]

describe('撤回', () => {
  test.each(TABLE)('%s at %s: %p', (code, stage, may) => {
    const before = at(code, stage)
    const { state, refusal } = withdrawn(before)
    expect(refusal?.code).toBe(may ? undefined : 'PROCEDURE_WITHDRAW_RESOLVED')
    expect(isResolved(before)).toBe(!may)
    expect(isWithdrawn(state)).toBe(may)
    if (!may) expect(state).toBe(before)
  })

  test('a vote that was carried resolves it even while papers are missing', () => {
    let state = at('DELIBERATION', 'RESOLVED')
    const startsAt = new Date(END + 10 * 86_400_000).toISOString()
    const body = 'REPRESENTATIVE_ASSEMBLY'
    state = advance(state, { type: 'CONVENE', body, way: 'PERSONS', startsAt, roster: 9, households: 9 }, NOW).state
    const figures = { present: 9, votesFor: 9, votesAgainst: 0, votesAbstain: 0 }
    const held = { happenedAt: startsAt, witnessed: true, figures, strangers: 0, records: [] }
    state = advance(state, { type: 'HOLD', ...held }, startsAt).state
    expect(currentRun(state).stage).toBe('RESOLVED')
    expect(advance(state, { type: 'WITHDRAW' }, startsAt).refusal?.code).toBe('PROCEDURE_WITHDRAW_RESOLVED')
  })

  test('nobody is called any more, nothing is taken away and nothing follows', () => {
    const before = at('DELIBERATION', 'REVIEWED')
    const startsAt = new Date(END + 10 * 86_400_000).toISOString()
    const call = {
      type: 'CONVENE',
      body: 'PARTY_ASSEMBLY',
      way: 'PERSONS',
      startsAt,
      roster: 9,
      households: 9,
    } as const
    const called = advance(before, call, NOW).state
    const { state } = withdrawn(called)
    expect([state.archivedAt, currentRun(state).outcome]).toEqual([NOW, 'WITHDRAWN'])
    expect(convenedSession(currentRun(state))).toBeNull()
    expect(currentRun(state).sessions.map(({ status }) => status)).toEqual(['SUPERSEDED'])
    expect(state.log.slice(0, -1)).toEqual(called.log)
    expect(state.log[state.log.length - 1]?.type).toBe('WITHDRAW')
    expect(nextStep(state, NOW)).toMatchObject({ kind: 'WITHDRAWN', missing: [], by: null, awaitsOpinion: false })
    for (const type of ['COMPLETE', 'WITHDRAW', 'ARCHIVE'] as const)
      expect(advance(state, { type }, NOW).refusal?.code).toBe('PROCEDURE_ARCHIVED')
  })

  test('a service can be taken back until it comes to the archive', () => {
    const state = opened(SERVICE)
    expect(isResolved(state)).toBe(false)
    const last = { ...currentRun(state), index: SERVICE.stages.length - 1 }
    expect(isResolved({ ...state, runs: [last] })).toBe(true)
  })
})
