import Taro from '@tarojs/taro'
import { noteServerTime } from './server-clock'

/** WeChat drops the eleventh request at once; two places stay free for uploads. */
const AT_ONCE = 8
const TIMEOUT = 15_000

export interface Answer {
  status: number
  header: Record<string, string>
  body: unknown
}

export type Failure = 'network' | 'timeout' | 'aborted'

/** No answer came. Whether the request arrived is not known. */
export class TransportError extends Error {
  constructor(readonly failure: Failure) {
    super(failure)
    this.name = 'TransportError'
  }
}

export interface Sending {
  answer: Promise<Answer>
  abort(): void
}

const waiting: (() => void)[] = []
let running = 0

function startNext(): void {
  while (running < AT_ONCE) {
    const start = waiting.shift()
    if (!start) return
    running += 1
    start()
  }
}

/** Headers come in any case, depending on the platform. */
const lowerCased = (header: Record<string, string> | undefined) =>
  Object.fromEntries(Object.entries(header ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]))

export interface SendOptions {
  /** In the browser: `omit` sends no cookie. */
  credentials?: 'omit'
}

/** Sends JSON by POST. `Taro.request` is called bare: its interceptors lose `abort` (NervJS/taro#15174). */
export function send(url: string, data: object, header: Record<string, string>, options: SendOptions = {}): Sending {
  let abort = () => {}
  const answer = new Promise<Answer>((resolve, reject) => {
    let settled = false
    let started = false
    const settle = (finish: () => void) => {
      if (settled) return
      settled = true
      if (started) running -= 1
      finish()
      startNext()
    }
    const fail = (failure: Failure) => settle(() => reject(new TransportError(failure)))
    abort = () => fail('aborted')
    waiting.push(() => {
      started = true
      if (settled) {
        running -= 1
        return startNext()
      }
      const task = Taro.request({
        url,
        method: 'POST',
        data: JSON.stringify(data),
        header: { 'content-type': 'application/json', ...header },
        timeout: TIMEOUT,
        ...options,
        success: (response) =>
          settle(() => {
            const header = lowerCased(response.header)
            noteServerTime(header.date)
            resolve({ status: response.statusCode, header, body: response.data })
          }),
        fail: ({ errMsg = '' }) => fail(/timeout/i.test(errMsg) ? 'timeout' : 'network'),
      })
      // In the browser the promise rejects beside the callback.
      Promise.resolve(task).catch(() => {})
      abort = () => {
        task.abort?.()
        fail('aborted')
      }
    })
  })
  startNext()
  return { answer, abort: () => abort() }
}
