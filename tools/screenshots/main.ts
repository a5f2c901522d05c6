import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { type ChildServer, startChild } from '../../test/bench/child-server'
import { desk, type Look, launchBrowser, openContext } from '../../test/support/browser'
import { type Entered, enter, findSubjects } from './demo'
import { type Shot, shotsOf } from './shots'

/** `npm run screenshots [-- part of a name]`: every screen in every look, from a fresh demo, into screenshots/. */
const LOOKS: Record<string, Look> = {
  normal: {},
  elder: { textSize: 'elder' },
  dark: { colour: 'dark' },
  wide: { viewport: desk },
}

async function main(): Promise<void> {
  const [wanted = ''] = process.argv.slice(2)
  const origin = process.env.SCREENSHOT_ORIGIN
  if (origin === undefined) build()
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-screenshots-'))
  // The database server runs as another user when we are root, and must get in.
  chmodSync(folder, 0o711)
  const server: ChildServer | null = origin === undefined ? await startDemo(folder) : null
  const browser = await launchBrowser()
  try {
    await shootAll(browser, origin ?? server?.origin ?? '', wanted)
  } finally {
    await browser.close()
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What is not built would be photographed as an empty page. */
function build(): void {
  for (const script of [['tools/generate.mjs'], ['tools/build-miniapp.mjs', 'h5']]) {
    if (spawnSync(process.execPath, script, { stdio: 'inherit' }).status !== 0) throw new Error(`${script[0]} failed`)
  }
}

function startDemo(folder: string): Promise<ChildServer> {
  const environment = { DATA_DIR: folder, PORT: '0', HOST: '127.0.0.1', MINGBAI_DEMO: 'true' }
  return startChild(
    ['api/main.ts'],
    environment,
    (line) => Number(/"port":(\d+)/.exec(line)?.[1] ?? Number.NaN) || null,
  )
}

async function shootAll(browser: Browser, origin: string, wanted: string): Promise<void> {
  const people = new Map<string, Entered>()
  const subjects = await findSubjects(origin)
  for (const [name, look] of Object.entries(LOOKS)) {
    mkdirSync(join('screenshots', name), { recursive: true })
    for (const shot of shotsOf(subjects).filter((candidate) => `${name}/${candidate.name}`.includes(wanted))) {
      const face = shot.face
      if (face !== null && !people.has(face)) people.set(face, await enter(origin, face))
      await shoot(
        browser,
        origin,
        look,
        shot,
        face === null ? null : (people.get(face) ?? null),
        join('screenshots', name, `${shot.name}.png`),
      )
      console.log(`${name}/${shot.name}`)
    }
  }
}

async function shoot(
  browser: Browser,
  origin: string,
  look: Look,
  shot: Shot,
  entered: Entered | null,
  file: string,
): Promise<void> {
  const context = await openContext(browser, look)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  if (entered !== null) {
    const session = JSON.stringify({
      data: { tokens: entered.tokens, viewer: entered.viewer, county: entered.county, demo: true },
    })
    await page.addInitScript((kept) => localStorage.setItem('session', kept), session)
  }
  const answer = await page.goto(`${origin}/#${shot.path}`, { waitUntil: 'networkidle' })
  if (answer !== null && !answer.ok()) faults.push(`the page answered ${answer.status()}`)
  await grow(page, look.viewport?.height ?? 844)
  await page.screenshot({ path: file })
  await context.close()
  if (faults.length === 0) return
  console.error(`  ${faults.join('\n  ')}`)
  process.exitCode = 1
}

/** The page scrolls inside itself: a window as high as its content shows all of it. */
async function grow(page: Page, least: number): Promise<void> {
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('*')].map((element) => element.scrollHeight)),
  )
  const width = page.viewportSize()?.width ?? 390
  await page.setViewportSize({ width, height: Math.min(Math.max(height, least), 5000) })
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
