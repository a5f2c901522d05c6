import { ApolloProvider } from '@apollo/client/react'
import { configure, type RenderResult, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { FrameContext } from '../../miniapp/src/design/layout/frame'
import { graphql } from '../../miniapp/src/graphql/client'
import { endSession, startSession, type ViewerView } from '../../miniapp/src/session/session'
import { Bands } from '../../miniapp/src/shell/Bands'
import { phone, resetPhone } from './taro'

// A limit for what never comes, not a measure of speed: blinding takes its time on a busy machine.
configure({ asyncUtilTimeout: 30_000 })

type Variables = Record<string, unknown>
type Answer = (variables: Variables) => object | 'offline' | 'timeout'

/** A villager of an invented village, for screens that need somebody. */
export const villager: ViewerView = {
  personId: 'person-1',
  name: '测试村民',
  division: { code: '360603001201', name: '测试村', fullName: '余江区 测试镇 测试村' },
  offices: [],
  hat: null,
}

interface Body {
  operationName: string
  variables: Variables
}

const bodies = (): Body[] => phone.requests.map(({ data }) => JSON.parse(data ?? '{}') as Body)

/** Answers by the names of the operations, `data` each; an operation without an answer is an error of the test. */
export function stubApi(answers: Record<string, Answer>) {
  phone.respond = ({ data }) => {
    const { operationName, variables } = JSON.parse(data ?? '{}') as Body
    const answer = answers[operationName]
    if (!answer) throw new Error(`The test has no answer to ${operationName}`)
    const result = answer(variables)
    if (result === 'offline' || result === 'timeout') return result
    return { statusCode: 200, data: 'errors' in result ? result : { data: result } }
  }
  return {
    /** The variables of each time this operation was sent. */
    sent: (operationName: string) =>
      bodies()
        .filter((body) => body.operationName === operationName)
        .map(({ variables }) => variables),
  }
}

/** An error thrown by the API: UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, BAD_INPUT, RATE_LIMITED. */
export const thrown = (code: string) => ({ data: null, errors: [{ message: code, extensions: { code } }] })

interface ScreenOptions {
  viewer?: ViewerView | null
  /** The parameters of the page's address. */
  params?: Record<string, string>
}

/** A phone as new: nothing kept, nobody logged in. Call in `beforeEach`, before `stubApi`. */
export async function newPhone({ viewer = villager, params = {} }: ScreenOptions = {}): Promise<void> {
  endSession()
  resetPhone()
  await graphql.client.clearStore()
  phone.params = params
  if (viewer) startSession({ accessToken: 'access', refreshToken: 'refresh' }, viewer)
}

/** Draws a page as the app does: with the client, the bands, and the real link over the stubbed phone. */
export function renderScreen(screen: ReactElement): RenderResult {
  return render(
    <ApolloProvider client={graphql.client}>
      <FrameContext.Provider value={{ bands: <Bands /> }}>{screen}</FrameContext.Provider>
    </ApolloProvider>,
  )
}
