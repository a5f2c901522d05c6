import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Environment } from '../environment'
import { Refusal } from '../error'

/** The identity WeChat vouches for. `session_key` stays on the server and is not kept. */
export interface WechatIdentity {
  openid: string
  unionid: string | null
}

export interface WechatLogin {
  /** Exchanges the one-use code of wx.login (good for five minutes). Throws a Refusal that says what to do. */
  exchange(code: string): Promise<WechatIdentity>
}

const TIMEOUT_MS = 5_000
const BUSY_PAUSE_MS = 300
const BUSY = -1

/** auth.code2Session's documented errcodes; what is not listed is answered as unavailable. */
const REASONS: Record<number, string> = {
  [BUSY]: 'WECHAT_BUSY',
  40013: 'WECHAT_NOT_CONFIGURED',
  40029: 'WECHAT_CODE_INVALID',
  40125: 'WECHAT_NOT_CONFIGURED',
  40163: 'WECHAT_CODE_INVALID',
  40226: 'WECHAT_BLOCKED',
  45011: 'WECHAT_TOO_FREQUENT',
}

/** Only what is needed is read: `session_key` is dropped here. */
const answerShape = z.union([
  z.object({ openid: z.string().min(1).max(64), unionid: z.string().max(64).optional() }),
  z.object({ errcode: z.number().int() }),
])

type Answer = z.infer<typeof answerShape>

/** code2Session over the wire (GET /sns/jscode2session). */
export function weixinLogin(environment: Environment, timeoutMs = TIMEOUT_MS): WechatLogin {
  const { WECHAT_API_ORIGIN: origin, WECHAT_APP_ID: appid, WECHAT_APP_SECRET: secret } = environment
  return {
    async exchange(code) {
      if (appid === undefined || secret === undefined) throw new Refusal('WECHAT_NOT_CONFIGURED')
      if (!/^[!-~]{1,128}$/.test(code)) throw new Refusal('WECHAT_CODE_INVALID')
      const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: 'authorization_code' })
      const ask = () => request(new URL(`/sns/jscode2session?${query}`, origin), timeoutMs)
      let answer = await ask()
      if (isBusy(answer)) {
        await pause(BUSY_PAUSE_MS)
        answer = await ask()
      }
      if ('openid' in answer) return { openid: answer.openid, unionid: answer.unionid ?? null }
      throw new Refusal(REASONS[answer.errcode] ?? 'WECHAT_UNAVAILABLE')
    },
  }
}

const isBusy = (answer: Answer): boolean => 'errcode' in answer && answer.errcode === BUSY

/** The address holds the secret, so no failure of the request is passed on or logged as it is. */
async function request(url: URL, timeoutMs: number): Promise<Answer> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' })
    return answerShape.parse(JSON.parse((await response.text()).slice(0, 10_000)))
  } catch {
    throw new Refusal('WECHAT_UNAVAILABLE')
  }
}
