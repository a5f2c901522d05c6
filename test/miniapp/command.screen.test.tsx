import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { Button } from '../../miniapp/src/design/button/Button'
import { Banner } from '../../miniapp/src/design/feedback/Banner'
import { Field } from '../../miniapp/src/design/form/Field'
import { TextInput } from '../../miniapp/src/design/form/TextInput'
import { useCommand } from '../../miniapp/src/graphql/useCommand'
import { sessionStore } from '../../miniapp/src/session/session'
import { newPhone, renderScreen, stubApi, thrown } from '../support/render-screen'
import { phone } from '../support/taro'

interface Answer {
  sayHello: { greeting: string | null; userErrors: { code: string; message: string; field: string | null }[] }
}

const field = (name: string, selections?: object[]) => ({
  kind: 'Field',
  name: { kind: 'Name', value: name },
  arguments: [],
  directives: [],
  ...(selections && { selectionSet: { kind: 'SelectionSet', selections } }),
})

/** As the generator writes them: data with a hash, no text. */
const SayHelloDocument = {
  kind: 'Document',
  definitions: [
    {
      kind: 'OperationDefinition',
      operation: 'mutation',
      name: { kind: 'Name', value: 'SayHello' },
      variableDefinitions: [],
      directives: [],
      selectionSet: {
        kind: 'SelectionSet',
        selections: [
          field('sayHello', [
            field('greeting'),
            field('userErrors', [field('code'), field('message'), field('field')]),
          ]),
        ],
      },
    },
  ],
  __meta__: { hash: 'hash-of-say-hello' },
} as unknown as TypedDocumentNode<Answer, { input: { name: string; idempotencyKey: string } }>

function HelloForm() {
  const hello = useCommand(SayHelloDocument)
  const [name, setName] = useState('德吉')
  const [answer, setAnswer] = useState('')
  const send = async () => {
    const done = await hello.run({ input: { name } })
    if (done.ok) setAnswer(done.payload.greeting ?? '')
  }
  return (
    <>
      <Field label="name" error={hello.fieldErrors.name}>
        <TextInput label="name" value={name} onChange={setName} />
      </Field>
      {hello.message && <Banner tone="error" text={hello.message} />}
      <Button label="send" busy={hello.busy} onPress={send} />
      <p>{answer}</p>
    </>
  )
}

const greeted = () => ({ sayHello: { greeting: '您好', userErrors: [] } })
const refused = (name: string | null) => () => ({
  sayHello: { greeting: null, userErrors: [{ code: 'NAME', message: '请写全名', field: name }] },
})
const press = () => fireEvent.click(screen.getByRole('button', { name: 'send' }))
const keys = (api: ReturnType<typeof stubApi>) =>
  api.sent('SayHello').map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey)

beforeEach(() => newPhone())

test('a business failure stands at its field, and nothing is thrown', async () => {
  stubApi({ SayHello: refused('name') })
  renderScreen(<HelloForm />)
  press()
  expect(await screen.findByText('请写全名')).toBeTruthy()
})

test('a failure of the whole stands above the button', async () => {
  stubApi({ SayHello: refused(null) })
  renderScreen(<HelloForm />)
  press()
  expect((await screen.findByRole('alert')).textContent).toContain('请写全名')
})

test.each([
  ['FORBIDDEN', '您目前的身份不能办理这件事'],
  ['RATE_LIMITED', '操作太频繁了'],
])('%s is told in words', async (code, words) => {
  stubApi({ SayHello: () => thrown(code) })
  renderScreen(<HelloForm />)
  press()
  expect((await screen.findByRole('alert')).textContent).toContain(words)
})

test('without a network it says that nothing was lost, and the same content goes out under the same key', async () => {
  jest.useFakeTimers()
  const api = stubApi({ SayHello: () => 'offline' })
  renderScreen(<HelloForm />)
  press()
  await act(() => jest.advanceTimersByTimeAsync(3000))
  expect(screen.getByRole('alert').textContent).toContain('内容没有丢')
  expect(screen.getByRole('alert').textContent).toContain('信号')
  const tries = keys(api)
  expect(tries).toHaveLength(3)
  expect(new Set(tries).size).toBe(1)
  jest.useRealTimers()
  phone.requests = []
  const again = stubApi({ SayHello: greeted })
  press()
  expect(await screen.findByText('您好')).toBeTruthy()
  expect(keys(again)).toEqual([tries[0]])
})

test('other content, or the same after an answer, goes out under a new key', async () => {
  const api = stubApi({ SayHello: greeted })
  renderScreen(<HelloForm />)
  press()
  await screen.findByText('您好')
  press()
  await waitFor(() => expect(keys(api)).toHaveLength(2))
  await screen.findByRole('button', { name: 'send', busy: false })
  fireEvent.change(screen.getByLabelText('name', { selector: 'input' }), { target: { value: '扎西' } })
  press()
  await waitFor(() => expect(keys(api)).toHaveLength(3))
  expect(new Set(keys(api)).size).toBe(3)
})

test('a second press while the first is under way sends nothing', async () => {
  const api = stubApi({ SayHello: greeted })
  renderScreen(<HelloForm />)
  press()
  press()
  await screen.findByText('您好')
  expect(api.sent('SayHello')).toHaveLength(1)
})

test('what goes out is the hash and who asks, never the text of the document', async () => {
  stubApi({ SayHello: greeted })
  renderScreen(<HelloForm />)
  press()
  await screen.findByText('您好')
  const [request] = phone.requests
  expect(request?.url).toBe('/graphql')
  expect(request?.header).toMatchObject({
    authorization: 'Bearer access',
    'accept-language': 'zh-CN',
    'x-county': '360603',
  })
  const body = JSON.parse(request?.data ?? '') as Record<string, unknown>
  expect(body).not.toHaveProperty('query')
  expect(body.extensions).toEqual({ persistedQuery: { version: 1, sha256Hash: 'hash-of-say-hello' } })
})

const refreshed = (tokens: object | null) => () => ({ refreshSession: { tokens, hatDropped: false } })

test('a token that is no good any more is changed once for all, without the old one in the header', async () => {
  const api = stubApi({
    SayHello: () => (sessionStore.get().tokens?.accessToken === 'access' ? thrown('UNAUTHENTICATED') : greeted()),
    RefreshSession: refreshed({ accessToken: 'access-2', refreshToken: 'refresh-2' }),
  })
  renderScreen(
    <>
      <HelloForm />
      <HelloForm />
    </>,
  )
  for (const button of screen.getAllByRole('button', { name: 'send' })) fireEvent.click(button)
  await waitFor(() => expect(screen.getAllByText('您好')).toHaveLength(2))
  expect(api.sent('RefreshSession')).toEqual([{ input: expect.objectContaining({ refreshToken: 'refresh' }) }])
  const refresh = phone.requests.find(({ data }) => data?.includes('RefreshSession'))
  expect(refresh?.header).not.toHaveProperty('authorization')
  expect(sessionStore.get().tokens).toEqual({ accessToken: 'access-2', refreshToken: 'refresh-2' })
})

test('a session that is over opens the login, and says that what was written is kept', async () => {
  stubApi({ SayHello: () => thrown('UNAUTHENTICATED'), RefreshSession: refreshed(null) })
  renderScreen(<HelloForm />)
  press()
  expect((await screen.findByRole('alert')).textContent).toContain('需要先登录')
  expect(phone.navigations).toEqual([{ kind: 'navigateTo', url: '/account/login/index' }])
  expect(sessionStore.get().tokens).toBeUndefined()
})
