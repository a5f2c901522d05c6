import type { Logger } from 'pino'
import type { SmsSender } from './account/sms'
import type { WechatLogin } from './account/wechat'
import type { Storage } from './attachment/storage'
import type { Environment } from './environment'
import type { Keys } from './keys'
import type { AccessTokens } from './session/access-token'
import type { ViewerLookup } from './session/viewer-lookup'

/** Everything outside the database that a request may need; each outside service is an interface with adapters. */
export interface Services {
  environment: Environment
  keys: Keys
  logger: Logger
  tokens: AccessTokens
  viewers: ViewerLookup
  storage: Storage
  sms: SmsSender
  wechat: WechatLogin
}
