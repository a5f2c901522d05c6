import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(__dirname, '../../shared')

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sources(join(folder, entry.name))
    return entry.name.endsWith('.ts') ? [join(folder, entry.name)] : []
  })
}

/** What a phone of 2015 has not got: Babel changes syntax, not regular expressions or globals. And what ties to one side. */
const strangers: [string, RegExp][] = [
  ['a look-behind or a named group', /\(\?<[=!a-zA-Z]/],
  ['a property of Unicode', /\\p\{/i],
  ['Intl', /\bIntl\b|\btoLocale[DTNS]\w*\(/],
  [
    'a global of one platform',
    /\b(structuredClone|WeakRef|queueMicrotask|TextEncoder|process|Buffer|window|wx)\b\s*[.(]/,
  ],
  ['an import of one side', /from '(react|node:|@tarojs|@prisma|(\.\.\/)+(api|miniapp)\/)/],
]

const code = (file: string) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, '')

test('every rule in shared/ runs on an old phone and in Node alike', () => {
  const files = sources(root)
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap((file) => {
    const source = code(file)
    return strangers
      .filter(([, pattern]) => pattern.test(source))
      .map(([what]) => `${file.slice(root.length + 1)}: ${what}`)
  })
  expect(found).toEqual([])
})
