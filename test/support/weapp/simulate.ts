import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import { weappCompiler } from './build'
import { count, input, pick, tap } from './driver'
import { createLoader } from './loader'
import { createPageStack, type StackPage } from './page-stack'
import { persist, until } from './patience'
import { createPhone, type Phone, type PhoneOptions } from './phone'
import { createTimers } from './timers'

/** The built mini-program in WeChat's own component runtime (exparser) with templates compiled by WeChat's compiler. */

interface PageInstance {
  route: string
  options: Record<string, string>
  onLoad?(options: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
}

interface Rendered {
  instance: PageInstance
  dom: HTMLElement
  attach(parent: HTMLElement): void
  detach(): void
}

interface Simulator {
  load(path: string, options: { rootPath: string; compiler: 'official' }): string
  render(id: string): Rendered
}

interface SimulatorInside {
  runJs: (file: string) => void
}

interface SimulatedPage extends StackPage {
  rendered: Rendered
}

interface AppConfig {
  onLaunch?(options: object): void
  onShow?(options: object): void
  onHide?(options: object): void
}

type Definition = Record<string, unknown>

const GLOBALS = ['document', 'Event', 'CustomEvent', 'TouchEvent', 'HTMLElement', 'Node', 'MouseEvent', 'Element']

/** A browser document around the simulator, which draws into it; the mini-program itself does not see it. */
function provideDocument(): void {
  if ('window' in globalThis) return
  const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true })
  const picked = Object.fromEntries(GLOBALS.map((name) => [name, window[name as keyof typeof window]]))
  Object.assign(globalThis, { window, ...picked })
}

function closeDocument(): void {
  const host = globalThis as unknown as Record<string, unknown> & { window?: { close(): void } }
  host.window?.close()
  for (const name of ['window', ...GLOBALS]) delete host[name]
}

function loadSimulator(): { simulator: Simulator; inside: SimulatorInside } {
  weappCompiler('wcc')
  weappCompiler('wcsc')
  provideDocument()
  return { simulator: require('miniprogram-simulate'), inside: require('miniprogram-simulate/src/utils') }
}

export interface SimulateOptions extends PhoneOptions {
  /** The folder of the built mini-program. */
  folder: string
  /** The page to open, with its parameters; the first page by default. */
  url?: string
}

export interface Simulation {
  phone: Phone
  /** The page shown, `notice/detail/index`, and its parameters as they stand in the address. */
  route(): string
  parameters(): Record<string, string>
  /** All the words on the page shown. */
  text(): string
  /** How many places on the page say exactly this. */
  count(words: string): number
  /** Presses what says this or is called this, when it is there; `nth` where there are several. */
  tap(words: string, nth?: number): Promise<void>
  /** Types into the field of this label or placeholder, when it is there. */
  input(label: string, value: string): Promise<void>
  /** Turns the wheel of the picker in the field of this label. */
  pick(label: string, value: string): Promise<void>
  /** Waits until the page says this; fails with what it says instead. */
  waitForText(words: string): Promise<void>
  waitUntilGone(words: string): Promise<void>
  waitForRoute(route: string): Promise<void>
  /** WeChat's own ways between pages, as its back button uses them. */
  back(): Promise<void>
  open(url: string): Promise<void>
  /** Puts the mini-program into the background, as the home button does. */
  leave(): void
  /** Takes the drawn pages away. Call when the test is over. */
  close(): void
}

const LAUNCH = { path: 'shell/main/index', query: {}, scene: 1001 }

/** Launches the built mini-program and opens a page of it. */
export async function simulate(options: SimulateOptions): Promise<Simulation> {
  const { folder, url = '/shell/main/index' } = options
  const { simulator, inside } = loadSimulator()
  const phone = createPhone(options)
  const host = globalThis as unknown as { Component(definition: Definition): void; Behavior: unknown }
  const definitions = new Map<string, Definition>()
  let app: AppConfig = {}
  let defining = ''

  const define = (definition: Definition) => {
    definitions.set(defining, definition)
    host.Component(definition)
  }
  const stack = createPageStack((route, parameters) => openPage(simulator, folder, route, parameters))
  Object.assign(phone.wx, stack.wx)
  const timers = createTimers()
  const load = createLoader(
    {
      ...timers.globals,
      wx: phone.wx,
      App: (config: AppConfig) => {
        app = config
      },
      Page: ({ data, ...methods }: Definition) => define({ data, methods }),
      Component: define,
      Behavior: host.Behavior,
      getApp: () => app,
      getCurrentPages: () => stack.pages.map(({ rendered }) => rendered.instance),
      requirePlugin: () => ({}),
    },
    // In the test's own realm: exparser does not know arrays of another one for arrays.
    (source, file) => new Function(`return ${source}\n//# sourceURL=${file}`)(),
  )
  // A file defines its page once; the simulator registers it anew for each page that uses it.
  inside.runJs = (file) => {
    const known = definitions.get(file)
    if (known) return host.Component({ ...known })
    defining = file
    load(file)
  }
  load(join(folder, 'app'))
  app.onLaunch?.(LAUNCH)
  app.onShow?.(LAUNCH)
  stack.push(url)

  const root = () => stack.current().rendered.dom
  const text = () => root().textContent ?? ''
  const go = (call: (options: { url?: string; complete: () => void }) => void, to?: string) =>
    new Promise<void>((resolve) => call({ url: to, complete: resolve }))
  return {
    phone,
    route: () => stack.current().route,
    parameters: () => stack.current().options,
    text,
    count: (words) => count(root(), words),
    tap: (words, nth) => persist(() => tap(root(), words, nth)),
    input: (label, value) => persist(() => input(root(), label, value)),
    pick: (label, value) => persist(() => pick(root(), label, value)),
    waitForText: (words) =>
      until(
        () => text().includes(words),
        () => `"${words}" did not appear; the page says: ${text()}`,
      ),
    waitUntilGone: (words) =>
      until(
        () => !text().includes(words),
        () => `"${words}" did not go away; the page says: ${text()}`,
      ),
    waitForRoute: (route) =>
      until(
        () => stack.current().route === route,
        () => `${route} was not opened; this is ${stack.current().route}: ${text()}`,
      ),
    back: () => go(stack.wx.navigateBack),
    open: (to) => go(stack.wx.navigateTo, to),
    leave: () => app.onHide?.({}),
    close() {
      stack.close()
      timers.close()
      closeDocument()
    },
  }
}

function openPage(simulator: Simulator, folder: string, route: string, options: Record<string, string>): SimulatedPage {
  const id = simulator.load(join(folder, route), { rootPath: folder, compiler: 'official' })
  const rendered = simulator.render(id)
  const parent = document.createElement('div')
  document.body.appendChild(parent)
  const { instance } = rendered
  instance.route = route
  instance.options = options
  rendered.attach(parent)
  instance.onLoad?.(options)
  let ready = false
  return {
    route,
    options,
    rendered,
    show() {
      instance.onShow?.()
      if (!ready) instance.onReady?.()
      ready = true
    },
    hide: () => instance.onHide?.(),
    unload() {
      instance.onUnload?.()
      rendered.detach()
      parent.remove()
    },
  }
}
