/** 余江区: the county every test database has from its template. */
export const TEMPLATE_COUNTY = '360603'

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
