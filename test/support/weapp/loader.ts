import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/** What WeChat hides from a mini-program by naming it in each file's wrapper. */
const HIDDEN = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'Caches',
  'XMLHttpRequest',
  'WebSocket',
  'fetch',
  'process',
  'Buffer',
]

type Wrapper = (...values: unknown[]) => void

/** Turns a function's source into the function, in whatever context the mini-program runs. */
export type Compile = (source: string, file: string) => Wrapper

/** Loads files as WeChat does: each in a function that is given `require`, `module`, `wx` and the constructors. */
export function createLoader(globals: Readonly<Record<string, unknown>>, compile: Compile): (file: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>()
  const load = (path: string): unknown => {
    const file = path.endsWith('.js') ? path : `${path}.js`
    const known = loaded.get(file)
    if (known) return known.exports
    const module: { exports: unknown } = { exports: {} }
    loaded.set(file, module)
    const names = ['require', 'module', 'exports', ...Object.keys(globals), ...HIDDEN].join(',')
    const run = compile(`(function (${names}) {${readFileSync(file, 'utf8')}\n})`, file)
    run.call(
      module.exports,
      (relative: string) => load(resolve(dirname(file), relative)),
      module,
      module.exports,
      ...Object.values(globals),
    )
    return module.exports
  }
  return (file) => load(resolve(file))
}
