import { read } from '@e965/xlsx'
import type { RosterPerson } from '../../api/roster/parse/roster-types'
import { roleNames, writeRoster } from '../../api/roster/write'
import { checkBytes, checkSheets, heading, person } from '../fixture/roster/check'
import { idNumber, type Value, workbook } from '../fixture/roster/sheet'

const withoutPlace = (people: readonly RosterPerson[]) => people.map(({ sheet, row, householdKey, ...rest }) => rest)

function sample(): RosterPerson[] {
  const roles = Object.values(roleNames)
  const rows: Value[][] = roles.map((role, at) => [
    ...person(at, {
      与户主关系: role,
      户号: at % 3 === 0 ? '001' : `00${at}`,
      联系电话: at % 2 === 0 ? '' : `1381234567${at}`,
    }),
    at % 2 === 0 ? '一组' : '上屋组',
    at % 3 === 0 ? '藏' : '',
    ['是', '否', ''][at % 3] ?? '',
    ['=HYPERLINK("http://example.org")', '+86', '@SUM(A1)', '-1', ''][at % 5] ?? '',
  ])
  const headings = [...heading, '村民小组', '民族', '是否党员', '备注']
  return checkBytes(workbook([{ rows: [headings, ...rows] }])).accepted
}

test('what is written is read back the same', () => {
  const people = sample()
  expect(people).toHaveLength(10)
  const again = checkBytes(writeRoster(people), { fileName: '导出.xlsx' })
  expect(again.rejected).toEqual([])
  expect(withoutPlace(again.accepted)).toEqual(withoutPlace(people))
  expect(writeRoster(again.accepted)).toEqual(writeRoster(people))
})

test('every cell is text and none a formula', () => {
  const [sheet] = Object.values(read(writeRoster(sample()), { cellFormula: true, cellNF: true }).Sheets)
  const cells = Object.entries(sheet ?? {}).filter(([ref]) => !ref.startsWith('!'))
  expect(cells.length).toBeGreaterThan(80)
  for (const [, cell] of cells) expect(cell).toMatchObject({ t: 's', z: '@' })
  expect(cells.some(([, cell]) => 'f' in cell)).toBe(false)
})

test('the same bytes give the same answer', () => {
  const bytes = workbook([{ rows: [[...heading], person(1), person(2, { 姓名: '' })] }])
  expect(checkBytes(bytes)).toEqual(checkBytes(bytes))
})

test('a roster of 10,000 with 300 faults names exactly those rows', () => {
  const rows: Value[][] = Array.from({ length: 10_000 }, (_, at) => {
    const birth = new Date(Date.UTC(1950, 0, 1 + (at % 20_000))).toISOString().slice(0, 10)
    const number = idNumber(birth, 11 + 2 * Math.floor(at / 20_000))
    return [
      at + 1,
      `赵${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'东西南北'[at % 4]}`,
      '男',
      number,
      birth,
      at % 4 === 0 ? '户主' : '其他',
      `H${100000 + Math.floor(at / 4)}`,
    ]
  })
  const faults: ((row: Value[], before: Value[]) => void)[] = [
    (row) => row.splice(1, 1, ''),
    (row) => row.splice(3, 1, String(row[3]).slice(1)),
    (row) => row.splice(2, 1, '女'),
    (row, before) => row.splice(3, 2, before[3] ?? '', ''),
    (row) => row.splice(5, 1, '户主'),
  ]
  const expected: number[] = []
  // Never a household's first row: that is the head.
  for (let at = 33; expected.length < 300; at += at % 4 === 3 ? 34 : 33) {
    faults[expected.length % faults.length]?.(rows[at] ?? [], rows[at - 1] ?? [])
    expected.push(at + 2)
  }
  const outcome = checkBytes(
    workbook([{ rows: [['序号', '姓名', '性别', '身份证号', '出生日期', '与户主关系', '户号'], ...rows] }]),
  )
  expect(outcome.rows).toBe(10_000)
  expect(outcome.rejected.map((one) => Number(one.split(':')[0]))).toEqual(expected)
})

test('a hidden sheet changes nothing', () => {
  const plan = { name: '一组', rows: [[...heading], person(1)] }
  expect(checkSheets([plan])).toEqual(checkSheets([plan, { name: '备份', rows: plan.rows, hidden: 2 }]))
})
