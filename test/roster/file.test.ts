import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { RosterFileError } from '../../api/roster/parse/message'
import { checkBytes, checkSheets, heading, type Outcome, person } from '../fixture/roster/check'
import { idNumber, workbook } from '../fixture/roster/sheet'

const rows = [[...heading], person(1), person(2), person(3, { 身份证号: '1' })]
const csv = (delimiter = ',', end = '\r\n') => rows.map((row) => row.join(delimiter)).join(end)
const expected = { rows: 3, rejected: ['4:ID_LENGTH'] }

/** GBK of the characters used here: Node decodes it but writes none. */
const gb18030 = new TextDecoder('gb18030')
const gbkTable = new Map<string, number[]>()
function gbk(text: string): Uint8Array {
  if (gbkTable.size === 0)
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1) {
        const character = gb18030.decode(Uint8Array.of(high, low))
        if (low !== 0x7f && Array.from(character).length === 1) gbkTable.set(character, [high, low])
      }
  // Beyond GBK, GB18030 counts the supplementary planes on in four bytes.
  const fourBytes = (one: string) => {
    const place = (one.codePointAt(0) ?? 0) - 0x10000 + 189_000
    return [
      0x81 + Math.floor(place / 12_600),
      0x30 + (Math.floor(place / 1260) % 10),
      0x81 + (Math.floor(place / 10) % 126),
      0x30 + (place % 10),
    ]
  }
  const bytes = Array.from(text, (one) =>
    one.charCodeAt(0) < 0x80 ? [one.charCodeAt(0)] : (gbkTable.get(one) ?? fourBytes(one)),
  )
  return Uint8Array.from(bytes.flat())
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()
const codeOf = (read: () => Outcome): string => {
  try {
    return `read ${read().rows} rows`
  } catch (error) {
    if (error instanceof RosterFileError) return error.code
    throw error
  }
}
const refused = (bytes: Uint8Array, fileName: string) => codeOf(() => checkBytes(bytes, { fileName }))

describe('CSV', () => {
  test.each([
    ['UTF-8', Buffer.from(csv())],
    ['UTF-8 with mark', Buffer.from(`\ufeff${csv()}`)],
    ['UTF-16 LE', Buffer.from(`\ufeff${csv('\t')}`, 'utf16le')],
    ['UTF-16 BE', utf16be(`\ufeff${csv()}`)],
    ['UTF-16 LE without mark', Buffer.from(csv(), 'utf16le')],
    ['GBK', gbk(csv())],
    ['tab', Buffer.from(csv('\t'))],
    ['semicolon', gbk(csv(';'))],
    ['full-width comma', Buffer.from(csv('，'))],
    ['bar', Buffer.from(csv('|'))],
    ['line feeds', Buffer.from(csv(',', '\n'))],
    ['carriage returns', Buffer.from(csv(',', '\r'))],
    ['quotes everywhere', Buffer.from(rows.map((row) => row.map((one) => `"${one}"`).join(',')).join('\r\n'))],
    ['numbers guarded as formulas', Buffer.from(rows.map((row) => row.map((one) => `="${one}"`).join(',')).join('\n'))],
    ['the same, quoted', Buffer.from(rows.map((row) => row.map((one) => `"=""${one}"""`).join(',')).join('\n'))],
    ['numbers guarded by tabs', Buffer.from(rows.map((row) => row.map((one) => `"\t${one}"`).join(',')).join('\n'))],
  ] as [string, Uint8Array][])('%s', (_, bytes) => {
    expect(checkBytes(bytes, { fileName: '名册.csv' })).toMatchObject(expected)
  })

  test('GB18030 beyond GBK keeps the rare character', () => {
    const text = `姓名,身份证号\n𠮷小田,${idNumber('1990-01-01', 11)}`
    expect(checkBytes(gbk(text), { fileName: 'a.csv' }).accepted.map((one) => one.name)).toEqual(['𠮷小田'])
  })

  test('the sheet is the file’s name, the row the line on which the record begins', () => {
    const text = `蓝田村花名册,,\n\n姓名,"身份证\n号码",备注\n${person(1)[0]},${person(1)[2]},"上屋\n1号"\n${person(2)[0]},1,`
    const { accepted, rejected } = checkBytes(Buffer.from(text), { fileName: '蓝田村.csv' })
    expect(accepted).toMatchObject([{ sheet: '蓝田村', row: 5 }])
    expect(rejected).toEqual(['7:ID_LENGTH'])
  })

  test('a stray quote costs its own cell at most', () => {
    const text = `姓名,身份证号,备注\n${person(1)[0]},${person(1)[2]},"他说\n${person(2)[0]},${person(2)[2]},5"管\n${person(3)[0]},${person(3)[2]},"甲"乙`
    expect(checkBytes(Buffer.from(text), { fileName: 'a.csv' })).toMatchObject({ rows: 3, rejected: [] })
  })

  test('numbers written out by spreadsheets and data frames', () => {
    const number = idNumber('1990-01-02', 11)
    const text = `姓名,身份证号,电话,出生日期\n赵甲甲,3.60603E+17,,\n赵乙乙,${number}.0,13812345678.0,1990/1/2\n赵丙丙,${idNumber('1990-01-02', 13)},,########\n赵丁丁,${idNumber('1990-01-02', 15)},1.38E+10,\n赵戊戊,${idNumber('1990-01-02', 17)},,32875`
    expect(checkBytes(Buffer.from(text), { fileName: 'a.csv' }).rejected).toEqual([
      '2:ID_ROUNDED',
      '4:BIRTH_UNREADABLE',
      '5:PHONE_IMPOSSIBLE',
    ])
  })

  test('a formula is text, whatever it begins with', () => {
    const text = `姓名,身份证号,备注\n=cmd|'/c calc'!A0,${person(1)[2]},\n赵乙乙,${person(2)[2]},"=HYPERLINK(""x"")"`
    const { accepted, rejected } = checkBytes(Buffer.from(text), { fileName: 'a.csv' })
    expect(rejected).toEqual(['2:NAME_IMPOSSIBLE'])
    expect(accepted[0]?.note).toBe('=HYPERLINK("x")')
  })
})

describe('workbooks', () => {
  test('of the old format', () => {
    expect(checkBytes(workbook([{ rows }], { bookType: 'biff8' }), { fileName: '名册.xls' })).toMatchObject(expected)
  })

  test('under .xls though a new workbook, a page or text, as systems export them', () => {
    const page = `<html><head><meta charset="utf-8"></head><body><table>${rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`).join('')}</table></body></html>`
    expect(checkBytes(workbook([{ rows }]), { fileName: '名册.xls' })).toMatchObject(expected)
    expect(checkBytes(Buffer.from(page), { fileName: '名册.xls' })).toMatchObject(expected)
    expect(checkBytes(gbk(csv('\t')), { fileName: '名册.xls' })).toMatchObject(expected)
  })

  test('that count days from 1904', () => {
    const dated = [[...heading], person(1, { 出生日期: { number: 22323 - 1462, format: 'yyyy-mm-dd' } })]
    expect(checkBytes(workbook([{ rows: dated }], { date1904: true })).rejected).toEqual([])
    expect(checkBytes(workbook([{ rows: dated }])).rejected).toEqual(['2:BIRTH_MISMATCH'])
  })

  /** The first sheet's cells replaced by own XML; `A1`… hold nothing else. */
  const withXml = (sheetData: string, change: (parts: Record<string, Uint8Array>) => void = () => {}) => {
    const parts = unzipSync(workbook([{ rows: [['x']] }]))
    parts['xl/worksheets/sheet1.xml'] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${sheetData}</sheetData></worksheet>`,
    )
    change(parts)
    return zipSync(parts)
  }
  const inline = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is>${text}</is></c>`
  const headRow = `<row r="1">${inline('A1', '<t>姓名</t>')}${inline('B1', '<t>身份证号</t>')}${inline('C1', '<t>出生年月</t>')}</row>`
  const number = idNumber('1968-03-05', 11)

  test('rich text, phonetic guides, cached formulas, dates as text, a lying dimension', () => {
    const data = `${headRow}<row r="2">${inline('A2', '<r><t>赵</t></r><r><t>甲</t></r><rPh sb="0" eb="1"><t>zhao</t></rPh>')}<c r="B2" t="str"><f>"3"&amp;D2</f><v>${number}</v></c><c r="C2" t="d"><v>1968-03-05</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row>`
    expect(checkBytes(withXml(data))).toMatchObject({
      rejected: [],
      accepted: [{ name: '赵甲', idNumber: number, row: 2 }],
    })
  })

  test('a formula without its value is an empty cell', () => {
    const data = `${headRow}<row r="2">${inline('A2', '<t>赵甲</t>')}<c r="B2"><f>D2</f></c></row>`
    expect(checkBytes(withXml(data)).rejected).toEqual(['2:ID_MISSING'])
  })

  test('built-in 年月 formats show no day', () => {
    const data = `${headRow.replace('出生年月', '出生日期')}<row r="2">${inline('A2', '<t>赵甲</t>')}${inline('B2', `<t>${number}</t>`)}<c r="C2" s="1"><v>24898</v></c></row>`
    const styled = (format: number) =>
      withXml(data, (parts) => {
        parts['xl/styles.xml'] = strToU8(
          `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="${format}" applyNumberFormat="1"/></cellXfs></styleSheet>`,
        )
      })
    expect(checkBytes(styled(57)).rejected).toEqual([])
    expect(checkBytes(styled(27)).rejected).toEqual([])
    expect(checkBytes(styled(14)).rejected).toEqual(['2:BIRTH_MISMATCH'])
    expect(checkBytes(styled(31)).rejected).toEqual(['2:BIRTH_MISMATCH'])
  })

  test('entities and document types are refused', () => {
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    const bytes = withXml(headRow, (parts) => {
      parts['xl/worksheets/sheet1.xml'] = strToU8(
        bomb + strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
      )
    })
    expect(refused(bytes, 'a.xlsx')).toBe('FILE_UNSAFE')
  })
})

describe('files that cannot be read', () => {
  const book = workbook([{ rows }])
  const text = Buffer.from(csv())
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(64)])

  test.each([
    ['nothing', new Uint8Array(), 'a.xlsx', 'FILE_EMPTY'],
    ['text as .xlsx', text, 'a.xlsx', 'FILE_TYPE_MISMATCH'],
    ['a workbook as .csv', book, 'a.csv', 'FILE_TYPE_MISMATCH'],
    ['an old workbook as .xlsx', workbook([{ rows }], { bookType: 'biff8' }), 'a.xlsx', 'FILE_TYPE_MISMATCH'],
    ['a picture as .xlsx', png, 'a.xlsx', 'FILE_TYPE_UNSUPPORTED'],
    ['a picture as .csv', png, 'a.csv', 'FILE_TYPE_UNSUPPORTED'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'a.xls', 'FILE_TYPE_UNSUPPORTED'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'a.xlsx', 'FILE_TYPE_UNSUPPORTED'],
    ['any zip', zipSync({ 'a.txt': strToU8('x') }), 'a.xlsx', 'FILE_TYPE_UNSUPPORTED'],
    ['half a workbook', book.slice(0, book.length >> 1), 'a.xlsx', 'FILE_DAMAGED'],
    [
      'a workbook without its beginning',
      Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)]),
      'a.xlsx',
      'FILE_DAMAGED',
    ],
    ['random text', Buffer.from('你好，世界'), 'a.csv', 'ROSTER_NOT_FOUND'],
    [
      'half an old workbook',
      workbook([{ rows }], { bookType: 'biff8' }).slice(0, 1024),
      'a.xls',
      'FILE_TYPE_UNSUPPORTED',
    ],
  ] as [string, Uint8Array, string, string][])('%s', (_, bytes, fileName, code) => {
    expect(refused(bytes, fileName)).toBe(code)
  })

  test('a flipped byte in a packed sheet', () => {
    const bytes = Uint8Array.from(book)
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 24 + 40
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    expect(refused(bytes, 'a.xlsx')).toBe('FILE_DAMAGED')
  })

  test('a workbook under a password', () => {
    const container = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(504),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(480),
    ])
    expect(refused(container, 'a.xlsx')).toBe('FILE_ENCRYPTED')
    const locked = Uint8Array.from(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))
    const central = Buffer.from(locked).indexOf(Buffer.from('PK\x01\x02', 'latin1'))
    locked[central + 8] = (locked[central + 8] ?? 0) | 1
    expect(refused(locked, 'a.xlsx')).toBe('FILE_ENCRYPTED')
  })

  test('a bomb, honest about its size or lying', () => {
    const parts = unzipSync(book)
    const zeros = new Uint8Array(30 * 1024 * 1024)
    const honest = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': zeros })
    expect(refused(honest, 'a.xlsx')).toBe('FILE_UNSAFE')
    expect(refused(zipSync({ ...parts, 'xl/media/image1.png': zeros }), 'a.xlsx')).toBe('FILE_UNSAFE')
    const lying = Buffer.from(honest)
    const size = Buffer.alloc(4)
    size.writeUInt32LE(zeros.length)
    const small = Buffer.alloc(4)
    small.writeUInt32LE(5000)
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size)) small.copy(lying, at)
    expect(refused(lying, 'a.xlsx')).toBe('FILE_UNSAFE')
  })

  test('more sheets or rows than any village has', () => {
    const sheets = Array.from({ length: 51 }, (_, at) => ({ name: `${at}组`, rows: [[...heading], person(at)] }))
    expect(codeOf(() => checkSheets(sheets))).toBe('TOO_MANY_SHEETS')
    const long = ['姓名,身份证号', ...Array.from({ length: 50_001 }, (_, at) => `赵甲甲,${at}`)].join('\n')
    expect(refused(Buffer.from(long), 'a.csv')).toBe('TOO_MANY_ROWS')
  })

  test('a roster without people is read, and is empty', () => {
    expect(checkSheets([{ rows: [['蓝田村花名册'], [...heading]] }])).toMatchObject({ rows: 0, rejected: [] })
  })
})
