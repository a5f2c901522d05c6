import { fireEvent, screen } from '@testing-library/react'
import { CheckBoard } from '../../miniapp/src/ballot/check/CheckBoard'
import type { KeptVote } from '../../miniapp/src/ballot/kept-votes'
import MyBallotsPage from '../../miniapp/src/ballot/mine'
import type { Board, BoardPart } from '../../shared/ballot/board'
import { toBase64Url } from '../../shared/ballot/bytes'
import { partsOf } from '../../shared/ballot/part'
import { writeSeedCode } from '../../shared/ballot/seed-code'
import type { Answers } from '../../shared/evaluation/form'
import { outcomeOf } from '../../shared/evaluation/outcome'
import { tally } from '../../shared/evaluation/tally'
import { newPhone, renderScreen, stubApi } from '../support/render-screen'
import { phone } from '../support/taro'
import { ANSWERS, EVALUATION, FORM, newBallotKey, sampleBoard } from './board-sample'

const PATH = `/board/540225/${EVALUATION}`
const KEY = `ballot:person-1:${EVALUATION}`
const SEED = new Uint8Array(32).fill(3)
const board = sampleBoard(partsOf(FORM).map(newBallotKey))
const outcome = outcomeOf(FORM, tally(FORM, ANSWERS, { issued: 7 }), { formulaId: 'SATISFACTION_RATE_V1' })

/** The phone of who cast the ballots at this place of the board. */
function keptVote(changes: Partial<KeptVote['ballots'][number]> = {}): KeptVote {
  const ballots = board.parts.map((part) => {
    const { number, signature, answers } = credentialsOf(part)[1] ?? { number: '', signature: '', answers: {} }
    return {
      partId: part.id,
      number,
      signature,
      answers,
      state: 'CAST' as const,
      revision: 1,
      firstRevision: 1,
      pause: 0,
      ...changes,
    }
  })
  return {
    version: 1,
    personId: 'person-1',
    evaluationId: EVALUATION,
    title: '村干部满意度评议',
    closesAt: '2026-11-08T00:00:00Z',
    castPath: `/ballot/540225/${EVALUATION}`,
    seed: toBase64Url(SEED),
    keys: board.parts.map(({ id, key }) => ({ partId: id, ...key })),
    ballots,
  }
}

const credentialsOf = (part: BoardPart): { number: string; signature: string; answers: Answers }[] =>
  part.ballots.length > 0 ? part.ballots : part.numbers.map((one) => ({ ...one, answers: {} }))

function publish(of: Board | null): void {
  stubApi({ MyEvaluations: () => ({ evaluations: noneMore([]) }) })
  const others = phone.respond
  phone.respond = (options) => {
    if (options.url !== PATH) return others(options)
    return of ? { statusCode: 200, data: { board: of } } : 'offline'
  }
}

const noneMore = (nodes: object[]) => ({
  __typename: 'EvaluationConnection',
  nodes,
  pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
})

async function check(of: Board | null, button: string, told = outcome): Promise<void> {
  publish(of)
  renderScreen(<CheckBoard evaluationId={EVALUATION} boardPath={PATH} form={FORM} outcome={told} />)
  fireEvent.click(await screen.findByRole('button', { name: button }))
}

const alert = async () => (await screen.findByRole('alert')).textContent ?? ''

function tampered(change: (copy: Board) => void): Board {
  const copy = JSON.parse(JSON.stringify(board)) as Board
  change(copy)
  return copy
}

beforeEach(() => newPhone())

test('without a network it says so and can be pressed again', async () => {
  await check(null, '重新数一遍')
  expect(await alert()).toContain('公布的票没有取到')
  expect(screen.getByRole('button', { name: '重新数一遍' })).toBeTruthy()
})

test.each<[string, (copy: Board) => void, string]>([
  ['taken away', (copy) => void copy.parts[0]?.ballots.splice(1, 1), '“您满意吗？”：公布的票里没有您这一张'],
  [
    'changed',
    // An answer nobody gave: which ballot comes second is chance.
    (copy) => Object.assign(copy.parts[0]?.ballots[1] ?? {}, { answers: { overall: 'DISSATISFIED', why: 'WATER' } }),
    '“您满意吗？”：您这一张的内容和您投的不一样',
  ],
  [
    'stamped with a key of its own',
    (copy) => Object.assign(copy.parts[0]?.key ?? {}, { modulus: toBase64Url(newBallotKey().modulus) }),
    '给您盖章的印，和公布的不是同一个',
  ],
])('my ballot was %s: said exactly, and whom to tell', async (_how, change, words) => {
  phone.storage.set(KEY, keptVote())
  await check(tampered(change), '核对我的票')
  expect(await alert()).toContain(words)
  expect(await alert()).toContain('交给村务监督委员会')
  expect(screen.queryByText(/我的票在其中/)).toBeNull()
})

test('a result that says something else than the board is found', async () => {
  const other = outcomeOf(FORM, tally(FORM, ANSWERS.slice(1), { issued: 7 }), { formulaId: 'SATISFACTION_RATE_V1' })
  await check(board, '重新数一遍', other)
  expect(await alert()).toContain('和上面公布的结果不一样')
})

test('the board of another evaluation is no board', async () => {
  await check(
    tampered((copy) => Object.assign(copy, { evaluationId: 'another' })),
    '重新数一遍',
  )
  expect(await alert()).toContain('不是一份票榜')
})

test('a ballot the box never answered for and that is not there is no alarm, and is said', async () => {
  phone.storage.set(KEY, keptVote({ state: 'CLOSED', number: toBase64Url(SEED) }))
  await check(board, '核对我的票')
  expect(await screen.findByText(/^总数一致。/)).toBeTruthy()
  expect(screen.getAllByText(/没等到票箱回话，公布的票里没有它/)).toHaveLength(3)
})

test('mine is there and everything agrees', async () => {
  phone.storage.set(KEY, keptVote())
  await check(board, '核对我的票')
  expect(await screen.findByText(/我的票在其中，总数一致。验过 15 张票的章/)).toBeTruthy()
  expect(screen.getByText(/这份票榜的指纹：[0-9a-f]{4}( [0-9a-f]{4}){3}/)).toBeTruthy()
})

test('who has no ballot here counts again all the same, and may enter a code', async () => {
  await check(board, '重新数一遍')
  expect(await screen.findByText(/^总数一致。验过 15 张/)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '在别的手机上投的？输入票号核对' }))
  const code = writeSeedCode(SEED)
  fireEvent.input(screen.getByRole('textbox', { name: '票号' }), { target: { value: code } })
  fireEvent.click(screen.getByRole('button', { name: '用这个票号' }))
  expect(await screen.findAllByText(/公布的票里没有它/)).toHaveLength(3)
})

test('我的选票: nothing is kept, or what is kept with its code and its way out', async () => {
  publish(board)
  const { unmount } = renderScreen(<MyBallotsPage />)
  expect(await screen.findByText('这部手机上没有选票')).toBeTruthy()
  unmount()
  phone.storage.set(KEY, keptVote())
  phone.storage.set(`ballot:somebody:${EVALUATION}`, { ...keptVote(), personId: 'somebody', title: '别人的' })
  renderScreen(<MyBallotsPage />)
  expect(await screen.findByText('村干部满意度评议')).toBeTruthy()
  expect(screen.queryByText('别人的')).toBeNull()
  expect(screen.getByText('已投进票箱 3 / 3 张')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看票号' }))
  expect(screen.getByText(writeSeedCode(SEED))).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '从这部手机删掉' }))
  fireEvent.click((await screen.findAllByRole('button', { name: '从这部手机删掉' })).at(-1) as HTMLElement)
  expect(await screen.findByText('这部手机上没有选票')).toBeTruthy()
  expect(phone.storage.has(KEY)).toBe(false)
})

test('我的选票: while it is open nothing can be deleted; what was taken elsewhere is led to its code', async () => {
  const elsewhere = { id: 'e2', title: '另一次评议', anonymous: true, hasAnswered: true, state: 'OPEN' }
  const nodes = [{ ...elsewhere, id: EVALUATION }, elsewhere].map((one) => ({ __typename: 'Evaluation', ...one }))
  stubApi({ MyEvaluations: () => ({ evaluations: noneMore(nodes) }) })
  phone.storage.set(KEY, keptVote())
  renderScreen(<MyBallotsPage />)
  fireEvent.click(await screen.findByRole('link', { name: /另一次评议/ }))
  expect(phone.navigations).toContainEqual({ kind: 'navigateTo', url: '/evaluation/fill/index?id=e2' })
  expect(screen.queryByRole('button', { name: '从这部手机删掉' })).toBeNull()
})
