import { NATIONAL_RULES } from '@shared/legal-rule/national'
import type { RuleSet } from '@shared/legal-rule/rule'
import { rulesAt } from '@shared/legal-rule/rules-at'
import { templateFromSteps } from '@shared/procedure/micro-power'
import { openProcedure } from '@shared/procedure/open'
import {
  convenedSession,
  currentRun,
  heldSession,
  lacksOpinion,
  missingRecords,
  stageOf,
} from '@shared/procedure/place'
import type { Move, ProcedureState } from '@shared/procedure/state'
import { type ProcedureTemplate, recordKinds } from '@shared/procedure/template'
import { PROCEDURE_TEMPLATES } from '@shared/procedure/templates'

const HOUR = 3_600_000
export const START = Date.parse('2026-03-02T02:00:00.000Z')
export const RULES: RuleSet = rulesAt('540225101201', '2026-03-02', [], NATIONAL_RULES)

export const SERVICE = templateFromSteps({
  code: 'S01',
  title: { zh: '开证明', en: 'A certificate' },
  plain: { zh: '开一张证明。', en: 'A certificate.' },
  legalBasis: '清单',
  steps: [
    { title: '核实', days: 2 },
    { title: '乡镇盖章', by: 'TOWNSHIP', days: 3 },
  ],
})

export const ALL: ProcedureTemplate[] = PROCEDURE_TEMPLATES.concat(SERVICE)

export function opened(template: ProcedureTemplate, at = START): ProcedureState {
  const result = openProcedure(template, RULES, {}, new Date(at).toISOString())
  if ('refusal' in result) throw new Error(result.refusal.code)
  return result.state
}

/** Three numbers of chance that stand for one move. */
export interface Chance {
  pick: number
  size: number
  wait: number
}

/** One move in so many is out of its turn. */
const WILD = 5

const LEVELS = ['TOWNSHIP', 'ASSEMBLY', 'COUNTY', 'COMMITTEE'] as const
const OPINIONS = ['AGREE', 'DISSENT', 'AGREE', 'BREACH'] as const

/** The move that would lead on. */
function fitting(state: ProcedureState, { size }: Chance, now: number): Move {
  const run = currentRun(state)
  const { kind, bodies } = stageOf(state)
  const [missing] = missingRecords(state)
  if (kind === 'MEETING') {
    const called = convenedSession(run)
    if (called !== null) return holding(called.startsAt, called.roster, size)
    if (heldSession(run) === null) return convening(bodies[size % bodies.length] ?? 'PARTY_ASSEMBLY', size, now)
  }
  if (kind === 'DISCLOSURE' && run.posting === null && missing === undefined) return { type: 'START_DISCLOSURE' }
  if (kind === 'DISCLOSURE' && run.posting === null && missing === 'BOARD_PHOTO') return { type: 'START_DISCLOSURE' }
  if (missing !== undefined) return { type: 'RECORD', kind: missing, witnessed: true }
  if (lacksOpinion(state)) return { type: 'SUPERVISE', kind: 'AGREE', supervisor: `s${size % 3}` }
  const open = state.objections.find(({ answeredAt }) => answeredAt === null)
  if (open !== undefined && size % 2 === 0) return { type: 'REPLY', id: open.id, reopens: size % 40 === 0 }
  if (kind === 'DISCLOSURE') return { type: 'END_DISCLOSURE' }
  return kind === 'ARCHIVE' ? { type: 'ARCHIVE' } : { type: 'COMPLETE' }
}

function convening(body: Extract<Move, { type: 'CONVENE' }>['body'], size: number, now: number): Move {
  const startsAt = new Date(now + (10 + (size % 3)) * 24 * HOUR).toISOString()
  return { type: 'CONVENE', body, way: 'PERSONS', startsAt, roster: 1 + (size % 60), households: 40 }
}

function holding(startsAt: string, roster: number, size: number): Move {
  const present = size % 23 === 0 ? roster + 1 : Math.ceil((roster * (60 + (size % 41))) / 100)
  const votesFor = Math.ceil((present * (35 + (size % 67))) / 100)
  const figures = { present, votesFor: Math.min(votesFor, present + 1), votesAgainst: 0, votesAbstain: 0 }
  const held = { happenedAt: startsAt, witnessed: true, strangers: size % 29 === 0 ? 1 : 0 }
  return {
    type: 'HOLD',
    ...held,
    figures: { ...figures, householdsPresent: 20 + (size % 22) },
    records: [...recordKinds].slice(2, 7),
  }
}

/** Whatever, in or out of its turn. */
function wild(state: ProcedureState, { pick, size }: Chance, now: number): Move {
  const objection = state.objections[size % (state.objections.length + 1)]?.id ?? 'none'
  const bodies = stageOf(state).bodies
  const moves: Move[] = [
    { type: 'SAVE_PLAN' },
    { type: 'RECORD', kind: recordKinds[size % recordKinds.length] ?? 'OTHER' },
    convening(bodies[0] ?? 'GROUP_ASSEMBLY', size, now),
    {
      ...convening('REPRESENTATIVE_ASSEMBLY', size, now),
      startsAt: new Date(now + (size % 5) * 24 * HOUR).toISOString(),
    } as Move,
    holding(new Date(now - (size % 50) * HOUR).toISOString(), 1 + (size % 50), size),
    { type: 'COMPLETE' },
    { type: 'RETURN' },
    { type: 'START_DISCLOSURE' },
    { type: 'END_DISCLOSURE' },
    { type: 'SUPERVISE', kind: OPINIONS[size % 4] ?? 'AGREE', supervisor: `s${size % 3}` },
    { type: 'OBJECT', id: `o${size % 5}` },
    { type: 'REPLY', id: objection, reopens: size % 4 === 0 },
    { type: 'ESCALATE', id: objection, to: LEVELS[size % 4] ?? 'TOWNSHIP' },
    { type: 'ARCHIVE' },
    // Seldom: what is taken back goes no further.
    size % 8 === 0 ? { type: 'WITHDRAW' } : { type: 'COMPLETE' },
  ]
  return moves[Math.floor(pick / WILD) % moves.length] as Move
}

/** Four moves of five lead on; time goes by hours or, rarely, weeks. */
export function moveOf(state: ProcedureState, chance: Chance, now: number): { move: Move; now: number } {
  const later = now + (chance.wait % 7 === 0 ? 14 * 24 : 1 + (chance.wait % 40)) * HOUR
  const called = convenedSession(currentRun(state))
  const at = called !== null && chance.pick % WILD > 0 ? Math.max(later, Date.parse(called.startsAt) + HOUR) : later
  return { move: chance.pick % WILD > 0 ? fitting(state, chance, at) : wild(state, chance, at), now: at }
}
