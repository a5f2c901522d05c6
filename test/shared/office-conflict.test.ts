import fc from 'fast-check'
import { closeRelatives, type KinshipEdge } from '../../shared/kinship'
import { type HeldOffice, supervisionCommitteeAdvice, supervisorConflicts } from '../../shared/office-conflict'

const VILLAGE = '540225104203'
const parent = (personId: string, relativeId: string): KinshipEdge => ({ personId, relativeId, kind: 'PARENT' })
const spouse = (personId: string, relativeId: string): KinshipEdge => ({ personId, relativeId, kind: 'SPOUSE' })
const sibling = (personId: string, relativeId: string): KinshipEdge => ({ personId, relativeId, kind: 'SIBLING' })
const office = (personId: string, kind: HeldOffice['kind'], post?: HeldOffice['post'], more = {}): HeldOffice => ({
  personId,
  kind,
  post,
  divisionCode: VILLAGE,
  startsOn: '2024-01-01',
  ...more,
})

/** 祖 → 父, 叔; 父 + 母 → 我, 妹; 我 + 妻 → 子 → 孙; 妻's mother 岳母; 叔 → 堂弟. */
const family = [
  parent('祖', '父'),
  parent('祖', '叔'),
  parent('父', '我'),
  parent('母', '我'),
  parent('母', '妹'),
  spouse('妻', '我'),
  parent('我', '子'),
  parent('子', '孙'),
  parent('孙', '曾孙'),
  parent('岳母', '妻'),
  spouse('媳', '子'),
  parent('叔', '堂弟'),
]

describe('close relatives, 民法典 1045', () => {
  test('the six relations and no one else', () => {
    expect(closeRelatives('我', family)).toEqual([
      { personId: '妻', relation: 'SPOUSE' },
      { personId: '父', relation: 'PARENT' },
      { personId: '母', relation: 'PARENT' },
      { personId: '子', relation: 'CHILD' },
      { personId: '妹', relation: 'SIBLING' },
      { personId: '祖', relation: 'GRANDPARENT' },
      { personId: '孙', relation: 'GRANDCHILD' },
    ])
  })

  test('recorded siblings stand in for parents not on file', () => {
    const edges = [sibling('甲', '乙'), sibling('丙', '乙'), parent('丁', '乙'), parent('戊', '丁')]
    expect(closeRelatives('甲', edges)).toEqual([
      { personId: '丁', relation: 'PARENT' },
      { personId: '乙', relation: 'SIBLING' },
      { personId: '丙', relation: 'SIBLING' },
      { personId: '戊', relation: 'GRANDPARENT' },
    ])
  })

  test('own recorded parents are not mixed with those of a half-sibling', () => {
    const edges = [sibling('甲', '乙'), parent('丁', '甲'), parent('丁', '乙'), parent('继母', '乙')]
    expect(closeRelatives('甲', edges).map((relative) => relative.personId)).toEqual(['丁', '乙'])
  })

  test('the relation is symmetric on any graph', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f']
    const person = fc.constantFrom(...people)
    const edge = fc.record({
      personId: person,
      relativeId: person,
      kind: fc.constantFrom('SPOUSE' as const, 'PARENT' as const, 'SIBLING' as const),
    })
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 8 }), (edges) => {
        for (const one of people) {
          for (const { personId } of closeRelatives(one, edges)) {
            expect(closeRelatives(personId, edges).map((relative) => relative.personId)).toContain(one)
          }
        }
      }),
    )
  })

  test('an id such as __proto__ is only an id', () => {
    expect(closeRelatives('__proto__', [parent('__proto__', 'constructor')])).toEqual([
      { personId: 'constructor', relation: 'CHILD' },
    ])
  })
})

describe('who may not supervise', () => {
  const candidate = office('我', 'SUPERVISOR')
  test.each([
    ['VILLAGE_DIRECTOR', 'SUPERVISOR_IS_COMMITTEE_MEMBER'],
    ['COMMITTEE_MEMBER', 'SUPERVISOR_IS_COMMITTEE_MEMBER'],
    [null, 'SUPERVISOR_IS_COMMITTEE_MEMBER'],
    ['ACCOUNTANT', 'SUPERVISOR_IS_ACCOUNTANT'],
    ['CLERK', 'SUPERVISOR_IS_CLERK'],
    ['COLLECTIVE_LEADER', 'SUPERVISOR_IS_COLLECTIVE_LEADER'],
  ] as const)('a cadre with the post %s', (post, code) => {
    const offices = [office('我', 'VILLAGE_CADRE', post)]
    expect(supervisorConflicts(candidate, { offices, relatives: [] })).toEqual([
      { code, personId: '我', kind: 'VILLAGE_CADRE', post },
    ])
  })

  test.each([
    ['妻', 'SPOUSE'],
    ['母', 'PARENT'],
    ['子', 'CHILD'],
    ['妹', 'SIBLING'],
    ['祖', 'GRANDPARENT'],
    ['孙', 'GRANDCHILD'],
  ] as const)('a close relative of a committee member: %s', (relative, relation) => {
    const offices = [office(relative, 'VILLAGE_CADRE', 'COMMITTEE_MEMBER')]
    expect(supervisorConflicts(candidate, { offices, relatives: family })).toEqual([
      {
        code: 'SUPERVISOR_IS_CLOSE_RELATIVE',
        personId: relative,
        kind: 'VILLAGE_CADRE',
        post: 'COMMITTEE_MEMBER',
        relation,
      },
    ])
  })

  test.each(['岳母', '媳', '叔', '堂弟', '曾孙', '外人'])('%s of a committee is no bar', (relative) => {
    const offices = [office(relative, 'VILLAGE_CADRE', 'VILLAGE_DIRECTOR')]
    expect(supervisorConflicts(candidate, { offices, relatives: family })).toEqual([])
  })

  test('relatives of the accountant, and posts outside the committee, are no bar', () => {
    const offices = [
      office('妻', 'VILLAGE_CADRE', 'ACCOUNTANT'),
      office('我', 'VILLAGE_CADRE', 'BRANCH_MEMBER'),
      office('我', 'VILLAGE_CADRE', 'VILLAGE_SECRETARY'),
      office('我', 'REPRESENTATIVE', 'GROUP_LEADER'),
      office('我', 'PARTY_MEMBER'),
    ]
    expect(supervisorConflicts(candidate, { offices, relatives: family })).toEqual([])
  })

  test('another village and a term that is over are no bar', () => {
    const offices = [
      office('我', 'VILLAGE_CADRE', 'CLERK', { divisionCode: '540225104204' }),
      office('我', 'VILLAGE_CADRE', 'CLERK', { startsOn: '2020-01-01', endsOn: '2023-12-31' }),
    ]
    expect(supervisorConflicts(candidate, { offices, relatives: [] })).toEqual([])
    const still = [office('我', 'VILLAGE_CADRE', 'CLERK', { startsOn: '2020-01-01', endsOn: '2024-01-01' })]
    expect(supervisorConflicts(candidate, { offices: still, relatives: [] })).toHaveLength(1)
  })
})

describe('the reverse: an office beside sitting supervisors', () => {
  const offices = [office('妻', 'SUPERVISOR', 'SUPERVISION_CHAIR')]

  test('a relative of a supervisor cannot join the committee', () => {
    expect(
      supervisorConflicts(office('我', 'VILLAGE_CADRE', 'VILLAGE_DIRECTOR'), { offices, relatives: family }),
    ).toEqual([
      {
        code: 'SUPERVISOR_IS_CLOSE_RELATIVE',
        personId: '妻',
        kind: 'SUPERVISOR',
        post: 'SUPERVISION_CHAIR',
        relation: 'SPOUSE',
      },
    ])
  })

  test('a supervisor cannot become accountant', () => {
    expect(supervisorConflicts(office('妻', 'VILLAGE_CADRE', 'ACCOUNTANT'), { offices, relatives: family })).toEqual([
      { code: 'SUPERVISOR_IS_ACCOUNTANT', personId: '妻', kind: 'SUPERVISOR', post: 'SUPERVISION_CHAIR' },
    ])
  })

  test('a relative of a supervisor may keep the accounts or represent villagers', () => {
    for (const free of [
      office('我', 'VILLAGE_CADRE', 'ACCOUNTANT'),
      office('我', 'REPRESENTATIVE'),
      office('我', 'PARTY_MEMBER'),
    ]) {
      expect(supervisorConflicts(free, { offices, relatives: family })).toEqual([])
    }
  })

  test('refusing is symmetric: whoever comes second is refused', () => {
    const cadre = office('我', 'VILLAGE_CADRE', 'COMMITTEE_MEMBER')
    const supervisor = office('妹', 'SUPERVISOR')
    expect(supervisorConflicts(supervisor, { offices: [cadre], relatives: family })).toHaveLength(1)
    expect(supervisorConflicts(cadre, { offices: [supervisor], relatives: family })).toHaveLength(1)
  })
})

test.each([
  [0, 0, ['SUPERVISORS_TOO_FEW', 'SUPERVISORS_NO_CHAIR']],
  [2, 1, ['SUPERVISORS_TOO_FEW']],
  [3, 1, []],
  [5, 1, []],
  [6, 1, ['SUPERVISORS_TOO_MANY']],
  [4, 2, ['SUPERVISORS_SEVERAL_CHAIRS']],
])('a committee of %d with %d chairs is told %j', (size, chairs, advice) => {
  const sitting = Array.from({ length: size }, (_, index) => ({
    post: index < chairs ? ('SUPERVISION_CHAIR' as const) : null,
  }))
  expect(supervisionCommitteeAdvice(sitting)).toEqual(advice)
})
