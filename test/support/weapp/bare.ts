import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { createLoader } from './loader'
import { createPageStack, type StackPage } from './page-stack'
import { persist, until } from './patience'
import { createPhone, type Phone, type PhoneOptions } from './phone'
import { createTimers } from './timers'

/** The built mini-program in an engine as poor as the oldest WeChat's: what is missing there is missing here. */

/** Intrinsics to take away; the browser's and Node's own globals are not in a bare context to begin with. */
const MISSING = [
  'WeakRef',
  'FinalizationRegistry',
  'SharedArrayBuffer',
  'Atomics',
  'WebAssembly',
  'AggregateError',
  'Iterator',
  'Intl',
  // Last, for the others are named through it.
  'globalThis',
]
const MISSING_METHODS = [
  'Object.hasOwn',
  'Object.groupBy',
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toSorted',
  'String.prototype.at',
  'String.prototype.replaceAll',
  'Promise.any',
  'Promise.withResolvers',
]

/** A node as Taro writes it for the template: children, text, id. */
interface TreeNode {
  cn?: TreeNode[]
  v?: string
  sid?: string
  uid?: string
}

type Data = Record<string, unknown> & { root?: TreeNode }

interface BareInstance {
  data: Data
  route: string
  options: Record<string, string>
  setData(change: Record<string, unknown>, done?: () => void): void
  eh(event: object): void
  onLoad?(options: Record<string, string>): void
  onShow?(): void
  onReady?(): void
  onHide?(): void
  onUnload?(): void
}

interface BarePage extends StackPage {
  instance: BareInstance
}

type Definition = Record<string, unknown> & { data?: Data }

/** Sets one path of a page's data, as WeChat reads it: `root.cn.[0].cl`. */
function setPath(data: Record<string, unknown>, path: string, value: unknown): void {
  const keys = path.replace(/\.?\[(\d+)\]/g, '.$1').split('.')
  const last = keys.pop() ?? ''
  let at = data
  for (const key of keys) {
    at[key] ??= {}
    at = at[key] as Record<string, unknown>
  }
  at[last] = value
}

function createInstance(definition: Definition, route: string, options: Record<string, string>): BareInstance {
  const instance = Object.create(definition) as BareInstance
  const copy = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)))
  return Object.assign(instance, {
    route,
    options,
    data: copy(definition.data ?? {}) as Data,
    // What goes to the page goes as text, as between WeChat's two threads.
    setData(change: Record<string, unknown>, done?: () => void) {
      for (const [path, value] of Object.entries(change)) setPath(instance.data, path, copy(value))
      if (done) setTimeout(done, 0)
    },
    selectComponent: () => null,
  })
}

const wordsOf = (node: TreeNode): string => (node.v ?? '') + (node.cn ?? []).map(wordsOf).join('')

/** From the page down to the innermost node that says this and nothing more. */
function pathTo(node: TreeNode, words: string): TreeNode[] | undefined {
  for (const child of node.cn ?? []) {
    const path = pathTo(child, words)
    if (path) return [node, ...path]
  }
  return wordsOf(node).trim() === words ? [node] : undefined
}

/** A tap rises from the node through all that hold it. */
function tap(instance: BareInstance, words: string): void {
  const root = instance.data.root ?? {}
  const path = pathTo(root, words)
  if (!path) throw new Error(`"${words}" is not on the page: ${wordsOf(root)}`)
  for (const node of path.slice(1).reverse()) {
    if (node.v !== undefined || !node.sid) continue
    const place = { id: node.uid ?? node.sid, dataset: { sid: node.sid } }
    instance.eh({ type: 'tap', timeStamp: Date.now(), target: place, currentTarget: place, detail: {}, touches: [] })
  }
}

export interface BareOptions extends PhoneOptions {
  /** The folder of the built mini-program. */
  folder: string
}

export interface BareRun {
  phone: Phone
  route(): string
  text(): string
  tap(words: string): Promise<void>
  waitForText(words: string): Promise<void>
  waitForRoute(route: string): Promise<void>
  /** What the engine of this run knows under a name: for checking that it is as poor as it should be. */
  typeOf(expression: string): string
  close(): void
}

const LAUNCH = { path: 'shell/main/index', query: {}, scene: 1001 }

function poorContext() {
  const context = createContext({})
  const removals = [...MISSING.map((name) => `globalThis.${name}`), ...MISSING_METHODS]
  runInContext(removals.map((name) => `delete ${name};`).join('\n'), context)
  return context
}

/** Launches the built mini-program and opens its first page. */
export function runBare(options: BareOptions): BareRun {
  const { folder } = options
  const context = poorContext()
  const evaluate = (source: string): unknown => runInContext(source, context)
  const parseInside = evaluate('(function (text) { return JSON.parse(text) })') as (text: string) => unknown
  const phone = createPhone(options)
  const timers = createTimers()
  const definitions = new Map<string, Definition>()
  let app: Record<string, ((options: object) => void) | undefined> = {}
  let defining = ''

  const stack = createPageStack((route, parameters) => {
    defining = route
    load(join(folder, route))
    return openPage(definitions.get(route) ?? {}, route, parameters)
  })
  Object.assign(phone.wx, stack.wx, insideOf(phone, parseInside))
  const define = (definition: Definition) => definitions.set(defining, definition)
  const load = createLoader(
    {
      ...timers.globals,
      wx: phone.wx,
      console,
      App: (config: typeof app) => {
        app = config
      },
      Page: define,
      Component: define,
      Behavior: (behavior: unknown) => behavior,
      getApp: () => app,
      getCurrentPages: () => stack.pages.map(({ instance }) => instance),
      requirePlugin: () => ({}),
    },
    (source, file) => runInContext(source, context, { filename: file }),
  )
  load(join(folder, 'app'))
  app.onLaunch?.(LAUNCH)
  app.onShow?.(LAUNCH)
  stack.push('/shell/main/index')
  const current = () => stack.current().instance
  const text = () => wordsOf(current().data.root ?? {})
  return {
    phone,
    route: () => stack.current().route,
    text,
    tap: (words) => persist(() => tap(current(), words)),
    waitForText: (words) =>
      until(
        () => text().includes(words),
        () => `"${words}" did not appear; the page says: ${text()}`,
      ),
    waitForRoute: (route) =>
      until(
        () => stack.current().route === route,
        () => `${route} was not opened; this is ${stack.current().route}: ${text()}`,
      ),
    typeOf: (expression) => String(evaluate(`typeof ${expression}`)),
    close() {
      stack.close()
      timers.close()
    },
  }
}

/** Values the phone hands over are made in the mini-program's own realm, as in WeChat. */
function insideOf(phone: Phone, parse: (text: string) => unknown) {
  const { request, getStorageSync } = phone.wx as Record<string, (...values: never[]) => unknown>
  type Call = { success?: (value: unknown) => void }
  const inside = (value: unknown) => parse(JSON.stringify(value))
  return {
    request: (call: Call) =>
      request?.({ ...call, success: (answer: unknown) => call.success?.(inside(answer)) } as never),
    getStorageSync: (key: string) => inside(getStorageSync?.(key as never)),
  }
}

function openPage(definition: Definition, route: string, options: Record<string, string>): BarePage {
  const instance = createInstance(definition, route, options)
  let ready = false
  instance.onLoad?.(options)
  return {
    route,
    options,
    instance,
    show() {
      instance.onShow?.()
      if (!ready) instance.onReady?.()
      ready = true
    },
    hide: () => instance.onHide?.(),
    unload: () => instance.onUnload?.(),
  }
}
