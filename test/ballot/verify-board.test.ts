import type { Board, BoardBallot, BoardPart } from '../../shared/ballot/board'
import { partsOf } from '../../shared/ballot/part'
import { type BoardFaultCode, verifyBoard } from '../../shared/ballot/verify-board'
import { credential, FORM, newBallotKey, sampleBoard } from './board-sample'

const keys = partsOf(FORM).map(newBallotKey)
const board = sampleBoard(keys)

const part = (of: Board, id = 'overall') => of.parts.find((one) => one.id === id) as BoardPart
const ballot = (of: Board, at: number) => part(of).ballots[at] as BoardBallot
const put = (into: object, changes: object): void => void Object.assign(into, changes)
const flipped = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1)

/** Ways to tamper with a board after the fact, and what must be found. */
const TAMPERINGS: [string, BoardFaultCode, (copy: Board) => void][] = [
  ['an answer changed', 'BOARD_COUNT', (copy) => put(ballot(copy, 0), { answers: { overall: 'DISSATISFIED' } })],
  [
    'an answer changed and the count with it, to one the form has not',
    'BOARD_ANSWERS',
    (copy) => put(ballot(copy, 0), { answers: { overall: 'PERFECT' } }),
  ],
  ['a ballot removed', 'BOARD_CAST', (copy) => void part(copy).ballots.splice(1, 1)],
  [
    'a ballot removed and the cast count with it',
    'BOARD_COUNT',
    (copy) => {
      part(copy).ballots.splice(1, 1)
      part(copy).cast--
    },
  ],
  [
    'a ballot added without a credential',
    'BOARD_SIGNATURE',
    (copy) => {
      const stuffed = { ...ballot(copy, 3), number: `_${ballot(copy, 3).number.slice(1)}` }
      part(copy).ballots.push(stuffed)
      part(copy).cast++
    },
  ],
  [
    'a ballot added with a credential beyond those issued',
    'BOARD_CAST',
    (copy) => {
      const key = keys[0]
      if (key === undefined) throw new Error('no key')
      for (let more = 0; more < 2; more++)
        part(copy).ballots.push({ ...credential(key, 'overall'), answers: { overall: 'SATISFIED' } })
      part(copy).cast += 2
    },
  ],
  [
    'a ballot twice',
    'BOARD_ORDER',
    (copy) => {
      part(copy).ballots.splice(1, 0, { ...ballot(copy, 1) })
      part(copy).cast++
    },
  ],
  ['two ballots swapped, to mark them', 'BOARD_ORDER', (copy) => void part(copy).ballots.reverse()],
  ['a number changed', 'BOARD_SIGNATURE', (copy) => put(ballot(copy, 0), { number: flipped(ballot(copy, 0).number) })],
  [
    'a number written another way',
    'BOARD_NUMBER',
    (copy) => put(ballot(copy, 0), { number: `${ballot(copy, 0).number}=` }),
  ],
  [
    'a signature changed',
    'BOARD_SIGNATURE',
    (copy) => put(ballot(copy, 0), { signature: flipped(ballot(copy, 0).signature) }),
  ],
  [
    'the signature of another ballot',
    'BOARD_SIGNATURE',
    (copy) => put(ballot(copy, 0), { signature: ballot(copy, 1).signature }),
  ],
  [
    'a credential of another part',
    'BOARD_SIGNATURE',
    (copy) =>
      void Object.assign(part(copy, 'accounts').ballots[0] ?? {}, credential(keys[0] ?? newBallotKey(), 'overall')),
  ],
  ['another key', 'BOARD_SIGNATURE', (copy) => put(part(copy).key, { modulus: part(copy, 'accounts').key.modulus })],
  [
    'one key for two parts',
    'BOARD_KEY_TWICE',
    (copy) => put(part(copy).key, { modulus: part(copy, 'accounts').key.modulus }),
  ],
  ['a key that binds nobody', 'BOARD_KEY', (copy) => put(part(copy).key, { exponent: 'AQ' })],
  [
    'a wrong count',
    'BOARD_COUNT',
    (copy) => {
      const [counts] = part(copy).counts
      const first = counts?.type === 'SCALE' ? counts.counts[0] : undefined
      if (first === undefined) throw new Error('no counts')
      first.count++
    },
  ],
  ['more issued than people without paper', 'BOARD_ISSUED', (copy) => put(part(copy), { issued: 6 })],
  ['a cast count beside the ballots', 'BOARD_CAST', (copy) => put(part(copy), { cast: part(copy).cast + 1 })],
  ['a paper ballot more in one part than in the others', 'BOARD_PAPER', (copy) => void part(copy).paper++],
  [
    'a phone ballot called paper',
    'BOARD_PAPER',
    (copy) => {
      part(copy).paper++
      part(copy).cast--
    },
  ],
  ['half a ballot', 'BOARD_CAST', (copy) => put(part(copy), { cast: 3.5, paper: 1.5 })],
  [
    'more paper than people marked for it',
    'BOARD_PAPER',
    (copy) => {
      for (const one of copy.parts) one.paper = 3
    },
  ],
  ['a question taken from the board', 'BOARD_PARTS', (copy) => void copy.parts.pop()],
  [
    'a question of the form changed',
    'BOARD_PARTS',
    (copy) =>
      void copy.form.sections[0]?.questions.push({
        id: 'new',
        type: 'TEXT',
        title: '?',
        required: false,
        maxLength: 9,
      }),
  ],
  ['texts shown on the board', 'BOARD_PARTS', (copy) => put(part(copy, 'words'), { onBoard: true })],
  ['another evaluation’s board', 'BOARD_SIGNATURE', (copy) => put(copy, { evaluationId: 'another' })],
  ['another format', 'BOARD_FORMAT', (copy) => void Object.assign(copy, { format: 'mingbai-board-2' })],
  ['no ballots at all', 'BOARD_FORMAT', (copy) => void Object.assign(part(copy), { ballots: null })],
]

test('an untouched board counts up, on paper and phone together', () => {
  const report = verifyBoard(board)
  expect(report).toEqual({ ok: true, faults: [], checked: 15, mine: [] })
  expect(part(board).counts[0]).toMatchObject({ questionId: 'overall', answered: 5 })
})

test('questions that hang on each other are one part, a text is its own and stays off the board', () => {
  expect(partsOf(FORM)).toEqual([
    { id: 'overall', questionIds: ['overall', 'why'], onBoard: true },
    { id: 'accounts', questionIds: ['accounts'], onBoard: true },
    { id: 'words', questionIds: ['words'], onBoard: false },
  ])
  expect(JSON.stringify(part(board, 'words'))).not.toContain('answers":{"words')
})

test.each(TAMPERINGS)('%s is found: %s', (_what, code, tamper) => {
  const copy = structuredClone(board)
  tamper(copy)
  const report = verifyBoard(copy)
  expect(report.ok).toBe(false)
  expect(report.faults.map((fault) => fault.code)).toContain(code)
})

test('my own ballot is found, or missed, or seen to be another’s answer', () => {
  const { number, answers } = ballot(board, 2)
  const mine = (changes: object) => verifyBoard(board, [{ partId: 'overall', number, answers, ...changes }])
  expect(mine({}).mine).toEqual([{ partId: 'overall', state: 'COUNTED' }])
  expect(mine({}).ok).toBe(true)
  for (const [changes, state] of [
    [{ number: flipped(number) }, 'MISSING'],
    [{ partId: 'nothing' }, 'MISSING'],
    [{ answers: { overall: 'DISSATISFIED', why: 'WATER' } }, 'CHANGED'],
  ] as const) {
    expect(mine(changes)).toMatchObject({ ok: false, mine: [{ state }] })
  }
})

test('with fewer than five ballots a part shows numbers alone, and answers beside them are a fault', () => {
  const few = structuredClone(board)
  for (const one of few.parts) {
    const kept = (one.onBoard ? one.ballots : one.numbers).slice(0, 4)
    one.cast = 3
    one.numbers = kept.map(({ number, signature }) => ({ number, signature }))
    one.ballots = []
    one.counts = []
  }
  expect(verifyBoard(few).faults).toEqual([])
  part(few).counts = structuredClone(part(board).counts)
  expect(verifyBoard(few).faults).toEqual([{ code: 'BOARD_COUNT', part: 'overall', at: null }])
})
