import { constants, generateKeyPairSync, type KeyObject, privateDecrypt, randomBytes } from 'node:crypto'
import { blind, finalize } from '../../shared/ballot/blind-signature'
import { BOARD_FORMAT, type Board, type BoardPart } from '../../shared/ballot/board'
import { toBase64Url } from '../../shared/ballot/bytes'
import { credentialMessage } from '../../shared/ballot/credential'
import { type BallotPart, formOfPart, partsOf } from '../../shared/ballot/part'
import type { Answers, EvaluationForm } from '../../shared/evaluation/form'
import { tally } from '../../shared/evaluation/tally'

export const EVALUATION = '01890000-0000-7000-8000-000000000001'

export const FORM: EvaluationForm = {
  sections: [
    {
      id: 'work',
      title: '这一年的工作',
      questions: [
        { id: 'overall', type: 'SCALE', title: '您满意吗？', required: true, scale: 'SATISFACTION' },
        {
          id: 'why',
          type: 'SINGLE',
          title: '哪里不满意？',
          required: false,
          options: [
            { id: 'ROAD', title: '路' },
            { id: 'WATER', title: '水' },
          ],
          showIf: [{ questionId: 'overall', operator: 'IN', values: ['DISSATISFIED'] }],
        },
        { id: 'accounts', type: 'SCORE', title: '账目打几分？', required: false, min: 0, max: 10, step: 1 },
        { id: 'words', type: 'TEXT', title: '还想说什么？', required: false, maxLength: 100 },
      ],
    },
  ],
}

export const ANSWERS: Answers[] = [
  { overall: 'SATISFIED', accounts: 9 },
  { overall: 'DISSATISFIED', why: 'ROAD', accounts: 3 },
  { overall: 'SATISFIED' },
  { overall: 'UNKNOWN', accounts: 10 },
  // Of a paper sheet: nothing tells it from the others.
  { overall: 'FAIRLY_SATISFIED' },
]

export interface TestKey {
  privateKey: KeyObject
  modulus: Uint8Array
  exponent: Uint8Array
}

export function newBallotKey(): TestKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const { n, e } = publicKey.export({ format: 'jwk' })
  const bytes = (text: unknown) => new Uint8Array(Buffer.from(String(text), 'base64url'))
  return { privateKey, modulus: bytes(n), exponent: bytes(e) }
}

/** The whole way of a credential: drawn, blinded, signed, unblinded. */
export function credential(key: TestKey, partId: string) {
  const number = new Uint8Array(randomBytes(32))
  const message = credentialMessage({ evaluationId: EVALUATION, partId }, number)
  const factor = Uint8Array.from(randomBytes(256), (byte, at) => (at === 0 ? byte & 0x3f : byte))
  const { blinded, inverse } = blind(key, message, { salt: new Uint8Array(randomBytes(48)), factor })
  const answer = privateDecrypt({ key: key.privateKey, padding: constants.RSA_NO_PADDING }, blinded)
  const signature = finalize(key, message, new Uint8Array(answer), inverse)
  return { number: toBase64Url(number), signature: toBase64Url(signature) }
}

const byNumber = (left: { number: string }, right: { number: string }) =>
  Buffer.compare(Buffer.from(left.number, 'base64url'), Buffer.from(right.number, 'base64url'))

function boardPart(part: BallotPart, key: TestKey): BoardPart {
  const inside = ([id]: [string, unknown]) => part.questionIds.includes(id)
  const cast = ANSWERS.map((all) => ({
    ...credential(key, part.id),
    answers: Object.fromEntries(Object.entries(all).filter(inside)),
  })).sort(byNumber)
  return {
    ...part,
    key: { modulus: toBase64Url(key.modulus), exponent: toBase64Url(key.exponent) },
    issued: 5,
    cast: cast.length - 1,
    paper: 1,
    ballots: part.onBoard ? cast : [],
    numbers: part.onBoard ? [] : cast.map(({ number, signature }) => ({ number, signature })),
    counts: part.onBoard ? countOf(part, cast) : [],
  }
}

function countOf(part: BallotPart, cast: readonly { answers: object }[]) {
  const all = cast.map(({ answers }) => answers as Answers)
  return tally(formOfPart(FORM, part), all, { issued: all.length }).questions
}

export function sampleBoard(keys: TestKey[]): Board {
  return {
    format: BOARD_FORMAT,
    evaluationId: EVALUATION,
    county: '540225',
    division: '540225100200',
    title: '村干部满意度评议',
    opensAt: '2026-11-01T00:00:00Z',
    closesAt: '2026-11-08T00:00:00Z',
    form: FORM,
    roll: { people: 7, paper: 2 },
    parts: partsOf(FORM).map((part, at) => boardPart(part, keys[at] as TestKey)),
  }
}
