import { type CountyCode, parseCountyCode } from '../../api/database/county-code'

/** Codes of counties that are nowhere on the map. */
export const freshCode = (index: number): CountyCode => parseCountyCode(String(990_001 + index))

/** What the template has: 余江区, and two for `freshCounty`, because copying one is quicker than migrating it. */
export const TEMPLATE_COUNTIES: CountyCode[] = [parseCountyCode('360603'), freshCode(0), freshCode(1)]

/** The URL of another database on the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}

/** What `database-setup.cjs` left for the workers. */
export function testServer(): { url: string; prefix: string; template: string } {
  const { MINGBAI_TEST_SERVER: url, MINGBAI_TEST_PREFIX: prefix, MINGBAI_TEST_TEMPLATE: template } = process.env
  if (!url || !prefix || !template) throw new Error('There is no test server: name the test *.api.test.ts')
  return { url, prefix, template }
}
