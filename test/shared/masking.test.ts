import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { type DisclosureContent, findPersonalPlaces, textsOf } from '../../shared/disclosure/content'
import { findPersonalData, maskPersonalData } from '../../shared/masking/personal-data'
import { personalTexts, publicTexts } from './masking-corpus'
import { measureMasking } from './masking-measure'
import { harmlessTexts, sensitiveTexts } from './sensitive-corpus'

const today = '2026-11-22'

describe('the corpus', () => {
  test('holds 300 different texts at least', () => {
    const texts = [...sensitiveTexts, ...personalTexts].map(([text]) => text).concat(harmlessTexts, publicTexts)
    expect(texts.length).toBeGreaterThanOrEqual(300)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('everything that must be hidden is; of what was changed at least 95 % had to be', () => {
    const { missed, disturbed, recall, precision } = measureMasking()
    expect(missed).toEqual([])
    expect(recall).toBe(1)
    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(disturbed).toEqual([])
  })

  test('masking twice changes nothing more', () => {
    for (const [text, masked] of personalTexts)
      expect([text, maskPersonalData(masked, { today })]).toEqual([text, masked])
  })
})

test('what is found is told by kind and place', () => {
  expect(findPersonalData('学生应秋实，住三组12号，电话13800138000', { today })).toEqual([
    { kind: 'MINOR', start: 2, end: 5, masked: '某某' },
    { kind: 'ADDRESS', start: 9, end: 12, masked: '' },
    { kind: 'PHONE', start: 15, end: 26, masked: '138****8000' },
  ])
  expect(findPersonalData('', { today })).toEqual([])
})

test('who is a minor depends on the day', () => {
  expect(maskPersonalData('玉香，2008年11月22日生', { today: '2026-11-21' })).toBe('某某，2008年11月22日生')
  expect(maskPersonalData('玉香，2008年11月22日生', { today: '2026-11-23' })).toBe('玉香，2008年11月22日生')
})

test('any text: masking is idempotent', () => {
  const piece = fc.oneof(
    fc.constantFrom(...personalTexts.map(([text]) => text)),
    fc.constantFrom('三组', '12号', '之', '学生', '应秋实', '8岁', '患', '肝炎', '，', '。', '（', '某某', '*', '\n'),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const masked = maskPersonalData(pieces.join(''), { today })
      expect(maskPersonalData(masked, { today })).toBe(masked)
    }),
    { numRuns: 2000 },
  )
})

describe('a table says what its cells are', () => {
  const content = (columns: string[], ...rows: string[][]): DisclosureContent => ({
    title: '发放名单',
    gist: '',
    body: '',
    attachmentIds: [],
    table: {
      columns: columns.map((title, index) => ({ id: `c${index}`, title, type: 'TEXT' })),
      rows: rows.map((cells, index) => ({
        id: `r${index}`,
        cells: Object.fromEntries(cells.map((cell, place) => [`c${place}`, cell])),
      })),
    },
  })
  const found = (draft: DisclosureContent, confirmed: Parameters<typeof findPersonalPlaces>[1] = []) =>
    findPersonalPlaces(textsOf(draft), confirmed).map(({ field, kind, words, suggestion }) => [
      field,
      kind,
      words,
      suggestion,
    ])

  test('a voucher’s number is no phone, a mistyped ID number is one', () => {
    expect(found(content(['凭证号'], ['13800138001']))).toEqual([])
    expect(found(content(['电话'], ['13800138001']))).toEqual([
      ['table.rows.0.cells.c0', 'PHONE', '13800138001', '138****8001'],
    ])
    expect(found(content(['身份证号'], ['540225199001011234']))).toEqual([
      ['table.rows.0.cells.c0', 'ID', '540225199001011234', '5402**********1234'],
    ])
  })

  test.each([
    ['年龄', '12', 1],
    ['年龄', '19', 0],
    ['出生日期', '2015-03-01', 1],
    ['出生年月', '1970年3月', 0],
    ['说明', '小学三年级', 1],
    ['说明', '大学一年级', 0],
    ['说明', '缺劳力', 0],
  ])('a name beside %s %s', (title, value, children) => {
    const places = found(content(['姓名', title], ['次仁卓玛', value])).filter(([, kind]) => kind === 'MINOR')
    expect(places).toEqual(children ? [['table.rows.0.cells.c0', 'MINOR', '次仁卓玛', '某某']] : [])
  })

  test('an illness noted beside a name is somebody’s; one in a list of works is nobody’s', () => {
    expect(found(content(['姓名', '说明'], ['次仁某某', '慢性病']))).toEqual([
      ['table.rows.0.cells.c1', 'HEALTH', '慢性病', '***'],
    ])
    expect(found(content(['事项', '说明'], ['宣传', '慢性病']))).toEqual([])
  })

  test('words somebody vouched for are left; numbers never', () => {
    const draft = { ...content(['事项'], ['藏村三组12号']), body: '电话13800138000' }
    const known = [
      { kind: 'ADDRESS' as const, words: '12号' },
      { kind: 'PHONE' as const, words: '13800138000' },
    ]
    expect(found(draft)).toHaveLength(2)
    expect(found(draft, known)).toEqual([['body', 'PHONE', '13800138000', '电话138****8000']])
  })
})

describe('npm run mask', () => {
  const root = join(__dirname, '../..')
  const tsx = join(root, 'node_modules/.bin/tsx')
  const run = (input: string) => spawnSync(tsx, ['tools/mask.ts'], { cwd: root, input, encoding: 'utf8' })

  test('one JSON string a line, in and out, whatever the string holds', () => {
    const texts = [
      '电话13800138000',
      '第一行\n身份证540225199001011233',
      '甲\u2028乙',
      '',
      '订单号 13800138001',
      '患🙂',
    ]
    const { stdout, status } = run(`${texts.map((text) => JSON.stringify(text)).join('\n')}\n`)
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual(['电话138****8000', '第一行\n身份证5402**********1233', '甲\u2028乙', '', '订单号 13800138001', '患🙂'])
    expect(status).toBe(0)
  }, 60_000)

  test('a bad line is named, goes out masked, and nothing after it is lost', () => {
    const { stdout, stderr, status } = run('"甲"\n电话13800138000\n12\n"乙"')
    expect(
      stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toEqual(['甲', '电话138****8000', '12', '乙'])
    expect(stderr).toBe('Line 2 is not a JSON string.\nLine 3 is not a JSON string.\n')
    expect(status).toBe(1)
  }, 60_000)

  test('--measure prints recall and precision', () => {
    const printed = execFileSync(tsx, ['tools/mask.ts', '--measure'], { cwd: root, encoding: 'utf8' })
    expect(printed).toMatch(/recall 100\.0 %/)
    expect(printed).toMatch(/precision (9[5-9]|100)\.\d %/)
  }, 60_000)
})
