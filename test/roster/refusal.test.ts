import { parseRoster } from '../../api/roster/parse/parse-roster'
import { checkSheets, codesOf, heading, person } from '../fixture/roster/check'
import { idNumber, TODAY, type Value, workbook } from '../fixture/roster/sheet'

const id = idNumber('1962-03-12', 121)
const born = { 身份证号: id, 出生日期: '1962-03-12', 性别: '男' }

describe('one row is refused for', () => {
  const cases: [code: string, change: Parameters<typeof codesOf>[0]][] = [
    ['NAME_MISSING', { 姓名: '' }],
    ['NAME_MISSING', { 姓名: '　' }],
    ['NAME_MISSING', { 姓名: '无' }],
    ['NAME_IMPOSSIBLE', { 姓名: '123' }],
    ['NAME_IMPOSSIBLE', { 姓名: 45 }],
    ['NAME_IMPOSSIBLE', { 姓名: '？' }],
    ['NAME_IMPOSSIBLE', { 姓名: '不详' }],
    ['NAME_IMPOSSIBLE', { 姓名: '=1+1' }],
    ['ID_MISSING', { 身份证号: '' }],
    ['ID_MISSING', { 身份证号: '无' }],
    ['ID_MISSING', { 身份证号: '身份证丢失正在补办' }],
    ['ID_MISSING', { 身份证号: { error: 42 } }],
    ['ID_ROUNDED', { 身份证号: { number: 360603196203121000 } }],
    ['ID_ROUNDED', { 身份证号: { number: 360603196203121000, format: '0' } }],
    ['ID_ROUNDED', { 身份证号: { number: 360603196203121000, format: 'yyyy-mm-dd' } }],
    ['ID_ROUNDED', { 身份证号: '3.60603E+17' }],
    ['ID_ROUNDED', { 身份证号: '360603196203121000' }],
    ['ID_OLD_15', { 身份证号: '360603620312121' }],
    ['ID_OLD_15', { 身份证号: 360603620312121 }],
    ['ID_LENGTH', { 身份证号: id.slice(0, 17) }],
    ['ID_LENGTH', { 身份证号: `${id}0` }],
    ['ID_IMPOSSIBLE', { 身份证号: idNumber('1962-02-30', 121) }],
    ['ID_CHECK_DIGIT', { 身份证号: id.slice(0, 17) + ((Number(id.charAt(17)) || 0) === 7 ? '8' : '7') }],
    ['SEX_MISMATCH', { ...born, 性别: '女' }],
    ['SEX_MISMATCH', { ...born, 性别: 2 }],
    ['SEX_MISMATCH', { ...born, 性别: '女性' }],
    ['BIRTH_MISMATCH', { ...born, 出生日期: '1962-03-13' }],
    ['BIRTH_MISMATCH', { ...born, 出生日期: '62.3.13' }],
    ['BIRTH_MISMATCH', { ...born, 出生日期: '1962年4月' }],
    ['BIRTH_MISMATCH', { ...born, 出生日期: { number: 22718, format: 'yyyy-mm-dd' } }],
    ['BIRTH_UNREADABLE', { ...born, 出生日期: '1962-13-12' }],
    ['BIRTH_UNREADABLE', { ...born, 出生日期: '不详' }],
    ['BIRTH_UNREADABLE', { ...born, 出生日期: '########' }],
    ['BIRTH_UNREADABLE', { ...born, 出生日期: { error: 15 } }],
    ['BIRTH_FUTURE', { ...born, 出生日期: '2062-03-12' }],
    ['BIRTH_FUTURE', { 身份证号: idNumber('2026-11-23', 121), 出生日期: '2026-11-23' }],
    ['BIRTH_FUTURE', { 身份证号: idNumber('2062-03-12', 121), 出生日期: '' }],
    ['PHONE_IMPOSSIBLE', { 联系电话: '1381234567' }],
    ['PHONE_IMPOSSIBLE', { 联系电话: 138123456789 }],
    ['PHONE_IMPOSSIBLE', { 联系电话: '1.38E+10' }],
    ['SECOND_HEAD', { 户号: 'H1001' }],
    ['DUPLICATE', { 身份证号: String(person(1)[2]), 出生日期: '' }],
    ['DUPLICATE', { 身份证号: ` ${String(person(1)[2])}\u200b`, 出生日期: '' }],
  ]
  test.each(cases)('%s: %j', (code, change) => {
    expect(codesOf(change)).toEqual([code])
  })
})

describe('one row is accepted with', () => {
  const cases: Parameters<typeof codesOf>[0][] = [
    { 姓名: '扎西．多吉' },
    { 姓名: '张　三' },
    { 姓名: '李四（已故）' },
    { ...born, 身份证号: `'${id}` },
    { ...born, 身份证号: id.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)) },
    { ...born, 性别: '' },
    { ...born, 性别: 1 },
    { ...born, 性别: 'M' },
    { ...born, 性别: '不详' },
    { ...born, 性别: { error: 42 } },
    { ...born, 出生日期: '' },
    { ...born, 出生日期: '/' },
    { ...born, 出生日期: '62.3.12' },
    { ...born, 出生日期: '一九六二年三月十二日' },
    { ...born, 出生日期: '农历1962年二月初七' },
    { ...born, 出生日期: 19620312 },
    { ...born, 出生日期: 196203 },
    { ...born, 出生日期: 1962.03 },
    { ...born, 出生日期: 1962 },
    { ...born, 出生日期: 22717 },
    { ...born, 出生日期: { number: 22717, format: 'yyyy"年"m"月"d"日"' } },
    { ...born, 出生日期: { number: 22717.5, format: 'yyyy-mm-dd hh:mm' } },
    // Typed 1962.3, kept as the first of March and shown without a day.
    { ...born, 出生日期: { number: 22706, format: 'yyyy"年"m"月"' } },
    { ...born, 出生日期: { number: 22706, format: 'mmm-yy' } },
    { ...born, 出生日期: { number: 22706, format: 'yyyy.mm' } },
    { 身份证号: idNumber('2026-11-22', 121), 出生日期: '2026-11-22' },
    { 联系电话: '' },
    { 联系电话: '无' },
    { 联系电话: 0 },
    { 联系电话: 13812345678 },
    { 联系电话: '0701-5881234' },
    { 联系电话: { error: 42 } },
    { 与户主关系: '妻', 户号: 'H1001' },
    { 与户主关系: '户主之妻', 户号: 'H1001' },
    { 与户主关系: '', 户号: 'H1001' },
  ]
  test.each(cases.map((change) => [change]))('%j', (change) => {
    expect(codesOf(change)).toEqual([])
  })
})

describe('a row with several faults', () => {
  test('is refused once, for the first in the fixed order', () => {
    expect(codesOf({ 姓名: '12', 身份证号: '1', 联系电话: '1' })).toEqual(['NAME_IMPOSSIBLE'])
    expect(codesOf({ 身份证号: '1', 性别: '女', 联系电话: '1' })).toEqual(['ID_LENGTH'])
    expect(codesOf({ 性别: '女', 联系电话: '1', 户号: 'H1001' })).toEqual(['SEX_MISMATCH'])
    expect(codesOf({ 身份证号: String(person(1)[2]), 出生日期: '', 户号: 'H1001' })).toEqual(['DUPLICATE'])
  })

  test('still counts for the rows after it: the later of two with one number is refused', () => {
    const first = person(1, { 联系电话: '1' })
    const later = person(2, { 身份证号: first[2] ?? null, 出生日期: '' })
    expect(checkSheets([{ rows: [[...heading], first, later] }]).rejected).toEqual([
      '2:PHONE_IMPOSSIBLE',
      '3:DUPLICATE',
    ])
  })
})

describe('duplicates across villages', () => {
  const columns = ['村', ...heading]
  const inVillage = (village: string, row: Value[]) => [village, ...row]

  test('in one file the later row is refused', () => {
    const rows = [
      columns,
      inVillage('蓝田村', person(1)),
      inVillage('洪桥村', person(1, { 户号: 'H9' })),
      inVillage('蓝田村委会', person(1, { 户号: 'H8' })),
    ]
    expect(checkSheets([{ rows }]).rejected).toEqual(['3:DUPLICATE_OTHER_VILLAGE', '4:DUPLICATE'])
  })

  test('a person on file in this village is no duplicate, in another one is', () => {
    const number = String(person(1)[2])
    const check = (code: string) =>
      checkSheets([{ rows: [[...heading], person(1), person(2)] }], {
        division: '360603101201',
        existing: new Map([[number, code]]),
      })
    expect(check('360603101201').rejected).toEqual([])
    expect(check('360603101202').rejected).toEqual(['2:DUPLICATE_OTHER_VILLAGE'])
  })
})

test('the message says what is wrong and what to do, and never holds an ID number', () => {
  const { rejected } = checkRaw()
  expect(rejected.map((one) => one.message)).toEqual([
    '身份证号有17位，应为18位，请核对后改正',
    '与名单第2行的身份证号相同，请删去重复的一行或改正号码',
  ])
  expect(JSON.stringify(rejected)).not.toMatch(/\d{15}/)
})

function checkRaw() {
  const rows = [
    [...heading],
    person(1),
    person(2, { 身份证号: id.slice(0, 17) }),
    person(3, { 身份证号: String(person(1)[2]), 出生日期: '' }),
  ]
  return parseRoster(workbook([{ name: '名单', rows }]), { fileName: 'a.xlsx', today: TODAY })
}
