// `npm start`: prepares what is missing (generated code, the built mini-program), then runs the API, which serves both.
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
process.chdir(root)

function prepare(script, ...args) {
  const { status, signal } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
  if (status !== 0) process.exit(signal === null ? (status ?? 1) : 1)
}

prepare('tools/generate.mjs')
prepare('tools/build-miniapp.mjs', 'h5')

const api = spawn(process.execPath, ['--import', 'tsx', 'api/main.ts'], { stdio: 'inherit' })
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => api.kill(signal))
api.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1))
