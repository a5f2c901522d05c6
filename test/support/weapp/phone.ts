import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

type Options = Record<string, unknown> & {
  success?: (value: object) => void
  fail?: (error: object) => void
  complete?: (value: object) => void
}

export interface ChosenFile {
  /** A file of this machine, as if the person had picked it. */
  path: string
  type?: 'image' | 'video' | 'file'
}

export interface Phone {
  wx: Record<string, unknown>
  storage: Map<string, unknown>
  /** What the person picks the next time a picture or a document is asked for. */
  chosen: ChosenFile[]
  /** Requests that were sent, by the names of their operations. */
  sent: string[]
  /** Other calls of WeChat's, by name. */
  calls: { name: string; options: Options }[]
  setOnline(online: boolean): void
}

export interface PhoneOptions {
  /** Where the API really is: `http://127.0.0.1:4000`. */
  apiOrigin: string
  fontSizeSetting?: number
  theme?: 'light' | 'dark'
  /** What the phone kept from before. */
  storage?: ReadonlyMap<string, unknown>
  /** What `wx.login` answers. */
  loginCode?: string
}

const settle = (options: Options, ok: boolean, value: object) => {
  ;(ok ? options.success : options.fail)?.(value)
  options.complete?.(value)
}

/** Answers of calls nobody waits for: noted, and said to have gone well. */
const SIMPLE = [
  'showToast',
  'hideToast',
  'showLoading',
  'hideLoading',
  'showModal',
  'previewImage',
  'makePhoneCall',
  'setClipboardData',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'pageScrollTo',
  'requestSubscribeMessage',
  'stopPullDownRefresh',
  'hideHomeButton',
  'openDocument',
  'scanCode',
  'vibrateShort',
]

const SILENT = [
  'onAppShow',
  'onAppHide',
  'onThemeChange',
  'onWindowResize',
  'onError',
  'onUnhandledRejection',
  'onPageNotFound',
  'offThemeChange',
  'offWindowResize',
  'offNetworkStatusChange',
  'onMemoryWarning',
  'onNeedPrivacyAuthorization',
  'reportEvent',
]

/** The parts of `wx` that are about the phone, not about pages; the network is real. */
export function createPhone(options: PhoneOptions): Phone {
  const { apiOrigin, fontSizeSetting = 16, theme = 'light', loginCode = 'code' } = options
  const storage = new Map(options.storage)
  let tellOnline: (status: { isConnected: boolean; networkType: string }) => void = () => {}
  const phone: Phone = {
    wx: {},
    storage,
    chosen: [],
    sent: [],
    calls: [],
    setOnline(online) {
      offline = !online
      tellOnline({ isConnected: online, networkType: online ? '4g' : 'none' })
    },
  }
  let offline = false
  const absolute = (url: unknown) => new URL(String(url), apiOrigin).href

  const answer = async (
    request: Options,
    ask: (signal: AbortSignal) => Promise<object>,
    controller: AbortController,
  ) => {
    try {
      if (offline) throw new Error('offline')
      settle(request, true, await ask(controller.signal))
    } catch {
      settle(request, false, { errMsg: controller.signal.aborted ? 'request:fail abort' : 'request:fail' })
    }
  }

  const task = (request: Options, ask: (signal: AbortSignal) => Promise<object>) => {
    const controller = new AbortController()
    void answer(request, ask, controller)
    return { abort: () => controller.abort(), onProgressUpdate() {}, onHeadersReceived() {} }
  }

  const readBody = (text: string): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      return text
    }
  }

  const windowInfo = {
    windowWidth: 390,
    windowHeight: 844,
    screenWidth: 390,
    screenHeight: 844,
    pixelRatio: 3,
    statusBarHeight: 47,
  }
  const baseInfo = { SDKVersion: '3.8.0', language: 'zh_CN', theme, fontSizeSetting }
  const deviceInfo = { platform: 'android', model: 'test', brand: 'test', system: 'Android 10' }
  const launch = { path: 'shell/main/index', query: {}, scene: 1001 }

  const simple = Object.fromEntries(
    SIMPLE.map((name) => [
      name,
      (call: Options = {}) => {
        phone.calls.push({ name, options: call })
        settle(call, true, { errMsg: `${name}:ok`, confirm: true })
        return Promise.resolve({})
      },
    ]),
  )

  const temporary = () =>
    phone.chosen.map(({ path, type = 'image' }) => ({
      tempFilePath: path,
      path,
      name: basename(path),
      size: readFileSync(path).byteLength,
      fileType: type,
      type,
    }))

  /** WeChat promises where nothing is passed to be called; Taro leaves that to it for calls it does not know. */
  const choose = (call: Options) => {
    const tempFiles = temporary()
    const chosen = { tempFiles, tempFilePaths: tempFiles.map(({ path }) => path), type: 'image' }
    settle(call, true, chosen)
    return Promise.resolve(chosen)
  }

  phone.wx = {
    ...Object.fromEntries(SILENT.map((name) => [name, () => {}])),
    ...simple,
    request: (call: Options) =>
      task(call, async (signal) => {
        const {
          data,
          header,
          method = 'GET',
          url,
        } = call as { data?: unknown; header?: Record<string, string>; method?: string; url: string }
        const body =
          data === undefined || method === 'GET' ? undefined : typeof data === 'string' ? data : JSON.stringify(data)
        const operation = body && (readBody(body) as { operationName?: string }).operationName
        if (operation) phone.sent.push(operation)
        const response = await fetch(absolute(url), { method, headers: header, body, signal })
        return {
          statusCode: response.status,
          header: Object.fromEntries(response.headers),
          data: readBody(await response.text()),
          errMsg: 'request:ok',
        }
      }),
    uploadFile: (call: Options) =>
      task(call, async (signal) => {
        const {
          filePath,
          name = 'file',
          formData = {},
          header = {},
          url,
        } = call as {
          filePath: string
          name?: string
          formData?: Record<string, string>
          header?: Record<string, string>
          url: string
        }
        const form = new FormData()
        for (const [key, value] of Object.entries(formData)) form.append(key, value)
        form.append(name, new Blob([readFileSync(filePath)]), basename(filePath))
        const response = await fetch(absolute(url), { method: 'POST', headers: header, body: form, signal })
        // WeChat gives the answer to an upload as text.
        return { statusCode: response.status, data: await response.text(), errMsg: 'uploadFile:ok' }
      }),
    chooseMedia: choose,
    chooseImage: choose,
    chooseMessageFile: choose,
    getRandomValues: (call: Options & { length: number }) =>
      settle(call, true, { randomValues: new Uint8Array(randomBytes(call.length)).buffer }),
    login: (call: Options) => settle(call, true, { code: loginCode }),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, JSON.parse(JSON.stringify(value))),
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => ({ keys: [...storage.keys()], currentSize: 0, limitSize: 10_240 }),
    getSystemInfoSync: () => ({ ...windowInfo, ...baseInfo, ...deviceInfo }),
    getWindowInfo: () => windowInfo,
    getAppBaseInfo: () => baseInfo,
    getDeviceInfo: () => deviceInfo,
    getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, height: 32, left: 296, right: 383, width: 87 }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getNetworkType: (call: Options) => settle(call, true, { networkType: offline ? 'none' : '4g' }),
    onNetworkStatusChange: (listener: typeof tellOnline) => {
      tellOnline = listener
    },
    getUpdateManager: () => ({ onCheckForUpdate() {}, onUpdateReady() {}, onUpdateFailed() {}, applyUpdate() {} }),
    getPrivacySetting: (call: Options) => settle(call, true, { needAuthorization: false }),
    canIUse: () => true,
    nextTick: (work: () => void) => setTimeout(work, 0),
  }
  return phone
}
