import { spawnSync } from 'node:child_process'
import { chmodSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = join(__dirname, '../../..')

/** Builds the mini-program for WeChat if anything changed since; returns its folder. */
export function buildWeapp(): string {
  const { status, stderr } = spawnSync(process.execPath, ['tools/build-miniapp.mjs', 'weapp'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return join(root, 'miniapp/dist/weapp')
}

const platforms: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' }

/** WeChat's own template compilers; npm drops their right to be run when install scripts are off. */
export function weappCompiler(name: 'wcc' | 'wcsc'): string {
  const folder = join(
    dirname(require.resolve('miniprogram-compiler/package.json')),
    'bin',
    platforms[process.platform] ?? 'linux',
  )
  const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
  chmodSync(file, 0o755)
  return file
}

/** All files below a folder with this ending, relative to it. */
export function filesOf(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
}
