import { z } from 'zod'
import { Refusal } from '../error'
import { CODE_MINUTES } from './login-code'
import type { SmsSender } from './sms'

const TIMEOUT_MS = 5_000

/** The gateway's refusals that the person can do something about; any other is answered as unavailable. */
const REASONS: Record<string, string> = { QUOTA_EXCEEDED: 'SMS_QUOTA', INVALID_NUMBER: 'SMS_NUMBER_INVALID' }

const answerShape = z.union([z.object({ id: z.string() }), z.object({ code: z.string() })])

/**
 * A gateway of the county's provider: POST /v1/messages with a bearer key, `{ phone, template, parameters }`; it answers
 * `{ id }`, or `{ code }` with a 4xx status.
 */
export function httpSms(origin: string, key: string, timeoutMs = TIMEOUT_MS): SmsSender {
  return {
    async sendLoginCode(phone, code) {
      const parameters = { code, minutes: String(CODE_MINUTES) }
      const answer = await post(new URL('/v1/messages', origin), key, timeoutMs, {
        phone,
        template: 'LOGIN_CODE',
        parameters,
      })
      if ('code' in answer) throw new Refusal(REASONS[answer.code] ?? 'SMS_UNAVAILABLE', 'phone')
    },
  }
}

async function post(url: URL, key: string, timeoutMs: number, body: object): Promise<z.infer<typeof answerShape>> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return answerShape.parse(JSON.parse((await response.text()).slice(0, 10_000)))
  } catch {
    throw new Refusal('SMS_UNAVAILABLE', 'phone')
  }
}
