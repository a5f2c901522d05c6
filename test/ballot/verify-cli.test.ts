import { spawn } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Board } from '../../shared/ballot/board'
import { boardDigest } from '../../shared/ballot/board-digest'
import { partsOf } from '../../shared/ballot/part'
import { writeSeedCode } from '../../shared/ballot/seed-code'
import { EVALUATION, FORM, newBallotKey, sampleBoard } from './board-sample'

jest.setTimeout(180_000)

const root = join(__dirname, '../..')
const board = sampleBoard(partsOf(FORM).map(newBallotKey))
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const KEY = String(publicKey.export({ format: 'jwk' }).x)

function published(of: Board) {
  const digest = boardDigest(of)
  const value = sign(null, Buffer.from(digest, 'hex'), privateKey).toString('base64url')
  return { board: of, digest, signature: { algorithm: 'Ed25519', key: KEY, value } }
}

let server: Server
let origin: string
let folder: string
let served: object = published(board)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingbai-verify-'))
  server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    if (request.url === '/graphql')
      return response.end(JSON.stringify({ data: { counties: [{ code: '360603' }, { code: '540225' }] } }))
    if (request.url !== `/board/540225/${EVALUATION}`) return response.writeHead(404).end('{}')
    response.end(JSON.stringify(served))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
  return new Promise((resolve) => server.close(resolve))
})

async function run(...words: string[]): Promise<{ code: number | null; text: string; error: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/verify.ts', ...words], { cwd: root })
  const [text, error] = [collect(child.stdout), collect(child.stderr)]
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, text: text.join(''), error: error.join('') }
}

function collect(stream: NodeJS.ReadableStream): string[] {
  const pieces: string[] = []
  stream.on('data', (piece) => pieces.push(String(piece)))
  return pieces
}

test('a board that was tampered with is refused, in words and by its code', async () => {
  const copy = structuredClone(board)
  const ballot = copy.parts[0]?.ballots[0]
  if (ballot) ballot.answers = { overall: 'DISSATISFIED' }
  served = published(copy)
  const { code, text } = await run(origin, EVALUATION)
  expect(code).toBe(1)
  expect(text).toContain('重新数出来的和公布的不一样（题 overall）')
  expect(text).toContain('有对不上的地方')
})

test('what was changed after signing, and a stranger’s signature, are refused', async () => {
  served = { ...published(board), digest: '00' }
  expect(JSON.parse((await run(`${origin}/540225`, EVALUATION, '--json')).text)).toMatchObject({
    ok: false,
    digestTold: 'BAD',
  })
  served = { ...published(board), signature: { algorithm: 'Ed25519', key: KEY, value: 'AAAA' } }
  expect(await run(origin, EVALUATION)).toMatchObject({ code: 1, text: expect.stringContaining('签名：假') })
  served = published(board)
  expect(await run(origin, EVALUATION, '--key', 'another')).toMatchObject({ code: 1 })
})

test('an evaluation without a board, a file that is none and a code that was misread are told apart', async () => {
  expect(await run(origin, 'another')).toMatchObject({ code: 2, error: expect.stringContaining('没有找到') })
  const file = join(folder, 'none.json')
  writeFileSync(file, '{}')
  expect(await run(file)).toMatchObject({ code: 2, error: expect.stringContaining('不是票榜') })
  expect(await run(file, '--code', 'ABCD')).toMatchObject({ code: 64, error: expect.stringContaining('票号不对') })
})

test('a good board passes: by the product’s address, by its own, and from a file', async () => {
  served = published(board)
  const file = join(folder, 'board.json')
  writeFileSync(file, JSON.stringify(board))
  for (const words of [[origin, EVALUATION], [`${origin}/board/540225/${EVALUATION}`, '--key', KEY], [file]]) {
    const { code, text } = await run(...words)
    expect(text).toContain('总数一致')
    expect(code).toBe(0)
  }
})

test('a 票号 that never voted is told so', async () => {
  served = published(board)
  const { code, text } = await run(origin, EVALUATION, '--code', writeSeedCode(new Uint8Array(32).fill(5)))
  expect(code).toBe(1)
  expect(text).toContain('这个票号在这次评议里没有投过票')
})
