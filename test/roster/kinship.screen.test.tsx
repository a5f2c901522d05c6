import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import KinshipPage from '../../miniapp/src/roster/kinship'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'

const relative = (part: object) => ({
  __typename: 'CloseRelative',
  personId: 'p2',
  name: '试弟弟',
  groupName: '一组',
  birthDate: '1980-01-01',
  relation: 'SIBLING',
  source: 'RECORDED',
  offices: [],
  ...part,
})
const kinship = (part: object = {}) => ({
  personKinship: {
    __typename: 'PersonKinship',
    personId: 'p1',
    name: '试本人',
    division: { __typename: 'Division', code: '360603001201' },
    relatives: [],
    conflicts: [],
    ...part,
  },
})
const found = {
  __typename: 'RosterPerson',
  ...{ id: 'p9', name: '试母亲', birthDate: '1950-02-03', groupName: '二组', householdNumber: '7' },
  ...{ householdRole: 'HEAD', idNumberMasked: null, phoneMasked: null, hasAccount: false, offices: [] },
}
const persons = () => ({
  persons: { nodes: [found], pageInfo: { hasNextPage: false, endCursor: null }, totalCount: 1 },
})

beforeEach(() => newPhone({ params: { id: 'p1' } }))

const record = async (relation: string) => {
  fireEvent.click(await screen.findByRole('button', { name: '登记亲属' }))
  fireEvent.input(screen.getByLabelText('输入姓名找人', { selector: 'input' }), { target: { value: '试母' } })
  fireEvent.click(await screen.findByRole('link', { name: /试母亲/ }))
  fireEvent.click(screen.getByRole('radio', { name: relation }))
  fireEvent.click(screen.getByRole('button', { name: '登记' }))
  const asked = (await screen.findAllByRole('dialog')).at(-1) as HTMLElement
  return asked
}

test('who is related how, from where it is known, and which offices it rules out', async () => {
  stubApi({
    PersonKinship: () =>
      kinship({
        relatives: [
          relative({}),
          relative({ personId: 'p3', name: '试户主', relation: 'PARENT', source: 'HOUSEHOLD' }),
        ],
        conflicts: ['近亲属（兄弟姐妹）试弟弟任村主任'],
      }),
  })
  renderScreen(<KinshipPage />)
  expect(await screen.findByText('近亲属（兄弟姐妹）试弟弟任村主任')).toBeTruthy()
  expect(screen.getByText('同一户，从户口里的关系得知')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '与试户主的关系登记错了' })).toBeNull()
  expect(screen.getByRole('button', { name: '与试弟弟的关系登记错了' })).toBeTruthy()
})

test('a mother is recorded as parent of the person; a refusal is shown and nothing is lost', async () => {
  const refused = { code: 'KINSHIP_TURNED_ROUND', message: '已登记相反的父母子女关系', field: 'kind' }
  const api = stubApi({
    PersonKinship: () => kinship(),
    RosterPersons: persons,
    RecordKinship: () => ({ recordKinship: { conflicts: [], userErrors: [refused] } }),
  })
  renderScreen(<KinshipPage />)
  const asked = await record('父亲或母亲')
  expect(within(asked).getByText('试母亲是试本人的父亲或母亲')).toBeTruthy()
  fireEvent.click(within(asked).getByRole('button', { name: '登记' }))
  expect(await screen.findByText('已登记相反的父母子女关系')).toBeTruthy()
  expect(api.sent('RecordKinship')).toEqual([
    { input: expect.objectContaining({ personId: 'p9', relativeId: 'p1', kind: 'PARENT' }) },
  ])
  expect(screen.getByRole('link', { name: /试母亲/ })).toBeTruthy()
})

test('what was recorded by mistake is taken back with a reason', async () => {
  const answer = { kinship: { __typename: 'PersonKinship', personId: 'p1', conflicts: [] }, userErrors: [] }
  const api = stubApi({
    PersonKinship: () => kinship({ relatives: [relative({})] }),
    RemoveKinship: () => ({ removeKinship: answer }),
  })
  renderScreen(<KinshipPage />)
  fireEvent.click(await screen.findByRole('button', { name: '与试弟弟的关系登记错了' }))
  const remove = () => screen.getByRole('button', { name: '撤销' })
  expect(remove().getAttribute('aria-disabled')).toBe('true')
  fireEvent.input(screen.getByLabelText('为什么撤销', { selector: 'textarea' }), { target: { value: '同名的人' } })
  fireEvent.click(remove())
  await waitFor(() => expect(api.sent('RemoveKinship')).toHaveLength(1))
  expect(api.sent('RemoveKinship')).toEqual([
    { input: expect.objectContaining({ personId: 'p1', relativeId: 'p2', reason: '同名的人' }) },
  ])
})
