import { InMemoryCache } from '@apollo/client/cache'
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useDraft } from '../../miniapp/src/draft/useDraft'
import { graphql } from '../../miniapp/src/graphql/client'
import { Loaded } from '../../miniapp/src/graphql/Loaded'
import { argument, field, name, namedType, selectionSet, variable } from '../../miniapp/src/graphql/node'
import { restoreCache } from '../../miniapp/src/graphql/persistence'
import { useList } from '../../miniapp/src/graphql/useList'
import { useRead } from '../../miniapp/src/graphql/useRead'
import { endSession, identity, startSession } from '../../miniapp/src/session/session'
import { newPhone, renderScreen, stubApi, thrown, villager } from '../support/render-screen'
import { phone } from '../support/taro'

const query = (key: string, selections: object[], variables: object[] = []) => ({
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'query',
      name: name(key),
      variableDefinitions: variables,
      directives: [],
      selectionSet: selectionSet(selections),
    },
  ],
  __meta__: { hash: `hash-of-${key}` },
})

type Village = { village: { __typename: 'Village'; id: string; title: string } }
const VillageDocument = query('Village', [
  field('village', [field('__typename'), field('id'), field('title')]),
]) as unknown as TypedDocumentNode<Village, Record<string, never>>

type Page = {
  notices: {
    nodes: { __typename: 'Notice'; id: string }[]
    pageInfo: { hasNextPage: boolean; endCursor: string | null }
  }
}
const after = { kind: 'VariableDefinition', variable: variable('after'), type: namedType('String'), directives: [] }
const NoticesDocument = query(
  'Notices',
  [
    field(
      'notices',
      [
        field('nodes', [field('__typename'), field('id')]),
        field('pageInfo', [field('hasNextPage'), field('endCursor')]),
      ],
      [argument('after', variable('after'))],
    ),
  ],
  [after],
) as unknown as TypedDocumentNode<Page, { after?: string | null }>

function VillageScreen() {
  const read = useRead(VillageDocument, {})
  return <Loaded read={read}>{({ village }) => <p>{village.title}</p>}</Loaded>
}

const village = () => ({ village: { __typename: 'Village', id: '1', title: '柏林村' } })
const advance = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds))

beforeEach(() => newPhone())

afterEach(() => graphql.keeper.stop())

test('without a network and without anything kept: what happened, and a way to try again', async () => {
  jest.useFakeTimers()
  stubApi({ Village: () => 'offline' })
  renderScreen(<VillageScreen />)
  expect(screen.getByRole('status', { name: '正在打开…' })).toBeTruthy()
  await advance(3000)
  jest.useRealTimers()
  expect(await screen.findByText(/网络不通/)).toBeTruthy()
  stubApi({ Village: village })
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(await screen.findByText('柏林村')).toBeTruthy()
})

test('somebody else’s page is not found, in words', async () => {
  stubApi({ Village: () => thrown('NOT_FOUND') })
  renderScreen(<VillageScreen />)
  expect(await screen.findByText(/没有找到这项内容/)).toBeTruthy()
})

test('what was read is kept on the phone for this person, comes back without a network, and goes at logout', async () => {
  stubApi({ Village: village })
  const { unmount } = renderScreen(<VillageScreen />)
  await screen.findByText('柏林村')
  unmount()
  graphql.keeper.flush()
  const key = `cache:${identity()}`
  expect(phone.storage.has(key)).toBe(true)
  const opened = new InMemoryCache()
  expect(restoreCache(opened, identity())).toBe(true)
  expect(opened.readQuery({ query: VillageDocument })).toEqual(village())
  expect(restoreCache(new InMemoryCache(), 'somebody-else')).toBe(false)
  act(endSession)
  expect([...phone.storage.keys()].filter((kept) => kept.startsWith('cache:'))).toEqual([])
})

test('a cache of another version or broken is not used', () => {
  phone.storage.set('cache:a', { version: 0, data: '{}' })
  phone.storage.set('cache:b', { version: 1, data: '{' })
  expect(restoreCache(new InMemoryCache(), 'a')).toBe(false)
  expect(restoreCache(new InMemoryCache(), 'b')).toBe(false)
})

test('old content stays in sight when the new does not come', async () => {
  stubApi({ Village: village })
  const first = renderScreen(<VillageScreen />)
  await screen.findByText('柏林村')
  first.unmount()
  const api = stubApi({ Village: () => 'timeout' })
  phone.requests = []
  renderScreen(<VillageScreen />)
  await waitFor(() => expect(api.sent('Village')).toHaveLength(1))
  await act(async () => {})
  expect(screen.getByText('柏林村')).toBeTruthy()
})

function NoticeList() {
  const list = useList(NoticesDocument, {}, (data) => data.notices)
  return (
    <>
      <p>{list.data?.map(({ id }) => id).join(' ')}</p>
      {list.hasMore && (
        <button type="button" onClick={list.loadMore}>
          more
        </button>
      )}
    </>
  )
}

test('the next page stands behind the first', async () => {
  const page = (ids: string[], endCursor: string | null) => ({
    notices: {
      nodes: ids.map((id) => ({ __typename: 'Notice', id })),
      pageInfo: { hasNextPage: endCursor !== null, endCursor },
    },
  })
  const api = stubApi({ Notices: ({ after: cursor }) => (cursor ? page(['3'], null) : page(['1', '2'], 'c2')) })
  renderScreen(<NoticeList />)
  fireEvent.click(await screen.findByRole('button', { name: 'more' }))
  expect(await screen.findByText('1 2 3')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'more' })).toBeNull()
  expect(api.sent('Notices')).toEqual([{}, { after: 'c2' }])
})

function DraftForm() {
  const draft = useDraft('test', { title: '', body: '' })
  return (
    <>
      <input value={draft.form.title} onChange={(event) => draft.change({ title: event.target.value })} />
      <p>{draft.resumed ? 'resumed' : 'new'}</p>
      <button type="button" onClick={draft.clear}>
        sent
      </button>
    </>
  )
}

test('a form is found as it was left, even a moment after the last letter, until it was sent', () => {
  const first = renderScreen(<DraftForm />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '冬季用电' } })
  first.unmount()
  const second = renderScreen(<DraftForm />)
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('冬季用电')
  expect(screen.getByText('resumed')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: 'sent' }))
  second.unmount()
  renderScreen(<DraftForm />)
  expect(screen.getByText('new')).toBeTruthy()
})

test('another person on the same phone finds no draft and nothing read', () => {
  const first = renderScreen(<DraftForm />)
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '冬季用电' } })
  first.unmount()
  act(() => startSession({ accessToken: 'a', refreshToken: 'r' }, { ...villager, personId: 'person-2' }))
  renderScreen(<DraftForm />)
  expect(screen.getByText('new')).toBeTruthy()
  expect([...phone.storage.keys()].filter((kept) => kept.startsWith('draft:'))).toEqual([])
})
