import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { heading, person } from '../fixture/roster/check'
import { workbook } from '../fixture/roster/sheet'

const root = resolve(__dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'roster-'))
afterAll(() => rmSync(folder, { recursive: true }))

function run(name: string, bytes: Uint8Array | null, ...rest: string[]) {
  const path = join(folder, name)
  if (bytes) writeFileSync(path, bytes)
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'tools/roster.ts', 'check', path, ...rest],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, stderr, answer: JSON.parse(stdout) as unknown }
}

test('prints one JSON object and nothing else', () => {
  const bytes = workbook([{ name: '一组', rows: [[...heading], person(1), person(2, { 姓名: '' })] }])
  expect(run('名册.xlsx', bytes)).toEqual({
    status: 0,
    stderr: '',
    answer: {
      rows: 2,
      accepted: 1,
      rejected: [{ sheet: '一组', row: 3, code: 'NAME_MISSING', message: '没有姓名，请补填姓名' }],
    },
  })
})

test('knows the persons on file elsewhere', () => {
  const existing = join(folder, 'existing.json')
  writeFileSync(existing, JSON.stringify([{ idNumber: person(1)[2], divisionCode: '360603101202' }]))
  const bytes = workbook([{ rows: [[...heading], person(1)] }])
  const { answer } = run('a.xlsx', bytes, '--division', '360603101201', '--existing', existing)
  expect(answer).toMatchObject({ accepted: 0, rejected: [{ row: 2, code: 'DUPLICATE_OTHER_VILLAGE' }] })
})

test('a file that cannot be read ends with 2 and says why', () => {
  expect(run('坏.xlsx', Buffer.from('PK\x03\x04'))).toMatchObject({
    status: 2,
    stderr: '',
    answer: { error: { code: 'FILE_DAMAGED' }, rows: 0, accepted: 0, rejected: [] },
  })
  expect(run('none.xlsx', null)).toMatchObject({ status: 2, answer: { error: { code: 'FILE_NOT_FOUND' } } })
})
