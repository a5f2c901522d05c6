/**
 * Prisma's command line without its download: `npm run prisma -- generate --schema prisma/county`. Beside Prisma's own
 * commands there is `new <county|directory> <name>`, which writes a migration from what changed in the models.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const tools = dirname(fileURLToPath(import.meta.url))

/** The environment in which Prisma's CLI finds our schema engine and asks nobody on the network. */
export function prismaEnvironment() {
  const engine = join(tools, 'prisma-engine', 'schema-engine')
  if ((statSync(engine).mode & 0o111) === 0) chmodSync(engine, 0o755)
  return {
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
  }
}

/** Each schema folder brings its own config, which the CLI would look for in the working directory alone. */
function withConfig(args) {
  const at = args.findIndex((arg) => arg === '--schema' || arg.startsWith('--schema='))
  if (at < 0 || args.some((arg) => arg.startsWith('--config'))) return args
  const schema = args[at].split('=')[1] ?? args[at + 1]
  const config = resolve(schema ?? '', 'prisma.config.ts')
  return existsSync(config) ? [...args, '--config', config] : args
}

/** @returns {number} the exit code; a command that was killed has failed. */
export function runPrisma(args, options = {}) {
  const packageDir = dirname(createRequire(import.meta.url).resolve('prisma/package.json'))
  const cli = join(packageDir, 'build', 'index.js')
  const { status, error } = spawnSync(process.execPath, [cli, ...withConfig(args)], {
    stdio: 'inherit',
    env: prismaEnvironment(),
    ...options,
  })
  if (error) throw error
  return status ?? 1
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...rest] = process.argv.slice(2)
  if (command === 'new') {
    const { newMigration } = await import('./prisma-engine/new-migration.mjs')
    await newMigration(...rest)
  } else {
    process.exitCode = runPrisma(process.argv.slice(2))
  }
}
