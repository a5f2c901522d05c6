import { fireEvent, screen, waitFor } from '@testing-library/react'
import { voteKey, writeVote } from '../../miniapp/src/ballot/kept-votes'
import { HelpedVote } from '../../miniapp/src/helper-session/fill/HelpedVote'
import { forgetHelped, rememberHelped } from '../../miniapp/src/helper-session/helped-votes'
import HelperStartPage from '../../miniapp/src/helper-session/start'
import { FORM } from '../evaluation/evaluation-form'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'
import { phone } from '../support/taro'

beforeEach(() => newPhone({ params: { id: 'evaluation-1' } }))

const session = {
  __typename: 'HelperSession' as const,
  id: 'session-1',
  evaluationId: 'evaluation-1',
  evaluationTitle: '村干部满意度评议',
  personId: 'person-9',
  personName: '试阿妈',
  startedAt: '2026-11-20T02:00:00.000Z',
  expiresAt: '2026-11-20T02:30:00.000Z',
  endedAt: null,
  running: true,
  taken: false,
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('nobody is helped who did not say yes, and who has a phone must ask for it', async () => {
  const person = { __typename: 'RollPerson', id: 'person-9', name: '试阿妈', groupName: '一组', hasAccount: true }
  const nodes = [{ ...person, channel: 'PHONE', taken: false }]
  const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null }
  const api = stubApi({
    HelperDoor: () => ({ runningHelperSession: null }),
    EvaluationRoll: () => ({ evaluationRoll: { __typename: 'RollPersonConnection', nodes, pageInfo } }),
    StartHelperSession: () => ({
      startHelperSession: { __typename: 'HelperSessionPayload', session, userErrors: [] },
    }),
  })
  renderScreen(<HelperStartPage />)
  fireEvent.click(await screen.findByText('试阿妈'))
  const start = '开始，半小时内填完'
  press(start)
  fireEvent.click(screen.getByRole('switch', { name: '他本人在旁边，并且同意由我帮他填' }))
  press(start)
  expect(api.sent('StartHelperSession')).toHaveLength(0)
  fireEvent.click(screen.getByRole('switch', { name: '他自己有手机，但要我帮他填' }))
  press(start)
  await waitFor(() => expect(api.sent('StartHelperSession')).toHaveLength(1))
  expect(api.sent('StartHelperSession')[0]?.input).toMatchObject({ consent: true, hasOwnPhone: true })
  await waitFor(() => expect(JSON.stringify(phone.navigations)).toContain('/helper-session/fill/index'))
})

test('one question at a time, all read back, and nothing goes out before the person said yes', async () => {
  const secret = {
    __typename: 'SecretBallots' as const,
    parts: [],
    channel: null,
    castPath: '/ballot',
    boardPath: null,
  }
  const subject = {
    personId: 'person-9',
    evaluationId: 'evaluation-1',
    title: '评议',
    closesAt: '2026-11-30T02:00:00.000Z',
    form: FORM,
    secret,
    helperSession: 'session-1',
  }
  const api = stubApi({})
  renderScreen(<HelpedVote subject={subject} session={session} />)
  expect(screen.queryByText(/您还有什么意见/)).toBeNull()
  // A question that must be answered is not gone past.
  press('下一题')
  expect(screen.getByText(/您对村干部的工作满意吗/)).toBeTruthy()
  fireEvent.click(screen.getByRole('radio', { name: '基本满意' }))
  press('下一题')
  expect(screen.getByText(/您还有什么意见/)).toBeTruthy()
  press('他不答这一题')
  expect(screen.getByText('基本满意')).toBeTruthy()
  press('封票，投出去')
  expect(api.sent('IssueBallots')).toHaveLength(0)
  // Nothing of it is kept before it is sealed.
  expect(JSON.stringify([...phone.storage])).not.toContain('FAIRLY_SATISFIED')
})

test('the phone forgets whom it helped once their ballots are in the box', () => {
  const vote = (personId: string, state: 'CAST' | 'WAITING') => ({
    version: 1 as const,
    personId,
    evaluationId: 'evaluation-1',
    title: '评议',
    closesAt: '2026-11-30T02:00:00.000Z',
    castPath: '/ballot',
    seed: 'c2VlZA',
    keys: [],
    ballots: [
      { partId: 'q', number: 'n', signature: 's', answers: {}, state, revision: 1, firstRevision: 1, pause: 0 },
    ],
  })
  for (const kept of [vote('person-8', 'WAITING'), vote('person-9', 'CAST'), vote('person-1', 'CAST')]) writeVote(kept)
  rememberHelped(voteKey('person-8', 'evaluation-1'))
  rememberHelped(voteKey('person-9', 'evaluation-1'))
  forgetHelped()
  const keys = [...phone.storage].map(([key]) => key).join(' ')
  expect(keys).not.toContain('person-9')
  // What is not in the box yet, and one's own vote, stay.
  expect(keys).toContain('person-8')
  expect(keys).toContain('person-1')
})
