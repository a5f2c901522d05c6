import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../tools/embedded-postgres/embedded-postgres'
import { canReach } from '../../tools/embedded-postgres/server-user'

// Whole processes are started: on a busy machine that takes its time.
jest.setTimeout(60_000)

describe('the embedded database', () => {
  let folder: string
  let dataDir: string
  let server: EmbeddedPostgres

  const start = async () => {
    server = await startEmbeddedPostgres({ dataDir, durable: true })
    return server
  }

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingbai-embedded-'))
    chmodSync(folder, 0o755)
    dataDir = join(folder, 'postgres')
  })
  afterEach(() => server.stop())
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('knows Chinese: its letters, its length, the order of code points', async () => {
    const { url } = await start()
    const text = "SELECT '村务公开' ~ '^\\w+$' AS letters, length('村务公开') AS length, '一' < '丁' AS ordered"
    expect(await query(url, text)).toEqual([{ letters: true, length: 4, ordered: true }])
  })

  test('keeps what was committed when its server is killed', async () => {
    const { url } = await start()
    await query(url, 'CREATE TABLE well (id int)')
    await query(url, 'INSERT INTO well VALUES (1)')
    process.kill(postmasterPid(dataDir), 'SIGKILL')
    const again = await start()
    expect(await query(again.url, 'SELECT id FROM well')).toEqual([{ id: 1 }])
  })

  test('starts although the number of its dead server has gone to another process', async () => {
    const { stop } = await start()
    const pidFile = readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8')
    await stop()
    writeFileSync(join(dataDir, 'cluster', 'postmaster.pid'), pidFile.replace(/^\d+/, String(process.pid)))
    expect((await start()).owned).toBe(true)
  })

  test('a second starter joins, and its stopping leaves the server running', async () => {
    const first = await start()
    const second = await startEmbeddedPostgres({ dataDir, durable: true })
    await second.stop()
    expect([first.owned, second.owned]).toEqual([true, false])
    expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('ends when its starter is killed', async () => {
    const starter = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'embedded-starter.ts'), dataDir])
    const client = new pg.Client({ connectionString: await firstLine(starter) })
    // The server says goodbye before it closes the connection; unheard, that would be thrown.
    client.on('error', () => undefined)
    await client.connect()
    const ended = new Promise((resolve) => client.once('end', resolve))
    starter.kill('SIGKILL')
    await ended
    expect((await start()).owned).toBe(true)
  })

  test('does not stay where its user may not go', async () => {
    const closed = mkdtempSync(join(tmpdir(), 'mingbai-closed-'))
    const stranger = { uid: 65_534, gid: 65_534 }
    expect(await canReach(join(closed, 'postgres'), stranger)).toBe(false)
    chmodSync(closed, 0o711)
    expect(await canReach(join(closed, 'postgres'), stranger)).toBe(true)
    rmSync(closed, { recursive: true })
  })
})

async function query(url: string, text: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
    .query<object>(text)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const postmasterPid = (dataDir: string) =>
  Number.parseInt(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8'), 10)

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer]
  return chunk.toString().trim()
}
