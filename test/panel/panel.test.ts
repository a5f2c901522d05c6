import fc from 'fast-check'
import { checkAspects, panelResult, readMarks, TEN_ASPECTS } from '../../shared/evaluation/panel'
import { panelScoresOf } from '../../shared/evaluation/panel-scores'
import { totalsOf } from '../../shared/ranking/formula'
import { panelFault } from '../../shared/ranking/panel-scores'

const ASPECTS = [
  { id: 'a', title: '环境', max: 10, weight: 60 },
  { id: 'b', title: '公厕', max: 20, weight: 40 },
]
const SUBJECTS = [
  { id: 'x', name: '甲村' },
  { id: 'y', name: '乙村' },
  { id: 'z', name: '丙村' },
]
const rules = { aspects: ASPECTS, subjects: SUBJECTS, scorers: 5, dropExtremes: true }
const sheet = (subjectId: string, scorerId: string, a: number, b: number) => ({ subjectId, scorerId, marks: { a, b } })
const five = (subjectId: string, marks: number[]) => marks.map((mark, at) => sheet(subjectId, `s${at}`, mark, mark * 2))

describe('marks from outside', () => {
  test.each([
    ['nothing', undefined, ['PANEL_SCORE_MISSING', 'PANEL_SCORE_MISSING']],
    ['one left out', { a: 8 }, ['PANEL_SCORE_MISSING']],
    ['above full marks', { a: 10.5, b: 20 }, ['PANEL_SCORE_RANGE']],
    ['below nothing', { a: -0.5, b: 20 }, ['PANEL_SCORE_RANGE']],
    ['a quarter', { a: 8.25, b: 20 }, ['PANEL_SCORE_RANGE']],
    ['text', { a: '8', b: 20 }, ['PANEL_SCORE_RANGE']],
    ['not a number', { a: Number.NaN, b: 20 }, ['PANEL_SCORE_RANGE']],
    ['halves', { a: 8.5, b: 0 }, []],
  ])('%s', (_, given, codes) => {
    expect(readMarks(ASPECTS, given).problems.map(({ code }) => code)).toEqual(codes)
  })

  test('are kept in hundredths, and of known aspects only', () => {
    expect(readMarks(ASPECTS, { a: 8.5, b: 20, constructor: 3, c: 1 }).marks).toEqual({ a: 850, b: 2_000 })
  })
})

describe('aspects', () => {
  test.each([
    ['the ten of Mengwang', TEN_ASPECTS, []],
    ['none', [], ['PANEL_ASPECTS_COUNT']],
    ['weights that make 90', [{ id: 'a', title: '环境', max: 10, weight: 90 }], ['PANEL_WEIGHTS_SUM']],
    ['no name', [{ id: 'a', title: ' ', max: 10, weight: 100 }], ['PANEL_ASPECT_INVALID']],
    ['half a full mark', [{ id: 'a', title: '环境', max: 0.5, weight: 100 }], ['PANEL_ASPECT_INVALID']],
  ])('%s', (_, aspects, codes) => expect(checkAspects(aspects).map(({ code }) => code)).toEqual(codes))
})

describe('a ranking', () => {
  test('leaves out the highest and the lowest of five, and weighs what is left', () => {
    const { subjects } = panelResult(rules, [
      ...five('x', [100, 800, 800, 900, 1_000]),
      ...five('y', [900, 900, 900, 900, 900]),
    ])
    expect(subjects.map(({ subjectId, total, rank }) => [subjectId, total, rank])).toEqual([
      ['y', 9_000, 1],
      ['x', 8_332, 2],
      ['z', null, null],
    ])
    expect(subjects[1]?.aspects[0]).toEqual({
      aspectId: 'a',
      counted: 3,
      dropped: { highest: 1_000, lowest: 100 },
      mean: 833,
    })
  })

  test('of four scorers nobody is left out', () => {
    const { subjects } = panelResult(rules, five('x', [100, 800, 900, 1_000]))
    expect(subjects[0]?.aspects[0]).toMatchObject({ counted: 4, dropped: null, mean: 700 })
  })

  test('equal totals share a rank, and the next one is skipped', () => {
    const all = SUBJECTS.flatMap(({ id }) => five(id, id === 'z' ? [500, 500, 500] : [900, 900, 900]))
    expect(panelResult(rules, all).subjects.map(({ rank }) => rank)).toEqual([1, 1, 3])
  })

  test('says its rule with its figures', () => {
    expect(panelResult(rules, []).basis).toBe(
      '5 名评委实名打分；每项去掉一个最高分、一个最低分后取平均（够 5 人打分才去掉），按满分折算后乘以权重相加，满分 100 分；环境 60%（满分 10）、公厕 40%（满分 20）；同分同名次',
    )
  })

  test('the order of the sheets changes nothing; full marks make 100, none make 0', () => {
    const mark = fc.integer({ min: 0, max: 20 }).map((halves) => halves * 50)
    const given = fc.array(fc.tuple(fc.constantFrom('x', 'y', 'z'), mark), { maxLength: 20 })
    fc.assert(
      fc.property(given, (marks) => {
        const sheets = marks.map(([subject, value], at) => sheet(subject, `s${at}`, value, value * 2))
        const result = panelResult(rules, sheets)
        expect(panelResult(rules, [...sheets].reverse())).toEqual(result)
        for (const { total } of result.subjects) if (total !== null) expect(total >= 0 && total <= 10_000).toBe(true)
      }),
    )
    expect(panelResult(rules, five('x', [1_000])).subjects[0]?.total).toBe(10_000)
    expect(panelResult(rules, five('x', [0])).subjects[0]?.total).toBe(0)
  })
})

test('red and black lists take a closed panel, and come to its totals', () => {
  const sheets = SUBJECTS.flatMap(({ id }, at) => five(id, [500 + at * 150, 800, 850, 900, 1_000]))
  const result = panelResult(rules, sheets)
  const scores = panelScoresOf({
    title: '评比',
    scoredOn: '2026-11-20',
    subjectKind: 'VILLAGE',
    aspects: ASPECTS,
    result,
  })
  expect(panelFault(scores)).toBeNull()
  const totals = totalsOf(scores).map(({ totalHundredths }) => totalHundredths)
  result.subjects.forEach(({ total }, at) => {
    expect(Math.abs((total ?? 0) - (totals[at] ?? 0))).toBeLessThanOrEqual(1)
  })
})
