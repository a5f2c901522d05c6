import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { checkBytes, checkSheets, type Outcome } from '../fixture/roster/check'
import { idNumber, type SheetPlan, type Value, workbook } from '../fixture/roster/sheet'

const man = (n: number) => idNumber('1970-05-06', 2 * n + 11)
const woman = idNumber('1972-01-02', 22)

const sheet = (rows: Value[][], ...merges: string[]): SheetPlan => ({ rows, merges })
const people = ({ accepted }: Outcome) =>
  accepted.map(({ row, name, householdRole }) => `${row} ${name} ${householdRole}`)

test('a printed census: two-row headings on every page, merged families, subtotals, signatures', () => {
  const heading = [
    ['序号', '户号', '户主姓名', '家庭成员基本情况', '', '', '', '', '联系电话', '备注'],
    ['', '', '', '姓　名', '性别', '公民身份号码', '出生年月', '与户主\n关系', '', ''],
  ]
  const merged = (row: number) =>
    [`D${row}:H${row}`, ...['A', 'B', 'C', 'I', 'J'].map((column) => `${column}${row}:${column}${row + 1}`)] as const
  const title = '余江区春涛镇蓝田村村民委员会第三村民小组常住人口登记花名册'
  const outcome = checkSheets([
    sheet(
      [
        ['附件2'],
        [title],
        ['填报单位（盖章）：蓝田村委会', '', '', '', '', '', '填报时间：2026 年 3 月 1 日', '', '单位：人'],
        ...heading,
        [1, '001', '张大山', '张大山', '男', man(1), '1970.05', '户主', '13812345678', ''],
        [2, '', '', '李小花', '女', woman, '1972.1', '妻', '', ''],
        [3, '', '', '张小山', '男', idNumber('1995-10-03', 15), 1995.1, '长子', '', ''],
        ['本页小计', '', '', '3人'],
        ['第1页 共2页'],
        [title],
        ...heading,
        [4, '002', '王小二', '王小二', '男', man(4), '1970-05', '户主', '0701-5881234', '已故'],
        [5, '', '', '王小三', '男', man(5), '一九七〇年五月', '户主', '', ''],
        ['合计', '2户', '', '5人', '4', '1'],
        ['填表人：张三', '', '', '', '审核人：李四', '', '', '村主任：', '王五'],
        ['注：1.本表一式三份；2.户主排首位。'],
      ],
      ...['A2:J2', 'B6:B8', 'C6:C8', 'I6:I8', 'A3:F3', 'A11:J11', 'B14:B15', 'C14:C15', 'I14:I15'],
      ...merged(4),
      ...merged(12),
    ),
  ])
  expect(outcome).toMatchObject({ rows: 5, rejected: ['15:SECOND_HEAD'] })
  expect(people(outcome)).toEqual(['6 张大山 HEAD', '7 李小花 SPOUSE', '8 张小山 CHILD', '14 王小二 HEAD'])
  expect(outcome.accepted.map((one) => [one.householdNumber, one.group])).toEqual([
    ['001', '3组'],
    ['001', '3组'],
    ['001', '3组'],
    ['002', '3组'],
  ])
})

test('a card a family, each with its own heading', () => {
  const heading = ['姓名', '性别', '与户主关系', '身份证号']
  const outcome = checkSheets([
    sheet([
      ['户主：', '张大山', '户号：', '001', '住址：', '上屋'],
      heading,
      ['张大山', '男', '户主', man(1)],
      ['李小花', '女', '妻', woman],
      [],
      ['户主姓名：', '王小二', '家庭住址：', '下屋'],
      heading,
      ['王小二', '男', '户主', man(2)],
      ['户主姓名：赵小六', '', '住址：下屋'],
      heading,
      ['赵小六', '男', '户主', man(3)],
    ]),
  ])
  expect(outcome.rejected).toEqual([])
  expect(people(outcome)).toEqual(['3 张大山 HEAD', '4 李小花 SPOUSE', '8 王小二 HEAD', '11 赵小六 HEAD'])
})

test('the head’s own columns, merged over the family, beside the members’', () => {
  const outcome = checkSheets([
    sheet(
      [
        ['户主信息', '', '', '家庭成员信息'],
        ['户主姓名', '身份证号', '联系电话', '姓名', '与户主关系', '身份证号', '性别'],
        ['张大山', man(1), '13812345678', '张大山', '户主', man(1), '男'],
        ['', '', '', '李小花', '妻', woman, '女'],
        ['王小二', man(2), '', '王小二', '户主', man(2), '男'],
      ],
      ...['A1:C1', 'D1:G1', 'A3:A4', 'B3:B4', 'C3:C4'],
    ),
  ])
  expect(outcome).toMatchObject({ rows: 3, rejected: [] })
  expect(outcome.accepted.map((one) => one.phone)).toEqual(['13812345678', null, null])
})

test('heads in the 户主 column alone, members in their own', () => {
  const rows: Value[][] = [
    ['户主姓名', '家庭成员', '与户主关系', '身份证号'],
    ['张大山', '', '户主', man(1)],
    ['', '李小花', '妻', woman],
    ['', '', '子', man(3)],
    ['王小二', '', '', man(2)],
  ]
  const outcome = checkSheets([sheet(rows)])
  expect(outcome.rejected).toEqual(['4:NAME_MISSING'])
  expect(people(outcome)).toEqual(['2 张大山 HEAD', '3 李小花 SPOUSE', '5 王小二 HEAD'])
  expect(new Set(outcome.accepted.map((one) => one.householdKey)).size).toBe(2)
})

test('a roster entered into the sample sheet is read where it is the only one', () => {
  const filled = {
    ...sheet([
      ['姓名', '身份证号'],
      ['张小三', man(1)],
    ]),
    name: '样表',
  }
  expect(checkSheets([filled])).toMatchObject({ rows: 1 })
  expect(
    checkSheets([
      filled,
      sheet([
        ['姓名', '身份证号'],
        ['李小四', man(2)],
      ]),
    ]).accepted.map((one) => one.name),
  ).toEqual(['李小四'])
})

test('bilingual headings and names of Tibet', () => {
  const text = `序号,མིང་། 姓名 Name,ཕོ་མོ། 性别,身份证号码,民族,组别\n1,扎西•多吉,男,${idNumber('1980-01-01', 11, '542225')},藏,1组\n2,次仁．卓玛,女,${idNumber('1982-01-01', 12, '542225')},藏,1组`
  const outcome = checkBytes(strToU8(text), { fileName: '拉孜.csv' })
  expect(outcome.accepted).toMatchObject([
    { name: '扎西·多吉', ethnicity: '藏族' },
    { name: '次仁·卓玛', sex: 'FEMALE', group: '1组' },
  ])
})

test('several villages, household numbers begun again in each', () => {
  const outcome = checkSheets([
    sheet([
      ['行政村', '自然村', '户编号', '姓名', '与户主关系', '身份证号'],
      ['蓝田村', '上屋', '1', '张小三', '户主', man(1)],
      ['', '', '', '李小四', '妻', man(2)],
      ['', '下屋', '1', '王小五', '户主', man(3)],
      ['洪桥村', '上屋', '1', '赵小六', '户主', man(4)],
      ['', '', '1', '钱小七', '户主', man(5)],
      ['', '', '2', '张小三', '户主', man(1)],
    ]),
  ])
  expect(outcome).toMatchObject({ rows: 6, rejected: ['6:SECOND_HEAD', '7:DUPLICATE_OTHER_VILLAGE'] })
})

test('footers that stand under the name column', () => {
  const below: Value[][] = [
    ['', '蓝田村村民委员会'],
    ['', '2026年3月1日'],
    ['', '蓝田村委会（公章）', '', '2026年3月1日'],
    ['制表人', '李四'],
    ['审核', '王五'],
    ['负责人：李四', '审核：王五'],
    ['', '经办人：李四'],
    ['联系人', '李四', '13812345678'],
    ['', '以上情况属实'],
    ['', '外出人口'],
    ['', '五保户'],
    ['情况说明：无'],
  ]
  const rows: Value[][] = [['序号', '姓名', '身份证号', '性别'], [1, '张小三', man(1), '男'], ...below]
  expect(checkSheets([sheet(rows)])).toMatchObject({ rows: 1, rejected: [] })
})

test('counts between and below the groups', () => {
  const rows: Value[][] = [
    ['村民小组', '姓名', '身份证号', '性别'],
    ['一组', '张小三', man(1), '男'],
    ['一组小计', 1, 1, 1],
    ['二组', '李小四', man(2), '男'],
    ['二组小计', '1人'],
    ['', '全村合计：2人'],
    ['总人口', 2],
    ['户数', 1, '人口', 2],
    ['男', 1, '女', 1],
  ]
  expect(checkSheets([sheet(rows)])).toMatchObject({ rows: 2, rejected: [] })
})

test('lines prepared with formulas for people to come', () => {
  const rows: Value[][] = [
    ['序号', '姓名', '身份证号', '性别', '出生日期', '年龄'],
    [1, '张小三', man(1), '男', '1970-05-06', 56],
    [2, '', '', '女', { error: 15 }, 126],
    [3, '', '', '女', '--', 126],
    [4, '', '', '女', { number: 0, format: 'yyyy-mm-dd' }, 126],
    [5, 0, 0, 0, 0, 0],
  ]
  expect(checkSheets([sheet(rows)])).toMatchObject({ rows: 1, rejected: [] })
})

test('notes that speak like headings do not hide their rows', () => {
  const noted = sheet([
    ['姓名', '身份证号', '与户主关系', '备注'],
    ['张小三', '', '户主', '身份证号未录入'],
    ['李小四', '', '户主', '无身份证'],
  ])
  expect(checkSheets([noted]).rejected).toEqual(['2:ID_MISSING', '3:ID_MISSING'])
  const phones = sheet([
    ['姓名', '身份证号', '电话'],
    ['张小三', '', '无电话'],
    ['李小四', '无', '手机'],
  ])
  expect(checkSheets([phones]).rejected).toEqual(['2:ID_MISSING', '3:ID_MISSING'])
})

test('the last person of a page is no part of the next heading', () => {
  const heading = ['姓名', '与户主关系', '性别', '身份证号']
  const rows = [
    heading,
    ['张小三', '户主', '男', man(1)],
    ['张小四', '儿子', '男', ''],
    heading,
    ['李小三', '户主', '女', man(2)],
    ['李小五', '户主', '男', man(3)],
  ]
  const outcome = checkSheets([sheet(rows)])
  expect(outcome.rejected).toEqual(['3:ID_MISSING', '5:SEX_MISMATCH'])
  expect(people(outcome)).toEqual(['2 张小三 HEAD', '6 李小五 HEAD'])
})

test('headings nobody foresaw are found by what stands below', () => {
  const rows = [
    ['姓名', '身份证号码,必须18位', '备注'],
    ['张小三', man(1), ''],
    ['李小四', '', ''],
    ['王小五', man(3).slice(1), ''],
  ]
  expect(checkSheets([sheet(rows)])).toMatchObject({ rows: 3, rejected: ['3:ID_MISSING', '4:ID_LENGTH'] })
})

test('who receives the money is not who is on the roll', () => {
  const flat = sheet([
    ['姓名', '身份证号', '领取人姓名', '领取人身份证号', '开户行'],
    ['张小三', man(1), '李小四', man(2), '农商行'],
  ])
  const under = sheet(
    [
      ['村民', '', '发放', ''],
      ['姓名', '身份证号', '姓名', '身份证号'],
      ['张小三', man(1), '李小四', man(2)],
    ],
    'A1:B1',
    'C1:D1',
  )
  for (const plan of [flat, under])
    expect(checkSheets([plan])).toMatchObject({ rows: 1, accepted: [{ name: '张小三', idNumber: man(1) }] })
})

test('days written by programs that count in UTC', () => {
  const rows: Value[][] = [
    ['姓名', '身份证号', '出生日期'],
    ['张小三', man(1), '1970-05-05T16:00:00.000Z'],
    ['李小四', man(2), { number: 25693 + 2 / 3, format: 'yyyy-mm-dd' }],
    ['王小五', man(3), { number: 25694 - 0.0005, format: 'yyyy-mm-dd' }],
    ['赵小六', man(4), { number: 25693, format: 'yyyy-mm-dd' }],
  ]
  expect(checkSheets([sheet(rows)]).rejected).toEqual(['5:BIRTH_MISMATCH'])
})

test('name cells merged over two columns all the way down', () => {
  const rows: Value[][] = [
    ['序号', '姓名', '', '身份证号', '性别'],
    [1, '张小三', '', man(1), '男'],
    [2, '李小四', '', '', '女'],
  ]
  expect(checkSheets([sheet(rows, 'B1:C1', 'B2:C2', 'B3:C3')])).toMatchObject({ rows: 2, rejected: ['3:ID_MISSING'] })
})

test('an address merged over two heads makes them one household', () => {
  const rows: Value[][] = [
    ['姓名', '与户主关系', '身份证号', '家庭住址'],
    ['张小三', '户主', man(1), '上屋'],
    ['李小四', '户主', man(2), ''],
    ['王小五', '户主', man(3), '下屋'],
  ]
  expect(checkSheets([sheet(rows, 'D2:D3')]).rejected).toEqual(['3:SECOND_HEAD'])
  expect(checkSheets([sheet(rows)]).rejected).toEqual([])
})

test('是否户主 instead of the relation', () => {
  const rows: Value[][] = [
    ['户号', '姓名', '是否户主', '身份证号'],
    [1, '张小三', '是', man(1)],
    [1, '李小四', '否', man(2)],
    [1, '王小五', '是', man(3)],
  ]
  expect(checkSheets([sheet(rows)]).rejected).toEqual(['4:SECOND_HEAD'])
})

test('a column rounded and then turned to text is not trusted where one number passes by luck', () => {
  const regions = [
    '360602',
    '360603',
    '360681',
    '542225',
    '110105',
    '440106',
    '510104',
    '320102',
    '330106',
    '420106',
    '430102',
    '610102',
  ]
  const rounded = regions.map((region) => `${idNumber('1980-01-01', 0, region).slice(0, 15)}000`)
  const rows = [['姓名', '身份证号'], ...rounded.map((number, at) => [`张小${'一二三四五六七八九十甲乙'[at]}`, number])]
  const outcome = checkSheets([sheet(rows)])
  expect(outcome.rows).toBe(12)
  expect(outcome.rejected.every((one) => one.endsWith('ID_ROUNDED'))).toBe(true)
  expect(outcome.rejected).toHaveLength(12)
})

describe('workbooks of other programs', () => {
  const parts = unzipSync(
    workbook([
      sheet([
        ['姓名', '身份证号'],
        ['张小三', man(1)],
      ]),
    ]),
  )
  const changed = (name: string, change: (xml: string) => string) =>
    checkBytes(zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) }))

  test('with a namespace prefix and escaped line ends', () => {
    const cell = (ref: string, text: string) =>
      `<x:c r="${ref}" t="inlineStr"><x:is><x:t xml:space="preserve">${text}</x:t></x:is></x:c>`
    const xml = `<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1">${cell('A1', '姓名')}${cell('B1', '身份证_x000D_\n号码')}</x:row><x:row r="2">${cell('A2', ' 张小三 ')}${cell('B2', man(1))}</x:row></x:sheetData></x:worksheet>`
    expect(changed('xl/worksheets/sheet1.xml', () => xml)).toMatchObject({ rows: 1, rejected: [] })
  })

  test('with absolute targets, and parts named in the list of contents that are left out', () => {
    expect(
      changed('xl/_rels/workbook.xml.rels', (xml) => xml.replace(/Target="worksheets/g, 'Target="/xl/worksheets')),
    ).toMatchObject({ rows: 1 })
    const listed =
      '<Override PartName="/xl/persons/person.xml" ContentType="application/vnd.ms-excel.person+xml"/></Types>'
    expect(changed('[Content_Types].xml', (xml) => xml.replace('</Types>', listed))).toMatchObject({ rows: 1 })
  })

  test('as XML spreadsheet', () => {
    const cell = (text: string, type = 'String') => `<Cell><Data ss:Type="${type}">${text}</Data></Cell>`
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="一组"><Table><Row>${cell('姓名')}${cell('身份证号')}</Row><Row>${cell('张小三')}${cell(man(1))}</Row><Row>${cell('李小四')}${cell('360603197005060000', 'Number')}</Row></Table></Worksheet></Workbook>`
    expect(checkBytes(strToU8(xml), { fileName: 'a.xls' })).toMatchObject({
      rows: 2,
      rejected: ['3:ID_ROUNDED'],
      accepted: [{ group: '1组' }],
    })
  })
})
