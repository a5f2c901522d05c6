import { balanceOf, entryFits, redeemFault, reversalOf } from '../../shared/points/account'
import { type ClaimMove, type ClaimStanding, claimFault, isDueForPosting } from '../../shared/points/flow'
import { isCash, rulesFaults, touchesBenefit } from '../../shared/points/rules'

const NOW = new Date('2026-11-22T08:00:00Z')
const LATER = new Date('2026-11-25T08:00:00Z')
const claim = (more: Partial<ClaimStanding> = {}): ClaimStanding => ({
  state: 'DECLARED',
  declarerId: 'declarer',
  verifierIds: [],
  photos: 1,
  objectionUntil: null,
  openObjections: 0,
  ...more,
})
const stranger = { personId: 'stranger', isOwn: false, isRelative: false }

test.each<[ClaimMove, Partial<ClaimStanding>, Partial<typeof stranger>, string | null]>([
  ['VERIFY', { state: 'PUBLISHED' }, {}, 'POINTS_STEP_NOT_DUE'],
  ['VERIFY', {}, { isOwn: true }, 'POINTS_OWN_HOUSEHOLD'],
  ['REJECT', {}, { isRelative: true }, 'POINTS_RELATIVE'],
  ['VERIFY', {}, { personId: 'declarer' }, 'POINTS_OWN_DECLARATION'],
  ['VERIFY', { state: 'VERIFIED_ONCE', verifierIds: ['stranger'] }, {}, 'POINTS_VERIFIED_ALREADY'],
  ['VERIFY', { state: 'VERIFIED_ONCE', verifierIds: ['another'] }, {}, null],
  ['WITHDRAW', {}, { isOwn: true }, null],
  ['WITHDRAW', { state: 'PUBLISHED' }, { isOwn: true }, 'POINTS_STEP_NOT_DUE'],
  ['OBJECT', { state: 'PUBLISHED', objectionUntil: NOW }, {}, 'POINTS_OBJECTION_OVER'],
  ['OBJECT', { state: 'PUBLISHED', objectionUntil: LATER }, {}, null],
  ['ANSWER_OBJECTION', { state: 'PUBLISHED' }, { isRelative: true }, 'POINTS_RELATIVE'],
])('%s of %o by %o: %s', (move, standing, who, fault) => {
  expect(claimFault(move, claim(standing), { ...stranger, ...who }, NOW)).toBe(fault)
})

test('is posted when its days are over and no objection waits', () => {
  const published = { state: 'PUBLISHED' as const, objectionUntil: NOW }
  expect(isDueForPosting(claim(published), NOW)).toBe(true)
  expect(isDueForPosting(claim({ ...published, openObjections: 1 }), NOW)).toBe(false)
  expect(isDueForPosting(claim({ ...published, objectionUntil: LATER }), NOW)).toBe(false)
  expect(isDueForPosting(claim({ ...published, state: 'POSTED' }), NOW)).toBe(false)
})

test('a reversal takes what is left and waives the rest', () => {
  expect(reversalOf(20, 50)).toEqual({ points: -20, waived: 0 })
  expect(reversalOf(20, 5)).toEqual({ points: -5, waived: 15 })
  expect(reversalOf(20, 0)).toEqual({ points: 0, waived: 20 })
  expect(
    balanceOf([
      { kind: 'EARNED', points: 20 },
      { kind: 'REVERSED', points: -5 },
    ]),
  ).toBe(15)
  expect(entryFits({ kind: 'REVERSED', points: 0 })).toBe(true)
  expect(entryFits({ kind: 'REDEEMED', points: 0 })).toBe(false)
})

test.each([
  [{ quantity: 0, price: 5 }, 'POINTS_QUANTITY'],
  [{ quantity: 1.5, price: 5 }, 'POINTS_QUANTITY'],
  [{ quantity: 21, price: 5 }, 'POINTS_QUANTITY'],
  [{ quantity: 4, price: 1 }, 'POINTS_STOCK_SHORT'],
  [{ quantity: 3, price: 4 }, 'POINTS_BALANCE_SHORT'],
  [{ quantity: 2, price: 5 }, null],
])('redeeming %o: %s', (wish, fault) => {
  expect(redeemFault({ most: 20, ...wish }, { balance: 10, stock: 3 })).toBe(fault)
})

test('rules never touch benefits, and goods are never money', () => {
  expect(touchesBenefit('按时缴纳医保')).toBe(true)
  expect(touchesBenefit('打扫村道')).toBe(false)
  expect(['购物卡 50 元', '现金', '话费'].every(isCash)).toBe(true)
  expect(isCash('洗衣粉')).toBe(false)
  const twice = { code: 'P1', title: '打扫村道', points: 5, note: '' }
  expect(rulesFaults({ items: [twice, twice], publishDays: 5 })).toEqual([
    { code: 'POINTS_ITEM_TWICE', field: 'items.1.title' },
  ])
})
