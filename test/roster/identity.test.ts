import fc from 'fast-check'
import { agrees, type PartialDate, readDate, serialDate } from '../../shared/chinese-date'
import { idCheckDigit, readIdNumber } from '../../shared/person-identity'
import { readName } from '../../shared/person-name'
import { readPhone } from '../../shared/phone'
import { idNumber } from '../fixture/roster/sheet'

const good = idNumber('1968-03-05', 123)
const withX =
  Array.from({ length: 40 }, (_, at) => idNumber('1968-03-05', at + 1)).find((one) => one.endsWith('X')) ?? ''
/** Ends in 000 with a right check digit, as one number in eleven that ends so does. */
const zeros =
  [
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
    .map((region) => idNumber('1980-01-01', 0, region))
    .concat(Array.from({ length: 28 }, (_, day) => idNumber(`1980-02-${String(day + 1).padStart(2, '0')}`, 0)))
    .find((one) => one.endsWith('000')) ?? ''

const ids = fc
  .tuple(
    fc.constantFrom('110105', '360603', '542225', '830000'),
    fc.date({ min: new Date('1920-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, birth, order]) => idNumber(birth.toISOString().slice(0, 10), order, region))

const faultOf = (text: string, fromNumberCell = false) => readIdNumber(text, fromNumberCell).fault

describe('ID numbers', () => {
  test('the check digit is that of the standard', () => {
    expect(idCheckDigit('11010519491231002')).toBe('X')
    expect(idCheckDigit('44052418800101001')).toBe('4')
  })

  test('every number with its check digit is read; any other last character is refused', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom(...'0123456789X'), (id, last) => {
        const changed = id.slice(0, 17) + last
        const expected = last === id.charAt(17) ? null : changed.endsWith('000') ? 'ID_ROUNDED' : 'ID_CHECK_DIGIT'
        expect(faultOf(changed)).toBe(expected)
      }),
    )
  })

  test('one wrong digit or two neighbours swapped never pass', () => {
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, step) => {
        const digit = (Number(id.charAt(at)) + step) % 10
        expect(faultOf(id.slice(0, at) + digit + id.slice(at + 1))).not.toBeNull()
        const swapped = id.slice(0, at) + id.charAt(at + 1) + id.charAt(at) + id.slice(at + 2)
        if (swapped !== id) expect(faultOf(swapped)).not.toBeNull()
      }),
    )
  })

  test.each([
    ['', 'ID_MISSING'],
    ['无', 'ID_MISSING'],
    ['未办理', 'ID_MISSING'],
    ['3.60603E+17', 'ID_ROUNDED'],
    ['3.60603198001011E+17', 'ID_ROUNDED'],
    ['３．６０６０３Ｅ＋１７', 'ID_ROUNDED'],
    ['360603196803051000', 'ID_ROUNDED'],
    ['360603680305123', 'ID_OLD_15'],
    ['360603196803051', 'ID_LENGTH'],
    [good.slice(0, 17), 'ID_LENGTH'],
    [`${good}1`, 'ID_LENGTH'],
    ['E12345678', 'ID_LENGTH'],
    [`${good.slice(0, 17)}A`, 'ID_IMPOSSIBLE'],
    [good.replace('0', 'O'), 'ID_IMPOSSIBLE'],
    ['360603********1234', 'ID_IMPOSSIBLE'],
    [idNumber('1968-02-30', 123), 'ID_IMPOSSIBLE'],
    [idNumber('1968-13-01', 123), 'ID_IMPOSSIBLE'],
    [idNumber('1868-03-05', 123), 'ID_IMPOSSIBLE'],
    [idNumber('1968-03-05', 123, '000000'), 'ID_IMPOSSIBLE'],
    [idNumber('1968-03-05', 123, '990000'), 'ID_IMPOSSIBLE'],
  ])('%s is refused', (text, fault) => {
    expect(faultOf(text)).toBe(fault)
  })

  test('a number cell of more than 15 digits has lost the rest, whatever its check digit says', () => {
    expect(faultOf(zeros, true)).toBe('ID_ROUNDED')
    expect(faultOf(good, true)).toBe('ID_ROUNDED')
    expect(faultOf('360603680305123', true)).toBe('ID_OLD_15')
  })

  test.each([
    ['as it is', good],
    ['small x', withX.toLowerCase()],
    ['full-width', withX.replace(/./g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))],
    ['multiplication sign', withX.replace('X', '×')],
    ['Cyrillic letter', withX.replace('X', 'Х')],
    ['apostrophe', `'${good}`],
    ['full-width apostrophe', `’${good}`],
    ['spaces', `${good.slice(0, 6)} ${good.slice(6, 14)} ${good.slice(14)}`],
    ['dashes', `${good.slice(0, 6)}-${good.slice(6, 14)}－${good.slice(14)}`],
    ['dots', `${good.slice(0, 6)}.${good.slice(6)}`],
    ['no-break and zero-width', `\u00a0${good.slice(0, 9)}\u200b${good.slice(9)}\ufeff`],
    ['direction marks', `\u202d${good}\u202c`],
    ['line break', `${good.slice(0, 10)}\n${good.slice(10)}`],
    ['label', `身份证：${good}`],
    ['remark', `${good}（已换证）`],
    ['decimal of a data frame', `${good}.0`.replace('X', '')],
    ['text that ends in zeros', zeros],
    ['resident of Hong Kong', idNumber('1968-03-05', 123, '810000')],
    ['permanent resident', idNumber('1968-03-05', 123, '936704')],
  ])('is read with %s', (_, text) => {
    expect(readIdNumber(text).fault).toBeNull()
  })

  test('sex and birth come from the number', () => {
    const woman = idNumber('2000-02-29', 124)
    expect(readIdNumber(woman)).toEqual({ fault: null, id: { number: woman, sex: 'FEMALE', birthDate: '2000-02-29' } })
    expect(readIdNumber(good)).toMatchObject({ id: { sex: 'MALE' } })
  })
})

describe('names', () => {
  test.each(['', ' 　', '（户主）'])('%j is missing', (text) => expect(readName(text)).toEqual({ kind: 'missing' }))

  test.each([
    '123',
    '张3',
    '张伟2',
    '？',
    '张？三',
    '王\ufffd',
    '张*三',
    '张□',
    '无',
    '不详',
    '未知',
    '张某',
    '李某某',
    '张',
    'A',
    'abc',
    'test',
    'XXX',
    '张san',
    '赵C',
    '张三13800138000',
    '张三/李四',
    '张三、李四',
    '张三,李四',
    '#N/A',
    '-',
    '同上',
    '扎西-多吉',
    '=1+1',
    '张'.repeat(51),
  ])('%s is impossible', (text) => expect(readName(text).kind).toBe('impossible'))

  test.each([
    ['张三', '张三'],
    ['张　三', '张三'],
    ['张 三', '张三'],
    [' 欧阳 娜娜\n', '欧阳娜娜'],
    ['张\u200b三', '张三'],
    ['𠮷田', '𠮷田'],
    ['王㛃', '王㛃'],
    ['李𬭎', '李𬭎'],
    ['王〇', '王〇'],
    ['李\ue5e5', '李\ue5e5'],
    ['⻢⽅', '马方'],
    ['张李氏', '张李氏'],
    ['扎西·多吉', '扎西·多吉'],
    ['扎西•多吉', '扎西·多吉'],
    ['扎西・多吉', '扎西·多吉'],
    ['扎西･多吉', '扎西·多吉'],
    ['扎西‧多吉', '扎西·多吉'],
    ['扎西⋅多吉', '扎西·多吉'],
    ['扎西.多吉', '扎西·多吉'],
    ['扎西．多吉', '扎西·多吉'],
    ['扎西。多吉', '扎西·多吉'],
    ['扎西 · 多吉', '扎西·多吉'],
    ['阿卜杜热合曼·阿卜杜外力·麦麦提', '阿卜杜热合曼·阿卜杜外力·麦麦提'],
    ['བཀྲ་ཤིས', 'བཀྲ་ཤིས'],
    ['扎西 བཀྲ་ཤིས', '扎西'],
    ['NGUYEN THI LAN', 'NGUYEN THI LAN'],
  ])('%s reads %s', (text, name) => expect(readName(text)).toEqual({ kind: 'name', name, remark: null }))

  test('what stands in brackets is a remark', () => {
    expect(readName('张三（户主）')).toEqual({ kind: 'name', name: '张三', remark: '户主' })
    expect(readName('李四(已故)')).toEqual({ kind: 'name', name: '李四', remark: '已故' })
    expect(readName('王小明（曾用名：王明')).toEqual({ kind: 'name', name: '王小明', remark: '曾用名:王明' })
  })
})

describe('phones', () => {
  test.each([
    '1380013800',
    '138001380001',
    '12800138000',
    '11111111111',
    '00000000000',
    '12345',
    '1',
    '1234567',
    '1.38E+10',
    '138O0138000',
    '137****1234',
    'abc',
    '?',
    '8673123456',
    '1380013 8000 1',
  ])('%s is impossible', (text) => expect(readPhone(text)).toEqual({ kind: 'impossible' }))

  test.each(['', ' ', '无', '/', '-', '——', '没有', '0', '空号', '在外打工', '无电话'])('%s is no phone', (text) =>
    expect(readPhone(text)).toEqual({ kind: 'none' }),
  )

  test.each([
    ['13812345678', '13812345678'],
    ['１３８１２３４５６７８', '13812345678'],
    ['138 1234 5678', '13812345678'],
    ['138-1234-5678', '13812345678'],
    ['138－1234－5678', '13812345678'],
    ["'13812345678", '13812345678'],
    ['\u202d13812345678\u202c', '13812345678'],
    ['+8613812345678', '13812345678'],
    ['+86 138 1234 5678', '13812345678'],
    ['86-13812345678', '13812345678'],
    ['008613812345678', '13812345678'],
    ['013812345678', '13812345678'],
    ['13812345678.0', '13812345678'],
    ['13812345678/13912345678', '13812345678'],
    ['13812345678、13912345678', '13812345678'],
    ['13812345678 13912345678', '13812345678'],
    ['13812345678\n13912345678', '13812345678'],
    ['1381234567/13912345678', '13912345678'],
    ['13812345678（儿子）', '13812345678'],
    ['儿子：13812345678', '13812345678'],
    ['0701-5881234/13812345678', '13812345678'],
    ['19912345678', '19912345678'],
    ['16612345678', '16612345678'],
    ['0701-5881234', '0701-5881234'],
    ['(0701)5881234', '0701-5881234'],
    ['07015881234', '0701-5881234'],
    ['0701 5881234', '0701-5881234'],
    ['010-65881234', '010-65881234'],
    ['02165881234', '021-65881234'],
    ['+86 701 5881234', '0701-5881234'],
    ['0701-5881234转801', '0701-5881234'],
    ['0701-5881234-801', '0701-5881234'],
    ['5881234', '5881234'],
  ])('%s reads %s', (text, number) => expect(readPhone(text)).toMatchObject({ kind: 'phone', number }))
})

describe('dates', () => {
  test.each(['', ' ', '-', '/', '——'])('%s is blank', (text) => expect(readDate(text)).toEqual({ kind: 'blank' }))

  test.each(['农历1968年二月初七', '阴历68.2.7', '1968.2.7(农)', '正月初五', '腊月廿三', '戊申年二月'])(
    '%s is lunar',
    (text) => expect(readDate(text)).toEqual({ kind: 'lunar' }),
  )

  test.each([
    '哈哈',
    '不详',
    '1968-13-05',
    '1968-02-30',
    '1967-02-29',
    '19681305',
    '196803051',
    '########',
    '三月五日',
    '1968-3-5-1',
    '1968.00',
    '0',
    '38岁',
  ])('%s is unreadable', (text) => expect(readDate(text)).toEqual({ kind: 'unreadable' }))

  const march5: PartialDate = { year: 1968, month: 3, day: 5 }
  test.each([
    '1968-3-5',
    '1968-03-05',
    '1968.3.5',
    '1968.03.05.',
    '1968/03/05',
    '1968\\3\\5',
    '1968年3月5日',
    '1968 年 3 月 5 日',
    '1968年3月5号',
    '1968年3月5日生',
    '公历1968年3月5日',
    '19680305',
    '１９６８．３．５',
    '１９６８年０３月０５日',
    '1968—3—5',
    '1968，3，5',
    '1968、3、5',
    '1968。3。5',
    '1968 3 5',
    "'1968-3-5",
    '1968-3.5',
    '1968.0305',
    '196803.05',
    '1968-03-05 00:00:00',
    '1968-03-05T00:00:00.000Z',
    '1968/3/5 0:00',
    '5-Mar-68',
    'Mar 5, 1968',
    '一九六八年三月五日',
    '一九六八年三月五号',
    '民国57年3月5日',
    '68.3.5',
    '68-03-05',
    '680305',
    '3/5/68',
    '3/5/1968',
    '1968305',
    '196835',
    '24902',
  ])('%s can mean 5 March 1968', (text) => {
    const reading = readDate(text)
    expect(reading.kind === 'dates' && reading.candidates.some((one) => agrees(one, '1968-03-05'))).toBe(true)
    expect(reading.kind === 'dates' && reading.candidates.some((one) => agrees(one, '1968-04-06'))).toBe(false)
  })

  test.each([
    ['二〇〇一年十二月二十五日', '2001-12-25'],
    ['二零零一年十二月廿五日', '2001-12-25'],
    ['二OO一年十月十日', '2001-10-10'],
    ['一九九〇年十一月三十日', '1990-11-30'],
    ['2000.2.29', '2000-02-29'],
  ])('%s is %s', (text, date) => {
    const reading = readDate(text)
    expect(reading.kind === 'dates' && reading.candidates.map((one) => agrees(one, date))).toEqual([true])
  })

  test('month or year alone leave the rest open', () => {
    for (const text of ['1968.03', '1968.3', '1968-03', '1968年3月', '196803', '1968/3', 'Mar-68', '一九六八年三月'])
      expect(readDate(text)).toMatchObject({
        kind: 'dates',
        candidates: expect.arrayContaining([{ year: 1968, month: 3 }]),
      })
    expect(readDate('1968年')).toEqual({ kind: 'dates', candidates: [{ year: 1968 }] })
    // 1968.10 kept as a number
    expect(readDate('1968.1')).toEqual({
      kind: 'dates',
      candidates: [
        { year: 1968, month: 1 },
        { year: 1968, month: 10 },
      ],
    })
  })

  test('day counts of both systems, with the day that never was', () => {
    expect(serialDate(24902)).toEqual(march5)
    expect(serialDate(24902 - 1462, true)).toEqual(march5)
    expect(serialDate(59)).toEqual({ year: 1900, month: 2, day: 28 })
    expect(serialDate(61)).toEqual({ year: 1900, month: 3, day: 1 })
    expect(serialDate(0)).toBeNull()
  })
})
