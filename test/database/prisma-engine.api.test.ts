import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { databaseUrl, testServer } from '../support/database-address'

const ENGINE = join(__dirname, '../../tools/prisma-engine/schema-engine')
const LEAVE_EARLY = join(__dirname, 'leave-early.cjs')
const MODEL = 'datasource db {\n  provider = "postgresql"\n}\nmodel Well {\n  id Int @id\n}\n'
const MIGRATION = `CREATE TABLE "Well" ("id" INTEGER NOT NULL, CONSTRAINT "Well_pkey" PRIMARY KEY ("id"));
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; RETURN NULL; END $$;`

interface Answer {
  id: number | string
  method?: string
  params?: { content: string }
  result?: { exitCode: number }
  error?: { data: { message: string } }
}

// Whole processes are started: on a busy machine that takes its time.
jest.setTimeout(60_000)

describe('the stand-in for the schema engine of Prisma', () => {
  test('a question the engine breaks down over is answered with an error', async () => {
    const { answers } = await ask({ method: 'debugPanic', params: {} })
    expect(answers).toMatchObject([{ error: { data: { message: expect.any(String) } } }])
  })

  test('an engine that leaves before it has answered has failed', async () => {
    const { code, answers } = await ask(diff(MODEL), testServer().url, { NODE_OPTIONS: `--require ${LEAVE_EARLY}` })
    expect(answers).toEqual([])
    expect(code).toBe(1)
  })

  test('a database that is not there is an error', async () => {
    const { answers } = await ask(diff(MODEL), databaseUrl(testServer().url, 'nowhere'))
    expect(answers[0]?.error?.data.message).toContain('nowhere')
  })

  test('a migration that does not run is an error', async () => {
    const { answers } = await ask(diff(MODEL, 'CREATE TABLE ;'))
    expect(answers[0]?.error?.data.message).toContain('syntax error')
  })

  test('there is no difference between models and the migrations that make them', async () => {
    const { code, answers } = await ask(diff(MODEL))
    expect(answers).toMatchObject([
      { method: 'print', params: { content: expect.stringContaining('empty') } },
      { result: { exitCode: 0 } },
    ])
    expect(code).toBe(0)
  })

  test('what the models have more is the difference', async () => {
    const { answers } = await ask(diff(MODEL.replace('@id', '@id\n  depth Int?')))
    expect(answers).toMatchObject([
      {
        method: 'print',
        params: { content: expect.stringContaining('ALTER TABLE "Well" ADD COLUMN     "depth" INTEGER') },
      },
      { result: { exitCode: 2 } },
    ])
  })
})

/** From a migration to models, as `prisma migrate diff --script --exit-code` asks for it. */
const diff = (model: string, migration = MIGRATION) => ({
  method: 'diff',
  params: {
    from: {
      tag: 'migrations',
      baseDir: '/',
      lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"' },
      shadowDbInitScript: '',
      migrationDirectories: [
        { path: '1_first', migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: migration } } },
      ],
    },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: model }], configDir: '/' },
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  },
})

/** Asks one question and closes the input at once: the answer must come all the same. */
async function ask(
  question: object,
  url = testServer().url,
  environment: Record<string, string> = {},
): Promise<{ code: number; answers: Answer[] }> {
  const engine = spawn(ENGINE, ['--datasource', JSON.stringify({ url })], { env: { ...process.env, ...environment } })
  const output: Buffer[] = []
  engine.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  engine.stdin.end(`${JSON.stringify({ jsonrpc: '2.0', id: 1, ...question })}\n`)
  const [code] = (await once(engine, 'close')) as [number]
  const lines = Buffer.concat(output).toString().split('\n').filter(Boolean)
  return { code, answers: lines.map((line) => JSON.parse(line) as Answer) }
}
