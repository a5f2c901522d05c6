import { useEffect } from 'react'

/** Stands in for `@tarojs/taro` in screen tests: a phone without WeChat, whose doings can be read. */

interface RequestOptions {
  url: string
  data?: string
  header?: Record<string, string>
  success?: (response: { statusCode: number; data: unknown; header: Record<string, string> }) => void
  fail?: (error: { errMsg: string }) => void
}

type Responder = (options: RequestOptions) => { statusCode: number; data: unknown } | 'offline' | 'timeout'

interface Navigation {
  kind: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'navigateBack' | 'switchTab'
  url: string
}

const nothing = () => {}
const refuse: Responder = () => 'offline'

/** What tests set and read. `resetPhone` before each. */
export const phone = {
  storage: new Map<string, unknown>(),
  navigations: [] as Navigation[],
  requests: [] as RequestOptions[],
  respond: refuse as Responder,
  params: {} as Record<string, string>,
  pages: 1,
  online: nothing as (connected: boolean) => void,
  /** Answers of chooseMedia, uploadFile and others, by name. */
  answers: {} as Record<string, (options: Record<string, unknown>) => unknown>,
  calls: [] as { name: string; options: Record<string, unknown> }[],
}

export function resetPhone(): void {
  phone.storage.clear()
  phone.navigations = []
  phone.requests = []
  phone.respond = refuse
  phone.params = {}
  phone.pages = 1
  phone.answers = {}
  phone.calls = []
}

function request(options: RequestOptions): { abort(): void } {
  phone.requests.push(options)
  let aborted = false
  // Answers come later, as they do on a network.
  Promise.resolve().then(() => {
    if (aborted) return options.fail?.({ errMsg: 'request:fail abort' })
    const answer = phone.respond(options)
    if (answer === 'offline') return options.fail?.({ errMsg: 'request:fail' })
    if (answer === 'timeout') return options.fail?.({ errMsg: 'request:fail timeout' })
    return options.success?.({ ...answer, header: { 'Content-Type': 'application/json' } })
  })
  return {
    abort: () => {
      aborted = true
    },
  }
}

const navigate =
  (kind: Navigation['kind']) =>
  (options: { url?: string; complete?: () => void } = {}) => {
    phone.navigations.push({ kind, url: options.url ?? '' })
    options.complete?.()
    return Promise.resolve()
  }

/** A call of the phone that a test may answer through `phone.answers`. */
const ability =
  (name: string) =>
  async (options: Record<string, unknown> = {}): Promise<unknown> => {
    phone.calls.push({ name, options })
    const answer = (await phone.answers[name]?.(options)) ?? {}
    ;(options.success as ((value: unknown) => void) | undefined)?.(answer)
    return answer
  }

const Taro = {
  request,
  navigateTo: navigate('navigateTo'),
  redirectTo: navigate('redirectTo'),
  reLaunch: navigate('reLaunch'),
  switchTab: navigate('switchTab'),
  navigateBack: navigate('navigateBack'),
  getCurrentPages: () => Array.from({ length: phone.pages }, () => ({ route: 'test', options: phone.params })),
  getStorageSync: (key: string) => phone.storage.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void phone.storage.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void phone.storage.delete(key),
  getStorageInfoSync: () => ({ keys: [...phone.storage.keys()], currentSize: 0, limitSize: 10_240 }),
  getAppBaseInfo: () => ({ theme: 'light' }),
  getWindowInfo: () => ({ windowWidth: 390, windowHeight: 844, statusBarHeight: 44 }),
  getDeviceInfo: () => ({ platform: 'devtools', model: 'test', brand: 'test' }),
  getSystemInfoSync: () => ({ platform: 'devtools', model: 'test' }),
  getNetworkType: ({ success }: { success: (result: { networkType: string }) => void }) =>
    success({ networkType: '4g' }),
  onNetworkStatusChange: (listener: (status: { isConnected: boolean }) => void) => {
    phone.online = (isConnected) => listener({ isConnected })
  },
  onThemeChange: nothing,
  onWindowResize: nothing,
  nextTick: (task: () => void) => task(),
  stopPullDownRefresh: nothing,
  pageScrollTo: ability('pageScrollTo'),
  setNavigationBarTitle: ability('setNavigationBarTitle'),
  previewImage: ability('previewImage'),
  chooseImage: ability('chooseImage'),
  chooseMedia: ability('chooseMedia'),
  chooseMessageFile: ability('chooseMessageFile'),
  uploadFile: ability('uploadFile'),
  downloadFile: ability('downloadFile'),
  openDocument: ability('openDocument'),
  makePhoneCall: ability('makePhoneCall'),
  setClipboardData: ability('setClipboardData'),
  getClipboardData: ability('getClipboardData'),
  login: ability('login'),
  scanCode: ability('scanCode'),
  showToast: ability('showToast'),
  showModal: ability('showModal'),
  requestSubscribeMessage: ability('requestSubscribeMessage'),
  getEnv: () => 'WEB',
  ENV_TYPE: { WEAPP: 'WEAPP', WEB: 'WEB' },
  eventCenter: { on: nothing, off: nothing, trigger: nothing },
}

export default Taro

export const useRouter = () => ({ params: phone.params, path: '/test' })
export const getCurrentInstance = () => ({ router: { params: phone.params, path: '/test' } })

/** Lifecycle hooks run when the screen is drawn; those of leaving run when it goes. */
const onArrival = (task: () => void) => useEffect(() => task(), [])
const never = (_task: (...values: never[]) => unknown) => {}

export const useLaunch = onArrival
export const useLoad = (task: (params: Record<string, string>) => void) => useEffect(() => task(phone.params), [])
export const useDidShow = onArrival
export const useReady = onArrival
export const useDidHide = never
export const useUnload = never
export const usePullDownRefresh = never
export const useReachBottom = never
export const usePageScroll = never
export const useShareAppMessage = never
export const useShareTimeline = never
