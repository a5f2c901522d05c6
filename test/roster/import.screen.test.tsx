import { fireEvent, screen, waitFor } from '@testing-library/react'
import RosterImportPage from '../../miniapp/src/roster/import/index'
import { newPhone, renderScreen, stubApi, villager } from '../support/render-screen'

const division = { ...villager.division, __typename: 'Division' }
const hat = { id: 'o1', kind: 'VILLAGE_CADRE' as const, post: null, division: villager.division }
const cadre = { ...villager, offices: [hat], hat }
const preview = {
  __typename: 'RosterImport',
  id: 'i1',
  division,
  fileName: '花名册.xlsx',
  state: 'PREVIEWED',
  rowCount: 1250,
  acceptedCount: 1200,
  rejectedCount: 50,
  outcome: { __typename: 'RosterOutcome', created: 1000, changed: 20, unchanged: 180 },
  createdAt: '2026-11-22T02:00:00.000Z',
  rejectionGroups: [
    {
      __typename: 'RosterRejectionGroup',
      code: 'ID_ROUNDED',
      count: 50,
      example: { __typename: 'RosterRejection', sheet: '一组', row: 7, message: '身份证号后几位已被表格软件变成0' },
    },
  ],
  availableActions: ['CONFIRM', 'DISCARD'],
}

const rows = {
  nodes: [{ sheet: '一组', row: 7, message: '末位变成0' }],
  pageInfo: { hasNextPage: false, endCursor: null },
}
const answers = {
  RosterImportDetail: () => ({ rosterImport: preview }),
  RosterRejections: () => ({ rosterImport: { __typename: 'RosterImport', id: 'i1', rejections: rows } }),
}

describe('the import of a roster', () => {
  test('a villager is told under which office it is done', async () => {
    await newPhone()
    stubApi({})
    renderScreen(<RosterImportPage />)
    expect(screen.getByText('要用村干部、乡镇或县级管理员的身份')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '选择花名册' })).toBeNull()
  })

  test('a preview is said in one sentence and grouped by what to do', async () => {
    await newPhone({ viewer: cadre, params: { id: 'i1' } })
    stubApi(answers)
    renderScreen(<RosterImportPage />)
    expect(await screen.findByText('花名册.xlsx 里有 1,250 人：可以写入 1,200 人，有 50 行要改。')).toBeTruthy()
    fireEvent.click(screen.getByText('身份证号后几位已被表格软件变成0'))
    expect(await screen.findByText('一组 第 7 行')).toBeTruthy()
  })

  test('nothing is sent before it is confirmed; a refusal keeps the preview', async () => {
    await newPhone({ viewer: cadre, params: { id: 'i1' } })
    const api = stubApi({
      ...answers,
      ConfirmRosterImport: () => ({
        confirmRosterImport: {
          rosterImport: null,
          userErrors: [{ code: 'ROSTER_CHANGED_SINCE', message: '名册上的人有变动', field: null }],
        },
      }),
    })
    renderScreen(<RosterImportPage />)
    fireEvent.click(await screen.findByRole('button', { name: '确认写入 1,020 人' }))
    expect(await screen.findByText(/新增 1,000 人，更新 20 人/)).toBeTruthy()
    expect(api.sent('ConfirmRosterImport')).toHaveLength(0)
    fireEvent.click(screen.getByRole('button', { name: '写入' }))
    expect(await screen.findByText('名册上的人有变动')).toBeTruthy()
    expect(screen.getByRole('button', { name: '确认写入 1,020 人' })).toBeTruthy()
  })

  test('once written the screen says how many, and leads to the roll', async () => {
    await newPhone({ viewer: cadre, params: { id: 'i1' } })
    stubApi({
      ...answers,
      ConfirmRosterImport: () => ({
        confirmRosterImport: { rosterImport: { ...preview, state: 'CONFIRMED', availableActions: [] }, userErrors: [] },
      }),
    })
    renderScreen(<RosterImportPage />)
    fireEvent.click(await screen.findByRole('button', { name: '确认写入 1,020 人' }))
    fireEvent.click(await screen.findByRole('button', { name: '写入' }))
    expect(await screen.findByText('名册已写入')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('button', { name: /确认写入/ })).toBeNull())
  })
})
