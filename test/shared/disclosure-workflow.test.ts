import { disclosureKinds } from '../../shared/disclosure/catalogue-item'
import {
  DISCLOSURE_MOVES,
  type DisclosureMove,
  type DisclosureState,
  type GivenReview,
  isMoveAllowed,
  isReadyToPublish,
  moveRule,
  REVIEWS,
  reviewFault,
  reviewStanding,
} from '../../shared/disclosure/workflow'
import { officeKinds } from '../../shared/office'

const states: DisclosureState[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED']
const everybody = [...officeKinds, 'VILLAGER' as const]

/** move: state by office. All that is not here is refused. */
const allowed: [DisclosureMove, DisclosureState, (typeof everybody)[number]][] = [
  ['EDIT', 'DRAFT', 'VILLAGE_CADRE'],
  ['EDIT', 'RETURNED', 'VILLAGE_CADRE'],
  ['SUBMIT', 'DRAFT', 'VILLAGE_CADRE'],
  ['SUBMIT', 'RETURNED', 'VILLAGE_CADRE'],
  ['SIGN', 'SUBMITTED', 'SUPERVISOR'],
  ['RETURN', 'SUBMITTED', 'SUPERVISOR'],
  ['DISSENT', 'SUBMITTED', 'SUPERVISOR'],
  ['PUBLISH', 'SUBMITTED', 'VILLAGE_CADRE'],
  ['CORRECT', 'PUBLISHED', 'VILLAGE_CADRE'],
  ['ASK', 'PUBLISHED', 'VILLAGER'],
  ['ANSWER', 'PUBLISHED', 'VILLAGE_CADRE'],
]

describe.each(DISCLOSURE_MOVES.map(({ move }) => move))('%s', (move) => {
  test.each(states)('from %s: exactly those who may', (state) => {
    const may = everybody.filter((office) => isMoveAllowed(move, state, office))
    expect(may).toEqual(allowed.filter(([m, s]) => m === move && s === state).map(([, , office]) => office))
  })
})

test('nothing changes a published version, and a reason is asked where others must understand', () => {
  for (const rule of DISCLOSURE_MOVES) if (rule.from.includes('PUBLISHED')) expect(rule.to).toBeNull()
  expect(DISCLOSURE_MOVES.filter(({ reason }) => reason).map(({ move }) => move)).toEqual([
    'RETURN',
    'DISSENT',
    'CORRECT',
  ])
  expect(() => moveRule('BURN' as DisclosureMove)).toThrow(RangeError)
})

describe('reviews', () => {
  const review = (decision: GivenReview['decision'], reviewerId = 'a', submission = 2): GivenReview => ({
    decision,
    reviewerId,
    submission,
  })

  test.each([
    [[], 'WAITING', false],
    [[review('SIGN')], 'SIGNED', true],
    [[review('DISSENT')], 'DISSENTED', true],
    [[review('SIGN'), review('DISSENT', 'b')], 'DISSENTED', true],
    [[review('SIGN'), review('RETURN', 'b')], 'RETURNED', false],
    [[review('SIGN', 'a', 1)], 'WAITING', false],
    [[review('RETURN', 'a', 1), review('SIGN')], 'SIGNED', true],
  ] as [GivenReview[], string, boolean][])('%j stands %s', (reviews, standing, ready) => {
    for (const kind of disclosureKinds) {
      expect(reviewStanding(kind, 2, reviews)).toBe(standing)
      expect(isReadyToPublish(kind, 2, reviews)).toBe(ready)
    }
  })

  test('no kind goes out unseen, and finance is signed by three', () => {
    for (const kind of disclosureKinds) expect(REVIEWS[kind].opinions).toBeGreaterThanOrEqual(1)
    expect(REVIEWS.FINANCE.signatories).toHaveLength(3)
  })

  test('nobody reviews what they wrote, nor twice', () => {
    const ask = {
      editorIds: ['w'],
      reviewerId: 'a',
      submission: 2,
      reviews: [review('SIGN', 'a', 1), review('SIGN', 'b', 2)],
    }
    expect(reviewFault(ask)).toBeNull()
    expect(reviewFault({ ...ask, reviewerId: 'w' })).toBe('DISCLOSURE_OWN_WORK')
    expect(reviewFault({ ...ask, reviewerId: 'b' })).toBe('DISCLOSURE_ALREADY_REVIEWED')
  })
})
