import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { staticFiles } from '../../api/server/static-files'

const place = mkdtempSync(join(tmpdir(), 'mingbai-static-'))
const folder = join(place, 'h5')
let server: Server
let origin: string

/** Builds beside the place and moves there whole, as tools/build-miniapp.mjs does. */
function build(name: string): void {
  const building = join(place, 'building')
  mkdirSync(building)
  writeFileSync(join(building, 'index.html'), `<script src="${name}"></script>`)
  writeFileSync(join(building, name), name)
  rmSync(folder, { recursive: true, force: true })
  renameSync(building, folder)
}

beforeAll(async () => {
  const handle = staticFiles(folder)
  server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(place, { recursive: true })
})

const get = async (path: string) => {
  const answer = await fetch(origin + path)
  return { status: answer.status, text: await answer.text(), cache: answer.headers.get('cache-control') }
}

test('before the build it says so; afterwards it serves it; a build that replaces it is served, the old files are gone', async () => {
  expect(await get('/')).toMatchObject({ status: 503 })
  build('app.11111111.js')
  expect(await get('/app.11111111.js')).toMatchObject({ status: 200, text: 'app.11111111.js' })
  expect((await get('/app.11111111.js')).cache).toContain('immutable')
  expect(await get('/')).toMatchObject({ status: 200, cache: 'no-cache' })
  build('app.22222222.js')
  expect(await get('/app.11111111.js')).toMatchObject({ status: 404 })
  expect((await get('/')).text).toContain('app.22222222.js')
  expect(await get('/app.22222222.js')).toMatchObject({ status: 200 })
  expect(await get('/../secret')).toMatchObject({ status: 404 })
})
