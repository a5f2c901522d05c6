import fc from 'fast-check'
import { formulaText, totalsOf } from '../../shared/ranking/formula'
import { listFault, outcomeAfterAppeals, rankingOutcome } from '../../shared/ranking/lists'
import { panelFault } from '../../shared/ranking/panel-scores'
import { isOver, rankingFault } from '../../shared/ranking/workflow'
import { panelOf } from './ranking-world'

const NOW = new Date('2026-11-22T08:00:00Z')
const BEFORE = new Date('2026-11-21T08:00:00Z')
const LATER = new Date('2026-11-25T08:00:00Z')

/** One aspect that counts: totals are as given. */
const panel = (totals: number[]) =>
  panelOf(
    totals.map((_, index) => `g${index}`),
    totals.map((total) => [total, total]),
  )
const on = (totals: number[], red: number, black: number, list: 'RED' | 'BLACK') =>
  rankingOutcome(panel(totals), red, black)
    .placed.filter((place) => place.list === list)
    .map(({ subjectId }) => subjectId)

test('totals are weighted means, shown with their numbers', () => {
  const [first] = totalsOf(
    panelOf(
      ['a', 'b', 'c'],
      [
        [9250, 8000],
        [1, 0],
        [1, 2],
      ],
    ),
  )
  expect(first?.totalHundredths).toBe(8750)
  expect(first && formulaText(first)).toBe('(3 × 92.5 + 2 × 80) ÷ 5 = 87.5')
  expect(
    totalsOf(
      panelOf(
        ['a', 'b', 'c'],
        [
          [1, 0],
          [1, 2],
          [0, 0],
        ],
      ),
    ).map((one) => one.totalHundredths),
  ).toEqual([1, 1, 0])
})

test('equal totals share a place; a tie widens the red list and narrows the black one', () => {
  const { placed, redGrew, blackShrank } = rankingOutcome(panel([90, 90, 80, 50, 50, 70]), 1, 1)
  expect(placed.map(({ place }) => place)).toEqual([1, 1, 3, 4, 5, 5])
  expect(placed.filter(({ tied }) => tied).length).toBe(4)
  expect([redGrew, blackShrank]).toEqual([true, true])
  expect(on([90, 90, 80, 50, 50, 70], 1, 1, 'RED')).toEqual(['g0', 'g1'])
  expect(on([90, 90, 80, 50, 50, 70], 1, 1, 'BLACK')).toEqual([])
  expect(on([90, 90, 80, 50, 50, 70], 1, 2, 'BLACK')).toEqual(['g3', 'g4'])
  expect(on([60, 60, 60], 1, 1, 'BLACK')).toEqual([])
})

test('no one is on both lists, and the black one never grows, whatever the scores', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 3, maxLength: 12 }), (totals) => {
      const most = Math.floor(totals.length / 3)
      const { placed } = rankingOutcome(panel(totals), most, most)
      const red = placed.filter(({ list }) => list === 'RED').map(({ totalHundredths }) => totalHundredths)
      const black = placed.filter(({ list }) => list === 'BLACK').map(({ totalHundredths }) => totalHundredths)
      expect(red.length).toBeGreaterThanOrEqual(most)
      expect(black.length).toBeLessThanOrEqual(most)
      for (const total of black) expect(Math.min(...red)).toBeGreaterThan(total)
    }),
  )
})

test('who was not told before never comes onto the black list by somebody else’s appeal', () => {
  const scores = panel([50, 60, 70, 80])
  const told = rankingOutcome(scores, 1, 1)
  const right = ['CLEANING', 'ROADS'].map((aspect) => ({ subjectId: 'g0', aspect, meanHundredths: 75 }))
  const after = outcomeAfterAppeals(scores, told, right)
  expect(after.placed.map(({ subjectId, list }) => [subjectId, list])).toEqual([
    ['g3', 'RED'],
    ['g0', null],
    ['g2', null],
    ['g1', null],
  ])
  expect(after.blackShrank).toBe(true)
})

test('a snapshot has one score for each subject and aspect', () => {
  const good = panel([1, 2, 3])
  expect(panelFault(good)).toBeNull()
  expect(panelFault(panel([1, 2]))).toBe('RANKING_SUBJECTS_FEW')
  expect(panelFault({ ...good, scores: good.scores.slice(1) })).toBe('RANKING_SCORE_MISSING')
  expect(panelFault({ ...good, scores: [...good.scores.slice(1), ...good.scores.slice(-1)] })).toBe(
    'RANKING_SCORE_MISSING',
  )
  expect(panelFault(panel([1, 2, 10_001]))).toBe('RANKING_SCORE_RANGE')
  expect(panelFault({ ...good, kind: 'VILLAGE' })).toBe('RANKING_SUBJECT_KIND')
  expect(panelFault({ ...good, aspects: [] })).toBe('RANKING_ASPECTS')
})

test('neither list holds more than a third', () => {
  expect(listFault(6, 2, 2)).toBeNull()
  expect(listFault(6, 3, 0)).toBe('RANKING_RED_COUNT')
  expect(listFault(6, 0, 0)).toBe('RANKING_RED_COUNT')
  expect(listFault(6, 1, 3)).toBe('RANKING_BLACK_COUNT')
})

test('nothing is published before the days to appeal are over and every appeal is answered', () => {
  const sent = { state: 'SENT' as const, appealUntil: LATER, unanswered: 0 }
  expect(rankingFault('PUBLISH', { ...sent, state: 'DRAFT' }, NOW)).toBe('RANKING_STEP_NOT_DUE')
  expect(rankingFault('PUBLISH', sent, NOW)).toBe('RANKING_APPEAL_RUNNING')
  expect(rankingFault('PUBLISH', { ...sent, appealUntil: BEFORE, unanswered: 1 }, NOW)).toBe(
    'RANKING_APPEALS_UNANSWERED',
  )
  expect(rankingFault('PUBLISH', { ...sent, appealUntil: BEFORE }, NOW)).toBeNull()
  expect(rankingFault('APPEAL', { ...sent, appealUntil: BEFORE }, NOW)).toBe('RANKING_APPEAL_OVER')
  expect(rankingFault('DISCARD', sent, NOW)).toBe('RANKING_STEP_NOT_DUE')
  expect(isOver('PUBLISHED', '2026-11-22', '2026-11-22')).toBe(false)
  expect(isOver('PUBLISHED', '2026-11-22', '2026-11-23')).toBe(true)
})
