import { fireEvent, screen, within } from '@testing-library/react'
import { Screen } from '../../miniapp/src/design/layout/Screen'
import { Posting } from '../../miniapp/src/print/Posting'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'

const at = '2026-11-02T09:00:00.000Z'

const photoView = (part: object = {}) => ({
  __typename: 'WallPhoto',
  id: 'photo-1',
  version: 1,
  place: '村委会公开栏',
  takenOn: '2026-11-02',
  recorderName: '试村干',
  recorderPost: '村委会主任',
  recordedAt: at,
  confirmerName: null,
  confirmerPost: null,
  confirmedAt: null,
  withdrawerName: null,
  withdrawnReason: null,
  withdrawnAt: null,
  availableActions: [],
  attachment: null,
  ...part,
})

const itemView = (part: object = {}) => ({
  __typename: 'Disclosure',
  id: 'disclosure-1',
  period: '2026-Q3',
  publishedAt: at,
  printActions: [],
  division: { __typename: 'Division', code: '360603101200' },
  published: { __typename: 'DisclosureVersion', id: 'version-1', version: 1, publishedAt: at },
  wallPhotos: [],
  ...part,
})

const show = (view: object, more: Record<string, () => object | 'offline'> = {}) => {
  const api = stubApi({ DisclosurePosting: () => ({ disclosure: itemView(view) }), ...more })
  renderScreen(
    <Screen title="村务公开">
      <Posting id="disclosure-1" />
    </Screen>,
  )
  return api
}

beforeEach(() => newPhone({}))

test('a villager reads where and when it hung, and what became of a withdrawn photo', async () => {
  const gone = { id: 'photo-2', withdrawnAt: at, withdrawerName: '试村干', withdrawnReason: '拍成了别的公告' }
  show({ wallPhotos: [photoView(), photoView(gone)] })
  expect(await screen.findAllByText('已于 11月2日 张贴在村委会公开栏')).toHaveLength(2)
  expect(screen.getByText('已撤回')).toBeTruthy()
  expect(screen.getByText(/拍成了别的公告/)).toBeTruthy()
  for (const name of ['打印张榜', '上传照片', '撤回这张照片', '到现场看过了'])
    expect(screen.queryByRole('button', { name })).toBeNull()
})

test('a supervisor is told what confirming means before it is sent', async () => {
  const confirmed = { confirmedAt: at, confirmerName: '试监督', confirmerPost: '村务监督委员会主任' }
  const done = { confirmWallPhoto: { __typename: 'WallPhotoPayload', wallPhoto: photoView(confirmed), userErrors: [] } }
  const api = show({ wallPhotos: [photoView({ availableActions: ['CONFIRM'] })] }, { ConfirmWallPhoto: () => done })
  fireEvent.click(await screen.findByRole('button', { name: '到现场看过了' }))
  expect(api.sent('ConfirmWallPhoto')).toEqual([])
  fireEvent.click(await screen.findByRole('button', { name: '看过了，确认' }))
  expect(await screen.findByText('监委会到现场看过')).toBeTruthy()
  expect(api.sent('ConfirmWallPhoto')).toEqual([{ input: expect.objectContaining({ id: 'photo-1' }) }])
})

test('a cadre asks for the item or the whole period; when no address comes, it says why and opens nothing', async () => {
  const api = show(
    { printActions: ['PRINT', 'RECORD_WALL_PHOTO'] },
    {
      DisclosurePrintAddresses: () => ({ a4: '/print/a4', a3: '/print/a3' }),
      PeriodPrintAddresses: () => thrown('NOT_FOUND'),
    },
  )
  fireEvent.click(await screen.findByRole('button', { name: '打印张榜' }))
  const sheet = within(screen.getByRole('dialog'))
  expect(api.sent('DisclosurePrintAddresses')).toEqual([{ id: 'disclosure-1', version: 1 }])
  fireEvent.click(sheet.getByRole('radio', { name: /2026年第三季度全部公开内容/ }))
  expect(await sheet.findByRole('alert')).toBeTruthy()
  expect(sheet.getByRole('button', { name: '打开可打印的文件' }).getAttribute('aria-disabled')).toBe('true')
  expect(api.sent('PeriodPrintAddresses')).toEqual([{ division: '360603101200', period: '2026-Q3' }])
})
