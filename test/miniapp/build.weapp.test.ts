import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'acorn'
import { buildWeapp, filesOf, weappCompiler } from '../support/weapp/build'

interface AppJson {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

const KB = 1024
jest.setTimeout(120_000)

let folder: string

beforeAll(() => {
  folder = process.env.MINGBAI_WEAPP ?? buildWeapp()
}, 300_000)

const read = (file: string) => readFileSync(join(folder, file), 'utf8')
const appJson = () => JSON.parse(read('app.json')) as AppJson

function faultOf(code: string): string | undefined {
  try {
    parse(code, { ecmaVersion: 5 })
    return undefined
  } catch (error) {
    return String(error)
  }
}

test('the check of the language finds what ES5 does not know', () => {
  expect(faultOf('var a = 1')).toBeUndefined()
  expect(faultOf('const a = 1')).toBeDefined()
  expect(faultOf('var f = async function () {}')).toBeDefined()
})

test('every file is ES5', () => {
  const scripts = filesOf(folder, '.js')
  expect(scripts.length).toBeGreaterThan(15)
  const faults = scripts.map((file) => [file, faultOf(read(file))]).filter(([, fault]) => fault !== undefined)
  expect(faults).toEqual([])
})

/** Newer than the engines of phones still in use (iOS 12): a method unknown there stops the screen, a look-behind the
 * whole file. */
const TOO_NEW = [
  /\.at\(/,
  /\.(replaceAll|matchAll|findLast|findLastIndex|toSorted|toReversed|allSettled)\(/,
  /Promise\.any\(|structuredClone\(|Object\.groupBy\(/,
  /\(\?<[=!]/,
  /\bIntl\./,
]

test('nothing is called that old engines do not know', () => {
  const found = filesOf(folder, '.js').flatMap((file) =>
    TOO_NEW.flatMap((pattern) => {
      const match = read(file).match(new RegExp(`.{0,40}${pattern.source}.{0,20}`))
      return match ? [`${file}: ${match[0]}`] : []
    }),
  )
  expect(found).toEqual([])
})

test('the main package stays under 900 KB, each other under 2 MB', () => {
  const roots = appJson().subPackages.map(({ root }) => `${root}/`)
  const sizes = new Map<string, number>()
  for (const file of filesOf(folder, '')) {
    const { size } = statSync(join(folder, file))
    if (statSync(join(folder, file)).isDirectory()) continue
    const root = roots.find((start) => file.startsWith(start)) ?? 'main'
    sizes.set(root, (sizes.get(root) ?? 0) + size)
  }
  expect(sizes.get('main') ?? 0).toBeGreaterThan(100 * KB)
  expect(sizes.get('main') ?? 0).toBeLessThan(900 * KB)
  for (const root of roots) expect(sizes.get(root) ?? 0).toBeLessThan(2048 * KB)
})

test('there is no GraphQL parser in it, and no text of a document', () => {
  const scripts = filesOf(folder, '.js').map(read).join('\n')
  // What only the parser and the lexer say.
  expect(scripts).not.toContain('Unexpected character: ')
  expect(scripts).not.toContain('Unterminated string')
  expect(scripts).not.toMatch(/(query|mutation) \w+\(\$/)
})

test('the gallery of components stays at home', () => {
  expect(JSON.stringify(appJson())).not.toContain('gallery')
})

test('each page of the list is there', () => {
  const { pages, subPackages } = appJson()
  const all = [...pages, ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`))]
  const missing = all.filter((page) => !filesOf(folder, '.wxml').includes(`${page}.wxml`))
  expect(missing).toEqual([])
})

const compile = (name: 'wcc' | 'wcsc', files: string[]) => {
  const { status, stderr } = spawnSync(weappCompiler(name), ['-d', ...files], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * KB * KB,
  })
  return { status, stderr }
}

test("WeChat's compilers accept every template and every style sheet", () => {
  expect(compile('wcc', [...filesOf(folder, '.wxml'), ...filesOf(folder, '.wxs')])).toEqual({ status: 0, stderr: '' })
  expect(compile('wcsc', filesOf(folder, '.wxss'))).toEqual({ status: 0, stderr: '' })
})
