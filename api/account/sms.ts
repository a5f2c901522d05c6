import type { Logger } from 'pino'
import type { Environment } from '../environment'
import { Refusal } from '../error'
import { httpSms } from './http-sms'

export interface SmsSender {
  /** Sends a login code to a mobile number. Throws a Refusal when the provider refuses or does not answer. */
  sendLoginCode(phone: string, code: string): Promise<void>
}

/** The demo's provider: the code is printed where the operator sees it. */
export function printedSms(logger: Logger): SmsSender {
  return {
    async sendLoginCode(phone, code) {
      logger.info(
        { phone: `${phone.slice(0, 3)}****${phone.slice(-4)}`, code },
        'login code (demo: no message is sent)',
      )
    },
  }
}

const noSms: SmsSender = {
  async sendLoginCode() {
    throw new Refusal('SMS_NOT_CONFIGURED')
  },
}

/** The configured provider; in demo mode without one the code is printed, otherwise nobody can log in by SMS. */
export function chooseSms(environment: Environment, logger: Logger): SmsSender {
  if (environment.SMS_API_ORIGIN !== undefined)
    return httpSms(environment.SMS_API_ORIGIN, environment.SMS_API_KEY ?? '')
  return environment.demo ? printedSms(logger) : noSms
}

/** True where the code may be shown on the screen instead of sent. */
export function showsCodes(environment: Environment): boolean {
  return environment.demo && environment.SMS_API_ORIGIN === undefined
}
