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

/** code2Session over the wire. */
export function weixinLogin(environment: Environment): WechatLogin {
  return {
    async exchange() {
      if (environment.WECHAT_APP_ID === undefined) throw new Refusal('WECHAT_NOT_CONFIGURED')
      throw new Refusal('WECHAT_UNAVAILABLE')
    },
  }
}
