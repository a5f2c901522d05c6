import type { Logger } from 'pino'

export interface SmsSender {
  /** Sends a login code to a mobile number. Throws when the provider refuses or does not answer. */
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
