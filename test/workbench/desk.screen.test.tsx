import { fireEvent, screen } from '@testing-library/react'
import { WorkbenchPane } from '../../miniapp/src/workbench/WorkbenchPane'
import { newPhone, renderScreen, stubApi, villager } from '../support/render-screen'
import { phone } from '../support/taro'

const division = (code: string, name: string) => ({ __typename: 'Division', code, name, fullName: name })
const as = (kind: 'TOWNSHIP_STAFF' | 'SUPERVISOR', code: string) => {
  const hat = { id: 'o1', kind, post: null, division: { ...villager.division, code } }
  return newPhone({ viewer: { ...villager, offices: [hat], hat } })
}
const standing = {
  ...{ __typename: 'VillageStanding', division: division('360603001201', '东村'), published: 1, waitingForReview: 0 },
  ...{ lateReviews: 0, openQuestions: 0, openEvaluations: 0, lateDisclosures: 0 },
}
const workbench = (villages: object[]) => ({ workbench: { __typename: 'Workbench', items: [], villages } })

const none = {
  procedureDesk: { __typename: 'ProcedureDesk', toCheck: 0, toCheckSince: null },
  procedures: { nodes: [] },
}

test('a township sees how many checks wait, since when, and goes to all of them', async () => {
  await as('TOWNSHIP_STAFF', '360603001')
  const matter = {
    ...{ __typename: 'Procedure', id: 'matter-1', title: '筹资修渠', stageTitle: '乡镇审核', overdue: true },
    division: division('360603001201', '东村'),
  }
  stubApi({
    Workbench: () => workbench([standing]),
    CheckDesk: () => ({
      procedureDesk: { __typename: 'ProcedureDesk', toCheck: 4, toCheckSince: '2026-11-03T02:00:00.000Z' },
      procedures: { nodes: [matter] },
    }),
  })
  renderScreen(<WorkbenchPane />)
  expect(await screen.findByText('等您核查的（4）')).toBeTruthy()
  expect(screen.getByText(/^最早的从.+等起$/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '全部' }))
  fireEvent.click(screen.getByRole('link', { name: /筹资修渠/ }))
  expect(phone.navigations).toMatchObject([
    { url: '/procedure/list/index?toCheck=1' },
    { url: '/procedure/step/index?id=matter-1' },
  ])
})

test('a supervisor is told of matters, disclosures, vouchers and registers in one number', async () => {
  await as('SUPERVISOR', villager.division.code)
  stubApi({
    Workbench: () => workbench([]),
    CheckDesk: () => none,
    SupervisionCount: () => ({
      procedureDesk: { __typename: 'ProcedureDesk', awaitingOpinion: 1 },
      disclosureDesk: { __typename: 'DisclosureDesk', toReview: 2 },
      voucherDesk: { __typename: 'VoucherDesk', toReview: 3 },
      registerChanges: {
        ...{ __typename: 'RegisterChanges', id: 'changes' },
        changes: [
          { __typename: 'RegisterChange', id: 'c1' },
          { __typename: 'RegisterChange', id: 'c2' },
        ],
      },
    }),
  })
  renderScreen(<WorkbenchPane />)
  expect(await screen.findByText('7 件等监委会办')).toBeTruthy()
  fireEvent.click(screen.getByRole('link', { name: /监督事项/ }))
  expect(phone.navigations).toMatchObject([{ url: '/procedure/review/index' }])
})
