import { request } from 'node:http'

interface RequestOptions {
  url: string
  method?: string
  data?: string
  header?: Record<string, string>
  success?: (response: { statusCode: number; data: unknown; header: Record<string, string> }) => void
  fail?: (error: { errMsg: string }) => void
}

/** A phone whose storage outlives the app, on a real network; it can be switched off at any moment. */
export class FakePhone {
  readonly storage = new Map<string, string>()
  origin = ''
  /** Requests under way. */
  running = 0
  /** Things that leave a trace (a write, a request) until the phone dies; then nothing works any more. */
  life = Number.POSITIVE_INFINITY
  full = false

  private isOff(): boolean {
    this.life -= 1
    return this.life < 0
  }

  readonly taro = {
    getStorageSync: (key: string): unknown => JSON.parse(this.storage.get(key) ?? '""'),
    setStorageSync: (key: string, value: unknown) => {
      if (this.isOff() || this.full) throw new Error('setStorage:fail exceed max size')
      this.storage.set(key, JSON.stringify(value))
    },
    removeStorageSync: (key: string) => void this.storage.delete(key),
    getStorageInfoSync: () => ({ keys: [...this.storage.keys()] }),
    onNetworkStatusChange: () => {},
    getNetworkType: () => {},
    getCurrentPages: () => [],
    request: (options: RequestOptions) => this.send(options),
  }

  private send({ url, method = 'GET', data, header, success, fail }: RequestOptions) {
    if (this.isOff()) return { abort() {} }
    this.running += 1
    const end = (tell: () => void) => {
      this.running -= 1
      if (this.life >= 0) tell()
    }
    // No connection is kept: what is cut off must not reach the next request.
    const asking = request(`${this.origin}${url}`, { method, headers: header, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        end(() => {
          const text = Buffer.concat(pieces).toString()
          const headers = response.headers as Record<string, string>
          success?.({ statusCode: response.statusCode ?? 0, data: parse(text), header: headers })
        }),
      )
    })
    asking.on('error', () => end(() => fail?.({ errMsg: 'request:fail' })))
    asking.end(data)
    return { abort: () => asking.destroy() }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
