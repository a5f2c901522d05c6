import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const root = join(__dirname, '../..')

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const system = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** MINGBAI_BROWSER names a browser, or `bundled` for the one from npm; otherwise a system one where there is one. */
async function findBrowser(): Promise<string> {
  const wanted = process.env.MINGBAI_BROWSER
  if (wanted && wanted !== 'bundled') return wanted
  if (wanted !== 'bundled') {
    const found = system.map(resolveProgram).find((path) => path !== undefined)
    if (found) return found
  }
  const { default: bundled } = await import('@sparticuz/chromium')
  return bundled.executablePath()
}

function resolveProgram(name: string): string | undefined {
  if (name.startsWith('/')) return existsSync(name) ? name : undefined
  const folders = (process.env.PATH ?? '').split(':')
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

/** A fontconfig file that adds the Chinese font from npm, so that pictures look the same on a machine without one. */
function fontConfiguration(): string {
  const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const folder = join(root, '.build/fonts')
  const file = join(folder, 'fonts.conf')
  mkdirSync(folder, { recursive: true })
  const weights = ['400Regular', '500Medium', '600SemiBold', '700Bold'].map(
    (weight) => `<dir>${join(fonts, weight)}</dir>`,
  )
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${weights.join('')}` +
      `<cachedir>${join(folder, 'cache')}</cachedir>` +
      '<alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias></fontconfig>',
  )
  return file
}

/** A headless browser; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  const args = executablePath.includes('/tmp/') ? [...flags, '--single-process', '--no-zygote'] : flags
  return chromium.launch({ executablePath, args, env: { ...process.env, FONTCONFIG_FILE: fontConfiguration() } })
}

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 900 }

export interface Look {
  textSize?: 'normal' | 'elder' | 'largest'
  colour?: 'light' | 'dark' | 'system'
  viewport?: { width: number; height: number }
}

/** A fresh person's browser: nothing kept, Chinese, Beijing time, in the wanted look. */
export async function openContext(browser: Browser, look: Look = {}): Promise<BrowserContext> {
  const { textSize = 'normal', colour = 'light', viewport = phone } = look
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: viewport.width < 800 ? 2 : 1,
    isMobile: viewport.width < 800,
    hasTouch: viewport.width < 800,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  })
  const appearance = JSON.stringify({ data: { textSize, colour, asked: true } })
  await context.addInitScript((kept) => {
    if (localStorage.getItem('appearance') === null) localStorage.setItem('appearance', kept)
  }, appearance)
  return context
}

/** The page the person sees: Taro keeps the pages below it in the document. */
export const visiblePage = (page: Page) => page.locator('.taro_page:visible').last()
