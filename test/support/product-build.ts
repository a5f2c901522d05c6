import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(__dirname, '../..')

/** The mini-program built for browsers: its folder. Built when anything changed since; `npm test` has done so before. */
export function buildH5(): string {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build-miniapp.mjs', 'h5'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return join(root, 'miniapp/dist/h5')
}
