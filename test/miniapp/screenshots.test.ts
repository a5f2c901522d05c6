import type { Subjects } from '../../tools/screenshots/demo'
import { shotsOf } from '../../tools/screenshots/shots'

interface AppConfig {
  pages: string[]
  subPackages: { root: string; pages: string[] }[]
}

/** Taro reads its configuration through a global of its own. */
function readAppConfig(): AppConfig {
  const scope = globalThis as { defineAppConfig?: (config: AppConfig) => AppConfig }
  scope.defineAppConfig = (config) => config
  return (jest.requireActual('../../miniapp/src/app.config') as { default: AppConfig }).default
}

test('`npm run screenshots` looks at every page there is', () => {
  const { pages, subPackages } = readAppConfig()
  const all = pages.concat(subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`)))
  const subjects = new Proxy({}, { get: (_, name) => String(name) }) as Subjects
  const shot = new Set(shotsOf(subjects).map(({ path }) => path.slice(1).split('?')[0]))
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter((page) => !shot.has(page))).toEqual([])
})
