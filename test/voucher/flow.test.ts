import fc from 'fast-check'
import type { OfficeKind, OfficePost } from '../../shared/office'
import {
  coSignersOf,
  type Holder,
  moveFault,
  movesOf,
  stateAfter,
  type VoucherMove,
  type VoucherStanding,
  voucherMoves,
  voucherStates,
} from '../../shared/voucher/flow'

const cadre = (personId: string, post: OfficePost | null = null) => ({
  personId,
  kind: 'VILLAGE_CADRE' as OfficeKind,
  post,
})
const supervisor = (personId: string) => ({ personId, kind: 'SUPERVISOR' as OfficeKind, post: null })
const HOLDERS: Holder[] = [
  { personId: 'secretary', post: 'VILLAGE_SECRETARY' },
  { personId: 'director', post: 'VILLAGE_DIRECTOR' },
  { personId: 'member', post: 'COMMITTEE_MEMBER' },
  { personId: 'accountant', post: 'ACCOUNTANT' },
]
const standing = (part: Partial<VoucherStanding> = {}): VoucherStanding => ({
  state: 'RECEIVED',
  handlerId: 'member',
  reviewerIds: [],
  coSignerIds: [],
  ...part,
})

describe('who signs together', () => {
  test('the secretary and the director', () =>
    expect(coSignersOf(HOLDERS, 'member')).toEqual(['secretary', 'director']))
  test('another member for the one who handled it', () =>
    expect(coSignersOf(HOLDERS, 'director')).toEqual(['secretary', 'member']))
  test('another member where one person holds both posts', () => {
    const both: Holder[] = [
      { personId: 'one', post: 'VILLAGE_SECRETARY' },
      { personId: 'one', post: 'VILLAGE_DIRECTOR' },
      { personId: 'two', post: 'BRANCH_MEMBER' },
    ]
    expect(coSignersOf(both, 'three')).toEqual(['one', 'two'])
  })
})

describe('refusals', () => {
  test.each<[string, VoucherMove, Partial<VoucherStanding>, ReturnType<typeof cadre>, string]>([
    ['only the handler signs', 'SIGN', { state: 'PURPOSE_STATED' }, cadre('director'), 'VOUCHER_NOT_HANDLER'],
    [
      'a review before the handler signed',
      'REVIEW',
      { state: 'PURPOSE_STATED' },
      supervisor('s'),
      'VOUCHER_STEP_NOT_DUE',
    ],
    ['a cadre reviews', 'REVIEW', { state: 'HANDLER_SIGNED' }, cadre('director'), 'VOUCHER_NOT_YOURS'],
    [
      'who handled it reviews',
      'REVIEW',
      { state: 'HANDLER_SIGNED', handlerId: 's' },
      supervisor('s'),
      'VOUCHER_OWN_WORK',
    ],
    [
      'who handled it co-signs',
      'CO_SIGN',
      { state: 'REVIEWED', handlerId: 'director' },
      cadre('director'),
      'VOUCHER_OWN_WORK',
    ],
    [
      'the reviewer co-signs',
      'CO_SIGN',
      { state: 'REVIEWED', reviewerIds: ['secretary'] },
      cadre('secretary'),
      'VOUCHER_OWN_WORK',
    ],
    [
      'a co-signature twice',
      'CO_SIGN',
      { state: 'REVIEWED', coSignerIds: ['director'] },
      cadre('director'),
      'VOUCHER_SIGNED_ALREADY',
    ],
    [
      'a member while both are there',
      'CO_SIGN',
      { state: 'REVIEWED', handlerId: 'x' },
      cadre('member'),
      'VOUCHER_NOT_YOURS',
    ],
    [
      'booking before two co-signed',
      'BOOK',
      { state: 'REVIEWED', coSignerIds: ['director'] },
      cadre('accountant'),
      'VOUCHER_STEP_NOT_DUE',
    ],
    ['another than the accountant books', 'BOOK', { state: 'CO_SIGNED' }, cadre('director'), 'VOUCHER_NOT_YOURS'],
    ['changing what is signed', 'AMEND', { state: 'HANDLER_SIGNED' }, cadre('director'), 'VOUCHER_STEP_NOT_DUE'],
    ['returning what is booked', 'RETURN', { state: 'BOOKED' }, cadre('accountant'), 'VOUCHER_STEP_NOT_DUE'],
  ])('%s', (_what, move, part, actor, fault) => {
    expect(moveFault(move, standing(part), actor, HOLDERS)).toBe(fault)
  })
})

test('any sequence of moves: no step is skipped, nobody signs what they handled, two different people co-sign', () => {
  const people = ['secretary', 'director', 'member', 'accountant', 'supervisor', 'other']
  const actor = fc.constantFrom(...people).map((person) => {
    if (person === 'supervisor') return supervisor(person)
    return cadre(person, HOLDERS.find(({ personId }) => personId === person)?.post ?? null)
  })
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.array(fc.tuple(fc.constantFrom(...voucherMoves), actor), { maxLength: 40 }),
      (handlerId, moves) => {
        let voucher = standing({ handlerId })
        for (const [move, who] of moves) {
          const allowed = moveFault(move, voucher, who, HOLDERS) === null
          expect(movesOf(voucher, who, HOLDERS).includes(move)).toBe(allowed)
          if (!allowed) continue
          const state = stateAfter(move, voucher)
          const step = voucherStates.indexOf(state) - voucherStates.indexOf(voucher.state)
          expect(move === 'RETURN' ? state === 'RECEIVED' : step === 0 || step === 1).toBe(true)
          if (move === 'REVIEW' || move === 'CO_SIGN') expect(who.personId).not.toBe(handlerId)
          if (move === 'RETURN') voucher = standing({ handlerId })
          else {
            const { reviewerIds, coSignerIds } = voucher
            voucher = {
              handlerId,
              state,
              reviewerIds: move === 'REVIEW' ? [...reviewerIds, who.personId] : reviewerIds,
              coSignerIds: move === 'CO_SIGN' ? [...coSignerIds, who.personId] : coSignerIds,
            }
          }
          if (voucherStates.indexOf(voucher.state) >= voucherStates.indexOf('CO_SIGNED'))
            expect(new Set(voucher.coSignerIds).size).toBe(2)
        }
      },
    ),
    { numRuns: 10_000 },
  )
})
