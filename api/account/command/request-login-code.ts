import { refusalsOf, requireKey, type UserErrorRecord } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { directoryDatabase } from '../../database/county-database'
import {
  CODE_MINUTES,
  codeOf,
  forgetCode,
  maskPhone,
  phoneDigest,
  RESEND_SECONDS,
  requireMobile,
  reserveCode,
} from '../login-code'
import { refuseLocked } from '../login-lock'
import { showsCodes } from '../sms'

export interface RequestedCode {
  sentTo: string | null
  resendAfterSeconds: number | null
  validMinutes: number | null
  demoCode: string | null
  userErrors: UserErrorRecord[]
}

const nothing = { sentTo: null, resendAfterSeconds: null, validMinutes: null, demoCode: null }

/**
 * Sends a code to any mobile number, on the roll or not, so that neither the answer nor its time tells which are. The row of
 * the code is its own record: the same key is one message.
 */
export async function requestLoginCode(
  context: RequestContext,
  input: { idempotencyKey: string; phone: string },
): Promise<RequestedCode> {
  const requestKey = requireKey(input.idempotencyKey)
  const { environment, keys } = context.services
  try {
    const now = new Date()
    const phone = requireMobile(input.phone)
    await refuseLocked(phone, now)
    const { id, fresh } = await reserveCode(context, phone, requestKey, now)
    if (fresh) await send(context, id, phone)
    const demoCode = showsCodes(environment) ? codeOf(keys, id) : null
    return {
      sentTo: maskPhone(phone),
      resendAfterSeconds: RESEND_SECONDS,
      validMinutes: CODE_MINUTES,
      demoCode,
      userErrors: [],
    }
  } catch (error) {
    return { ...nothing, userErrors: refusalsOf(error, context) }
  }
}

async function send({ services }: RequestContext, id: string, phone: string): Promise<void> {
  try {
    await services.sms.sendLoginCode(phone, codeOf(services.keys, id))
  } catch (error) {
    await forgetCode(id)
    throw error
  }
  const subject = { subjectType: 'Phone', subjectId: phoneDigest(services.keys, phone) }
  await directoryDatabase().auditEntry.create({ data: { action: 'requestLoginCode', ...subject } })
}
