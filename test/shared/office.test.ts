import {
  covers,
  isHeldOn,
  levelOf,
  OFFICE_KINDS,
  OFFICE_POSTS,
  officeKinds,
  officeLabel,
  officePosts,
  overlaps,
} from '../../shared/office'

describe('scope by division code', () => {
  test.each([
    ['540225', '540225', true],
    ['540225', '540225104', true],
    ['540225', '540225104203', true],
    ['540225104', '540225104203', true],
    ['540225104203', '540225104', false],
    ['540225104', '540225105203', false],
    ['540225104203', '540225104204', false],
    ['540225', '540226', false],
    ['', '540225', false],
    ['5402', '540225', false],
    ['54022', '540225', false],
    ['540225', '', false],
    ['540225', '5402251', false],
    ['54022x', '54022x104', false],
  ])('%s covers %s: %s', (office, division, expected) => {
    expect(covers(office, division)).toBe(expected)
  })

  test('the level is read from the length', () => {
    expect(['540225', '540225104', '540225104203', '54', '', '54022510420a'].map(levelOf)).toEqual([
      'COUNTY',
      'TOWNSHIP',
      'VILLAGE',
      null,
      null,
      null,
    ])
  })
})

describe('the table of offices', () => {
  test('every kind and post has a name in both languages', () => {
    for (const kind of officeKinds) expect([OFFICE_KINDS[kind].zh, OFFICE_KINDS[kind].en]).not.toContain('')
    for (const post of officePosts) expect([OFFICE_POSTS[post].zh, OFFICE_POSTS[post].en]).not.toContain('')
  })

  test('every post goes with at least one kind', () => {
    const reachable = officeKinds.flatMap((kind) => OFFICE_KINDS[kind].posts)
    expect(officePosts.filter((post) => !reachable.includes(post))).toEqual([])
  })

  test('the label is the post, else the kind', () => {
    expect(officeLabel({ kind: 'VILLAGE_CADRE', post: 'CLERK' })).toBe('村文书')
    expect(officeLabel({ kind: 'SUPERVISOR', post: null })).toBe('村务监督委员会成员')
    expect(officeLabel({ kind: 'SUPERVISOR', post: 'SUPERVISION_CHAIR' }, 'en')).toBe(
      'Chair of the supervision committee',
    )
    expect(officeLabel({ kind: 'COUNTY_STAFF' }, 'bo')).toBe('县级工作人员')
  })
})

describe('terms', () => {
  const term = { startsOn: '2021-03-01', endsOn: '2026-02-28' }
  test.each([
    ['2021-02-28', false],
    ['2021-03-01', true],
    ['2026-02-28', true],
    ['2026-03-01', false],
  ])('held on %s: %s', (date, held) => expect(isHeldOn(term, date)).toBe(held))

  test('an open term is held for good', () => expect(isHeldOn({ startsOn: '2021-03-01' }, '2099-01-01')).toBe(true))

  test.each([
    [{ startsOn: '2026-03-01' }, false],
    [{ startsOn: '2026-02-28' }, true],
    [{ startsOn: '2016-03-01', endsOn: '2021-02-28' }, false],
    [{ startsOn: '2016-03-01', endsOn: '2021-03-01' }, true],
    [{ startsOn: '2016-03-01', endsOn: null }, true],
  ])('%j overlaps: %s', (other, expected) => {
    expect(overlaps(term, other)).toBe(expected)
    expect(overlaps(other, term)).toBe(expected)
  })
})
