import { checkSheets } from '../fixture/roster/check'
import { idNumber, type SheetPlan, type Value } from '../fixture/roster/sheet'

const id = (n: number) => idNumber(`19${50 + n}-06-15`, 2 * n + 11)

/** People as `[first columns…, 姓名, 与户主关系]`, with ID numbers of their own. */
function plan(
  headings: readonly string[],
  people: readonly (readonly Value[])[],
  rest: Partial<SheetPlan> = {},
): SheetPlan {
  return {
    rows: [[...headings, '姓名', '与户主关系', '身份证号'], ...people.map((row, at) => [...row, id(at)])],
    ...rest,
  }
}

const check = (...plans: SheetPlan[]) => checkSheets(plans)
/** 0 for the first household of the file, 1 for the next… */
function households(...plans: SheetPlan[]): number[] {
  const keys = check(...plans).accepted.map((one) => one.householdKey)
  const distinct = [...new Set(keys)]
  return keys.map((key) => distinct.indexOf(key))
}

describe('by household number', () => {
  const family = (number: Value) => [
    [number, '赵甲甲', '户主'],
    [number, '赵乙乙', '妻'],
    [number, '赵丙丙', '长子'],
  ]

  test('a second head is refused, wherever the row stands', () => {
    expect(check(plan(['户号'], [...family('1'), ['1', '赵丁丁', '户主']])).rejected).toEqual(['5:SECOND_HEAD'])
    expect(check(plan(['户号'], [...family('1'), ['2', '钱甲甲', '户主'], ['1', '赵丁丁', '本人']])).rejected).toEqual([
      '6:SECOND_HEAD',
    ])
    expect(check(plan(['户编号'], [...family(1), [{ number: 1, format: '000' }, '赵丁丁', '户 主']])).rejected).toEqual(
      ['5:SECOND_HEAD'],
    )
    expect(
      check(
        plan(
          ['户号'],
          [
            ['001', '赵甲甲', '户主'],
            ['1', '赵丁丁', '户主'],
          ],
        ),
      ).rejected,
    ).toEqual(['3:SECOND_HEAD'])
  })

  test('merged or left blank below, the number is that of the first row', () => {
    const people = [
      ['1', '赵甲甲', '户主'],
      ['', '赵乙乙', '妻'],
      ['', '赵丙丙', '户主'],
      ['2', '钱甲甲', '户主'],
    ]
    expect(check(plan(['户号'], people)).rejected).toEqual(['4:SECOND_HEAD'])
    expect(check(plan(['户号'], people, { merges: ['A2:A4'] })).rejected).toEqual(['4:SECOND_HEAD'])
    expect(check(plan(['户号'], people)).accepted.map((one) => one.householdNumber)).toEqual(['1', '1', '2'])
  })

  test('where every row has its number, a head without one has a household of his own', () => {
    const people = [
      ...family('1'),
      ['2', '钱甲甲', '户主'],
      ['2', '钱乙乙', '妻'],
      ['', '孙甲甲', '户主'],
      ['', '孙乙乙', '妻'],
    ]
    expect(check(plan(['户号'], people)).rejected).toEqual([])
    expect(households(plan(['户号'], people))).toEqual([0, 0, 0, 1, 1, 2, 2])
  })

  test('short numbers begin again in every group and sheet; long ones are the village’s', () => {
    const people = [
      ['一组', '1', '赵甲甲', '户主'],
      ['一组', '1', '赵乙乙', '妻'],
      ['二组', '1', '钱甲甲', '户主'],
      ['二组', '1', '钱乙乙', '妻'],
    ]
    const inGroups = check(plan(['组别', '户号'], people))
    expect(inGroups.rejected).toEqual([])
    expect(inGroups.accepted.map((one) => one.householdNumber)).toEqual(['1组-1', '1组-1', '2组-1', '2组-1'])
    const sheets = (number: string): SheetPlan[] => [
      {
        name: 'A',
        rows: [
          ['户号', '姓名', '与户主关系', '身份证号'],
          [number, '赵甲甲', '户主', id(1)],
        ],
      },
      {
        name: 'B',
        rows: [
          ['户号', '姓名', '与户主关系', '身份证号'],
          [number, '钱甲甲', '户主', id(2)],
        ],
      },
    ]
    expect(check(...sheets('1')).rejected).toEqual([])
    expect(check(...sheets('360603001')).rejected).toEqual(['2:SECOND_HEAD'])
  })

  test('a number longer than a spreadsheet keeps joins nobody', () => {
    const people = [
      [3606031012010010, '赵甲甲', '户主'],
      [3606031012010010, '钱甲甲', '户主'],
      [3606031012010010, '钱乙乙', '妻'],
    ]
    expect(check(plan(['户编号'], people)).rejected).toEqual([])
    expect(households(plan(['户编号'], people))).toEqual([0, 1, 1])
  })

  test('a head refused for another reason is still the head; a duplicate row is not', () => {
    const headings = ['户号', '姓名', '与户主关系', '身份证号']
    const faulty = [headings, ['1', '赵甲甲', '户主', '1'], ['1', '赵乙乙', '户主', id(1)]]
    expect(check({ rows: faulty }).rejected).toEqual(['2:ID_LENGTH', '3:SECOND_HEAD'])
    const copied = [
      headings,
      ['1', '赵甲甲', '户主', id(1)],
      ['2', '赵甲甲', '户主', id(1)],
      ['2', '钱甲甲', '户主', id(2)],
    ]
    expect(check({ rows: copied }).rejected).toEqual(['3:DUPLICATE'])
  })
})

describe('without household numbers', () => {
  test('families go from one head to the next', () => {
    const people = [
      ['赵甲甲', '户主'],
      ['赵乙乙', '妻子'],
      ['钱甲甲', '本人'],
      ['钱乙乙', '配偶'],
      ['钱丙丙', '孙女'],
    ]
    expect(check(plan([], people)).rejected).toEqual([])
    expect(households(plan([], people))).toEqual([0, 0, 1, 1, 1])
    expect(check(plan([], people)).accepted.map((one) => one.householdRole)).toEqual([
      'HEAD',
      'SPOUSE',
      'HEAD',
      'SPOUSE',
      'GRANDCHILD',
    ])
  })

  test('户主姓名 merged, blank below or in every row delimits them; a second head is refused', () => {
    const people = (head: (first: string) => Value) => [
      ['赵甲甲', '赵甲甲', '户主'],
      [head('赵甲甲'), '赵乙乙', '妻'],
      [head('赵甲甲'), '赵丙丙', '户主'],
      ['钱甲甲', '钱甲甲', '户主'],
    ]
    const headings = ['户主姓名']
    expect(
      check(
        plan(
          headings,
          people(() => ''),
          { merges: ['A2:A4'] },
        ),
      ).rejected,
    ).toEqual(['4:SECOND_HEAD'])
    expect(
      check(
        plan(
          headings,
          people(() => ''),
        ),
      ).rejected,
    ).toEqual(['4:SECOND_HEAD'])
    expect(
      check(
        plan(
          headings,
          people((first) => first),
        ),
      ).rejected,
    ).toEqual(['4:SECOND_HEAD'])
  })

  test('two heads of one name in a row are two households', () => {
    const people = [
      ['张伟伟', '张伟伟', '户主'],
      ['张伟伟', '李甲甲', '妻'],
      ['张伟伟', '张伟伟', '户主'],
      ['张伟伟', '王甲甲', '妻'],
    ]
    expect(check(plan(['户主姓名'], people)).rejected).toEqual([])
    expect(households(plan(['户主姓名'], people))).toEqual([0, 0, 1, 1])
  })

  test('序号 merged over families, repeated in them or blank below the head counts households', () => {
    const people = (serial: (n: number) => Value) => [
      [1, '赵甲甲', '户主'],
      [serial(1), '赵乙乙', '妻'],
      [serial(1), '赵丙丙', '户主'],
      [2, '钱甲甲', '户主'],
      [serial(2), '钱乙乙', '妻'],
    ]
    expect(
      check(
        plan(
          ['序号'],
          people(() => ''),
          { merges: ['A2:A4', 'A5:A6'] },
        ),
      ).rejected,
    ).toEqual(['4:SECOND_HEAD'])
    expect(
      check(
        plan(
          ['序号'],
          people((n) => n),
        ),
      ).rejected,
    ).toEqual(['4:SECOND_HEAD'])
  })

  test('序号 of every person says nothing', () => {
    const people = [
      [1, '赵甲甲', '户主'],
      [2, '赵乙乙', '妻'],
      [3, '钱甲甲', '户主'],
      [4, '钱乙乙', '妻'],
    ]
    expect(check(plan(['序号'], people)).rejected).toEqual([])
    expect(households(plan(['序号'], people))).toEqual([0, 0, 1, 1])
  })

  test('a list of heads only holds one household a row', () => {
    const rows = [
      ['户主姓名', '身份证号', '家庭人口'],
      ['赵甲甲', id(1), 3],
      ['钱甲甲', id(2), 4],
    ]
    const { accepted, rejected } = check({ rows })
    expect(rejected).toEqual([])
    expect(new Set(accepted.map((one) => one.householdKey)).size).toBe(2)
    expect(accepted.map((one) => one.householdRole)).toEqual(['HEAD', 'HEAD'])
  })
})

describe('relation to the head', () => {
  const role = (text: Value, ...others: Value[]) => {
    const people = [text, ...others].map((one, at) => [`H${at}`, `赵${'甲乙丙丁'[at]}甲`, one])
    return check(plan(['户号'], people)).accepted[0]?.householdRole
  }

  test.each([
    ['户主', 'HEAD'],
    ['本人', 'HEAD'],
    ['本人（户主）', 'HEAD'],
    ['户 主', 'HEAD'],
    ['户主之妻', 'SPOUSE'],
    ['之夫', 'SPOUSE'],
    ['户主的父亲', 'PARENT'],
    ['长子', 'CHILD'],
    ['次女', 'CHILD'],
    ['养女', 'CHILD'],
    ['儿媳', 'CHILD_IN_LAW'],
    ['儿媳妇', 'CHILD_IN_LAW'],
    ['女婿', 'CHILD_IN_LAW'],
    ['孙子', 'GRANDCHILD'],
    ['外孙女', 'GRANDCHILD'],
    ['母亲', 'PARENT'],
    ['岳母', 'PARENT_IN_LAW'],
    ['公公', 'PARENT_IN_LAW'],
    ['祖母', 'GRANDPARENT'],
    ['爷爷', 'GRANDPARENT'],
    ['弟弟', 'SIBLING'],
    ['弟媳', 'OTHER'],
    ['侄子', 'OTHER'],
    ['孙媳', 'OTHER'],
    ['原户主', 'OTHER'],
    ['非亲属', 'OTHER'],
    ['', 'OTHER'],
  ])('%s is %s', (text, expected) => expect(role(text)).toBe(expected))

  test('codes count as the column uses them', () => {
    expect(role('02', '10')).toBe('HEAD')
    expect(role(2, 10)).toBe('HEAD')
    expect(role('20', '01')).toBe('CHILD')
    expect(role(0, 1)).toBe('HEAD')
    expect(role(1, 0)).toBe('SPOUSE')
    expect(role(1, 1)).toBe('OTHER')
  })

  test('without the column it is told by 户主姓名 or a mark beside the name', () => {
    const rows = [
      ['户主姓名', '姓名', '身份证号'],
      ['赵甲甲', '赵甲甲', id(1)],
      ['', '赵乙乙', id(2)],
    ]
    expect(check({ rows }).accepted.map((one) => one.householdRole)).toEqual(['HEAD', 'OTHER'])
    const marked = [
      ['姓名', '身份证号'],
      ['赵甲甲（户主）', id(1)],
      ['赵乙乙', id(2)],
    ]
    expect(check({ rows: marked }).accepted.map((one) => one.householdRole)).toEqual(['HEAD', 'OTHER'])
  })
})
