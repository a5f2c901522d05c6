import { advance } from '@shared/procedure/advance'
import type { ProcedureState } from '@shared/procedure/state'
import { isWithdrawn } from '@shared/procedure/withdraw-move'
import fc from 'fast-check'
import { faultsOf, lossesOf } from './legality'
import { ALL, moveOf, opened, START } from './walk'

const chance = fc.record({ pick: fc.nat(9999), size: fc.nat(9999), wait: fc.nat(9999) })
const sequence = fc.array(chance, { minLength: 1, maxLength: 120, size: 'max' })

/** Sequences for each template; the issue asks for 10,000 over all. */
const SEQUENCES = 2_000

interface Walk {
  state: ProcedureState
  faults: string[]
  refused: number
}

function walk(template: (typeof ALL)[number], chances: readonly { pick: number; size: number; wait: number }[]): Walk {
  let [state, now, refused, closed] = [opened(template), START, 0, 0]
  const faults: string[] = []
  for (const one of chances) {
    // Two more tries at what is closed tell as much as a hundred.
    if (state.archivedAt !== null && ++closed > 2) break
    const turn = moveOf(state, one, now)
    now = turn.now
    const next = advance(state, turn.move, new Date(now).toISOString())
    if (next.refusal !== undefined) {
      refused += 1
      if (next.state !== state) faults.push('a refused move changed something')
      continue
    }
    if (state.archivedAt !== null) faults.push('moved after it was archived')
    faults.push(...lossesOf(state, next.state), ...faultsOf(next.state))
    state = next.state
  }
  return { state, faults, refused }
}

describe.each(ALL.map((template) => [template.code, template] as const))('%s', (_code, template) => {
  test(`${SEQUENCES} random sequences: no illegal state, no skipped stage, no lost version`, () => {
    const seen = { archived: 0, withdrawn: 0, back: 0, refused: 0, deepest: 0 }
    fc.assert(
      fc.property(sequence, (chances) => {
        const { state, faults, refused } = walk(template, chances)
        seen.refused += refused
        if (isWithdrawn(state)) seen.withdrawn += 1
        else if (state.archivedAt !== null) seen.archived += 1
        if (state.plans.length > 1) seen.back += 1
        seen.deepest = Math.max(seen.deepest, state.runs[state.runs.length - 1]?.index ?? 0)
        expect(faults).toEqual([])
      }),
      { numRuns: SEQUENCES, seed: 20261122, endOnFailure: true },
    )
    // The walk gets everywhere, or it would prove nothing.
    expect(seen.deepest).toBe(template.stages.length - 1)
    for (const count of [seen.archived, seen.withdrawn, seen.back, seen.refused]) expect(count).toBeGreaterThan(0)
  })
})

test('a state given is never changed', () => {
  const freeze = <Value>(value: Value): Value => {
    if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
      Object.freeze(value)
      for (const part of Object.values(value)) freeze(part)
    }
    return value
  }
  fc.assert(
    fc.property(sequence, fc.nat(ALL.length - 1), (chances, which) => {
      let [state, now] = [freeze(opened(ALL[which] as (typeof ALL)[number])), START]
      for (const one of chances) {
        const turn = moveOf(state, one, now)
        now = turn.now
        state = freeze(advance(state, turn.move, new Date(now).toISOString()).state)
      }
      // Kept as JSON it reads back the same: nothing hides in it that a row could not hold.
      expect(JSON.parse(JSON.stringify(state))).toEqual(state)
    }),
    { numRuns: 200, seed: 3 },
  )
})
