import { checkSheets, heading, person } from '../fixture/roster/check'
import { idNumber, type SheetPlan, type Value } from '../fixture/roster/sheet'

const names = (plans: readonly SheetPlan[]) => checkSheets(plans).accepted.map((one) => one.name)
const [a, b, c] = [person(1), person(2), person(3)]
const [nameA, nameB, nameC] = [String(a[0]), String(b[0]), String(c[0])]

/** Persons of rows under the given headings, by heading. */
function table(headings: readonly string[], people: readonly Record<string, Value>[]): Value[][] {
  return [[...headings], ...people.map((one) => headings.map((name) => one[name] ?? null))]
}

describe('above the heading', () => {
  test('titles, units, dates and blank rows and columns are passed over', () => {
    const plan: SheetPlan = {
      rows: [
        ['', '余江区蓝田村常住人口花名册'],
        ['', '单位：蓝田村委会', '', '', '填表日期：2026年3月1日'],
        [],
        ['', '填报单位', '蓝田村', '', '2026年'],
        ['', ...heading],
        ['', ...a],
        [],
        ['', ...b],
      ],
      merges: ['B1:H1', 'B2:D2'],
    }
    expect(checkSheets([plan])).toMatchObject({ rows: 2, rejected: [] })
    expect(checkSheets([plan]).accepted.map((one) => one.row)).toEqual([6, 8])
  })

  test('a title may name the one group of the sheet', () => {
    const titled = (title: string) => checkSheets([{ rows: [[title], [...heading], a] }]).accepted[0]?.group
    expect(titled('蓝田村第三村民小组花名册')).toBe('3组')
    expect(titled('蓝田村十二组人口登记表')).toBe('12组')
    expect(titled('蓝田村1—5组花名册')).toBeNull()
    expect(titled('蓝田村花名册')).toBeNull()
  })
})

describe('headings', () => {
  const p = { name: nameA, id: String(a[2]), phone: String(a[6]) }

  test.each([
    ['姓　名', '身份证\n号码', '联系\r\n电话'],
    ['*姓名（必填）', '公民身份号码(18位)', '手机号：'],
    ['家庭成员姓名', '证件号码', '联系方式'],
    ['名字', '身份证', '电话'],
    ['户主姓名', '户主身份证号', '户主电话'],
    ['姓 名', '居民身份证号码', '移动电话'],
    ['成员姓名', '公民身份证号', '联系电话（手机）'],
    ['人员姓名', '身份证件号码', '手机'],
    ['1.姓名', '2.身份证号', '3.手机号码'],
    ['户主', '身份证号码', '联系电话'],
  ])('%s, %s, %s', (name, id, phone) => {
    const { accepted, rejected } = checkSheets([
      { rows: table([name, id, phone], [{ [name]: p.name, [id]: p.id, [phone]: p.phone }]) },
    ])
    expect(rejected).toEqual([])
    expect(accepted).toMatchObject([{ name: p.name, idNumber: p.id, phone: p.phone }])
  })

  test('columns about other people and other numbers are not the person’s', () => {
    const other = {
      帮扶干部姓名: '帮扶甲',
      帮扶干部电话: '12',
      银行卡号: '6222021',
      监护人身份证号: '1',
      曾用名: '旧名',
      配偶姓名: '某某',
      证件类型: '身份证',
      残疾证号: '36060',
    }
    const headings = [...Object.keys(other), '姓名', '身份证号', '联系电话']
    const rows = table(headings, [{ ...other, 姓名: p.name, 身份证号: p.id, 联系电话: p.phone }])
    expect(checkSheets([{ rows }])).toMatchObject({
      rejected: [],
      accepted: [{ name: p.name, idNumber: p.id, phone: p.phone }],
    })
  })

  test('two rows of headings with merged cells', () => {
    const rows: Value[][] = [
      ['序号', '户籍信息', '', '', '帮扶干部', '', '联系方式', '', '备注'],
      ['', '姓名', '性别', '身份证号', '姓名', '电话', '电话', '住址', ''],
      [1, nameA, '男', String(a[2]), '帮扶甲', '1', '13812345678', '上屋', '外出'],
    ]
    const merges = ['A1:A2', 'B1:D1', 'E1:F1', 'G1:H1', 'I1:I2']
    const expected = {
      rows: 1,
      rejected: [],
      accepted: [{ name: nameA, phone: '13812345678', address: '上屋', note: '外出', row: 3 }],
    }
    expect(checkSheets([{ rows, merges }])).toMatchObject(expected)
    expect(checkSheets([{ rows }])).toMatchObject(expected)
  })

  test('three rows of headings, one heading split over two rows', () => {
    const rows: Value[][] = [
      ['基本信息', '', '', '', '', '', ''],
      ['姓名', '身份证', '出生', '', '', '与户主', '性别'],
      ['', '号码', '年', '月', '日', '关系', ''],
      [nameA, String(a[2]), 1961, 2, 11, '户主', '男'],
      [nameB, String(b[2]), 1962, 3, 13, '户主', '男'],
    ]
    const merges = ['A1:G1', 'A2:A3', 'C2:E2', 'G2:G3']
    expect(checkSheets([{ rows, merges }])).toMatchObject({ rows: 2, rejected: ['5:BIRTH_MISMATCH'] })
  })

  test('printed again on every page, one row or two, with title and page number', () => {
    const pages: Value[][] = [
      ['序号', '基本信息', '', '联系电话'],
      ['', '姓名', '身份证号', ''],
      [1, nameA, String(a[2]), ''],
      ['第1页，共2页'],
      ['蓝田村常住人口花名册'],
      ['序号', '基本信息', '', '联系电话'],
      ['', '姓名', '身份证号', ''],
      [2, nameB, String(b[2]), ''],
    ]
    expect(checkSheets([{ rows: pages, merges: ['A1:A2', 'B1:C1', 'A6:A7', 'B6:C6', 'A5:D5'] }])).toMatchObject({
      rows: 2,
      rejected: [],
    })
    expect(names([{ rows: [[...heading], a, [...heading], b] }])).toEqual([nameA, nameB])
  })

  test('a second table below with other columns is read by its own heading', () => {
    const rows = [[...heading], a, [], ['身份证号', '姓名'], [String(b[2]), nameB]]
    expect(names([{ rows }])).toEqual([nameA, nameB])
  })

  test('two tables side by side are both read', () => {
    const side = ['序号', '姓名', '身份证号']
    const rows = [
      [...side, '', ...side],
      [1, nameA, String(a[2]), '', 2, nameB, String(b[2])],
      [3, nameC, String(c[2]), '', '', '', ''],
    ]
    expect(names([{ rows }])).toEqual([nameA, nameB, nameC])
  })

  test('a row of column numbers, hints or a sample under the heading is nobody', () => {
    const under: Value[][] = [
      ['甲', '乙', '丙', '丁', '1', '2', '3'],
      [1, 2, 3, 4, 5, 6, 7],
      ['与身份证一致', '男/女', '18位身份证号码', 'yyyy-mm-dd', '请选择', '', '手机号'],
      ['例：张三', '男', idNumber('1990-01-01', 11), '1990-01-01', '户主', '001', '13800000000'],
    ]
    for (const row of under)
      expect(checkSheets([{ rows: [[...heading], row, a] }])).toMatchObject({ rows: 1, rejected: [] })
  })

  test('a table without any heading is told by what stands in it', () => {
    const people = [a, b, c].map((row, at) => [at + 1, row[0] ?? null, row[1] ?? null, row[2] ?? null, row[6] ?? null])
    const { accepted } = checkSheets([{ rows: people }])
    expect(accepted.map(({ name, phone }) => [name, phone])).toEqual([a, b, c].map((row) => [row[0], row[6]]))
  })
})

describe('rows that are not people', () => {
  test.each([
    [['合计', '', '2人']],
    [['合  计', 2]],
    [['', '小计', '', '', 2]],
    [['小计：2人', '', '', '', '', '', 35]],
    [['共计 35 人']],
    [['本页合计', '', '', 2]],
    [['总计', 35, 18, 17]],
    [['全村共35户128人']],
    [['男：18人', '女：17人']],
    [['制表人：李四', '', '审核人：王五', '', '2026年3月1日']],
    [['填表人：', '李四', '审核人：', '王五', '', '联系电话：', '13812345678']],
    [['村支书（签字）：', '', '', '村主任（签字）：']],
    [['备注：1、本表由各村填写，于月底前上报。']],
    [['注：户主排第一行']],
    [['1、本表一式两份，村、镇各留一份。']],
    [['以下空白']],
    [['——以下空白——']],
    [['第 1 页 共 3 页']],
    [['第一村民小组']],
    [['蓝田村常住人口花名册']],
    [['36']],
    [['', '', '', '', '', '', 36]],
    // A prepared line: formulas filled down below the last person.
    [['', '女', '', { error: 15 }]],
    [['', '', '', '', '', 'H1009']],
  ] as Value[][][])('%j', (row) => {
    expect(checkSheets([{ rows: [[...heading], a, row, b] }])).toMatchObject({ rows: 2, rejected: [] })
  })

  test('numbers prepared for rows to come are nobody', () => {
    const rows = table(
      ['序号', '姓名', '身份证号', '村民小组', '户号'],
      [{ 序号: 1, 姓名: nameA, 身份证号: a[2] ?? null, 户号: 1 }, { 序号: 2, 村民小组: '一组' }, { 序号: 3 }],
    )
    expect(checkSheets([{ rows }])).toMatchObject({ rows: 1, rejected: [] })
  })

  test('a person whose name and number are merged over two rows is one', () => {
    const rows = [
      ['姓名', '身份证号', '与户主关系', '联系电话'],
      [nameA, String(a[2]), '户主', '13812345678'],
      ['', '', '', '13912345678'],
      [nameB, String(b[2]), '户主', ''],
    ]
    expect(checkSheets([{ rows, merges: ['A2:A3', 'B2:B3', 'C2:C3'] }])).toMatchObject({ rows: 2, rejected: [] })
  })

  test('look-alikes are people', () => {
    const rows = [
      [...heading, '备注'],
      [...person(1, { 姓名: '计小' }), '合计见后'],
      [...person(2, { 姓名: '注册' }), '注：外出务工'],
      [...person(3, { 姓名: '单位' }), '单位：砖厂'],
      [...person(4, { 姓名: '共和' }), ''],
      [...person(5, { 姓名: '说明' }), ''],
      [...person(6, { 姓名: '时间', 身份证号: '' }), '备注：无'],
    ]
    expect(checkSheets([{ rows }])).toMatchObject({ rows: 6, rejected: ['7:ID_MISSING'] })
  })
})

describe('sheets', () => {
  const roster = (name: string, row: Value[]): SheetPlan => ({ name, rows: [[...heading], row] })

  test('hidden and very hidden ones are not read; rows hidden by a filter are people', () => {
    const plans: SheetPlan[] = [
      roster('一组', a),
      { ...roster('旧名单', b), hidden: 1 },
      { ...roster('字典', c), hidden: 2 },
      { name: '二组', rows: [[...heading], b, c], hiddenRows: [2] },
    ]
    expect(checkSheets(plans)).toMatchObject({ rows: 3, rejected: [] })
  })

  test('explanations, samples, statistics and contact lists are no rosters', () => {
    const plans: SheetPlan[] = [
      {
        name: '填表说明',
        rows: [
          ['姓名', '身份证号', '说明'],
          ['张三', '18位', '照身份证填'],
        ],
      },
      roster('样表', c),
      {
        name: '统计表',
        rows: [
          ['村民小组', '户数', '人口', '男', '女', '党员'],
          ['一组', 12, 35, 18, 17, 2],
          ['合计', 12, 35, 18, 17, 2],
        ],
      },
      {
        name: '透视',
        rows: [
          ['行标签', '计数项:姓名'],
          ['男', 18],
          ['总计', 35],
        ],
      },
      {
        name: '村干部',
        rows: [
          ['姓名', '职务', '电话'],
          ['测试官', '主任', '1'],
        ],
      },
      roster('一组', a),
    ]
    expect(checkSheets(plans)).toMatchObject({ rows: 1, accepted: [{ sheet: '一组', row: 2, group: '1组' }] })
  })

  test('a sheet a group: the name gives the group unless a column does', () => {
    const plans: SheetPlan[] = [
      roster('第一村民小组', a),
      roster('2组人口', b),
      {
        name: '三组',
        rows: [
          [...heading, '组别'],
          [...c, '上屋组'],
        ],
      },
      roster('Sheet4', person(4)),
    ]
    expect(checkSheets(plans).accepted.map((one) => one.group)).toEqual(['1组', '2组', '上屋组', null])
  })

  test('a sheet a village: duplicates across them are of another village', () => {
    const outcome = checkSheets([roster('蓝田村', a), roster('洪桥村', a)])
    expect(outcome.rejected).toEqual(['2:DUPLICATE_OTHER_VILLAGE'])
  })

  test('group headings between the families name the group of the rows below', () => {
    const rows = [[...heading], ['第一村民小组'], a, ['第二村民小组'], b, c]
    expect(checkSheets([{ rows, merges: ['A2:G2', 'A4:G4'] }]).accepted.map((one) => one.group)).toEqual([
      '1组',
      '2组',
      '2组',
    ])
  })
})

test('values merged downwards, left blank or marked 同上 stand for each row', () => {
  const headings = ['村民小组', '姓名', '身份证号', '民族', '联系电话', '家庭住址', '与户主关系']
  const rows: Value[][] = [
    headings,
    ['一组', nameA, String(a[2]), '汉', '13812345678', '上屋1号', '户主'],
    ['', nameB, String(b[2]), '', '同上', '', '妻'],
    ['〃', nameC, String(c[2]), '藏族', '', '', '户主'],
  ]
  const { accepted, rejected } = checkSheets([{ rows, merges: ['D2:D3'] }])
  expect(rejected).toEqual([])
  expect(accepted.map(({ group, ethnicity, phone, address }) => [group, ethnicity, phone, address])).toEqual([
    ['1组', '汉族', '13812345678', '上屋1号'],
    ['1组', '汉族', '13812345678', '上屋1号'],
    ['1组', '藏族', null, null],
  ])
})
