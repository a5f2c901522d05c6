import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SKIPPED = new Set(['node_modules', 'generated', 'dist', '.data', '.build', '.taro-cache'])

function* filesUnder(path) {
  if (!existsSync(path)) return
  if (statSync(path).isFile()) return void (yield path)
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!SKIPPED.has(entry.name)) yield* filesUnder(join(path, entry.name))
  }
}

/** One hash over the names and contents of files and folders. */
export function hashOf(paths, accepts = () => true) {
  const hash = createHash('sha256')
  for (const path of paths) {
    for (const file of filesUnder(path))
      if (accepts(file)) hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Runs `work` unless it ran before with the same inputs and its outputs are still there. */
export async function whenChanged(stamp, hash, outputs, work) {
  const fresh =
    existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && outputs.every((output) => existsSync(output))
  if (fresh) return false
  await work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}
