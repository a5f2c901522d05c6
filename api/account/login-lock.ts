import { plainText } from '../../shared/plain-text'
import type { RequestContext } from '../context'
import { directoryDatabase } from '../database/county-database'
import { Refusal } from '../error'
import type { Prisma } from '../generated/directory/client'
import { codeOf, sameCode } from './login-code'

/** 等保 2.0: five failures, fifteen minutes. */
export const ATTEMPTS_MAX = 5
export const LOCK_MINUTES = 15

export interface ProvenCode {
  phone: string
  codeId: string
}

/**
 * Counts the attempt first and looks at the code after: of any number of guesses sent at once, five are looked at. The
 * count is kept though the command is refused. Without a code on its way nothing is counted, so nobody can be locked out
 * without their phone ringing.
 */
export async function proveCode(context: RequestContext, phone: string, given: string, now: Date): Promise<ProvenCode> {
  await refuseLocked(phone, now)
  const db = directoryDatabase()
  const code = await db.loginCode.findFirst({
    where: { phone, consumedAt: null, expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
  })
  if (code === null) throw new Refusal('LOGIN_CODE_EXPIRED', 'code')
  const attempt = await countAttempt(phone, now)
  if (attempt > ATTEMPTS_MAX) throw new Refusal('LOGIN_LOCKED', 'code', { minutes: LOCK_MINUTES })
  if (sameCode(codeOf(context.services.keys, code.id), plainText(given))) return { phone, codeId: code.id }
  if (attempt === ATTEMPTS_MAX) {
    const { accountId, detail } = { accountId: null, detail: { minutes: LOCK_MINUTES } }
    await db.auditEntry.create({
      data: { action: 'lockLogin', accountId, subjectType: 'LoginCode', subjectId: code.id, detail },
    })
    throw new Refusal('LOGIN_LOCKED', 'code', { minutes: LOCK_MINUTES })
  }
  throw new Refusal('LOGIN_CODE_WRONG', 'code', { left: ATTEMPTS_MAX - attempt })
}

/** Throws while the number is locked. */
export async function refuseLocked(phone: string, now: Date): Promise<void> {
  const lock = await directoryDatabase().loginLock.findUnique({ where: { phone } })
  if (lock?.lockedUntil == null || lock.lockedUntil <= now) return
  const minutes = Math.ceil((lock.lockedUntil.getTime() - now.getTime()) / 60_000)
  throw new Refusal('LOGIN_LOCKED', 'code', { minutes })
}

const COUNT = `
  INSERT INTO directory.login_lock AS l (phone, failed_attempts) VALUES ($1, 1)
  ON CONFLICT (phone) DO UPDATE SET
    failed_attempts = CASE WHEN l.locked_until <= $2 THEN 1 ELSE l.failed_attempts + 1 END,
    locked_until = CASE
      WHEN l.locked_until <= $2 THEN NULL
      WHEN l.failed_attempts + 1 >= $3 THEN COALESCE(l.locked_until, $4)
    END
  RETURNING failed_attempts`

async function countAttempt(phone: string, now: Date): Promise<number> {
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  const [row] = await directoryDatabase().$queryRawUnsafe<{ failed_attempts: number }[]>(
    COUNT,
    phone,
    now,
    ATTEMPTS_MAX,
    until,
  )
  return row?.failed_attempts ?? ATTEMPTS_MAX + 1
}

/** Uses the code up and forgets the wrong ones before it. Of two logins with one code the first gets it. */
export async function consumeCode(
  db: Prisma.TransactionClient,
  { phone, codeId }: ProvenCode,
  now: Date,
): Promise<void> {
  const used = await db.loginCode.updateMany({ where: { id: codeId, consumedAt: null }, data: { consumedAt: now } })
  if (used.count === 0) throw new Refusal('LOGIN_CODE_EXPIRED', 'code')
  await db.loginLock.deleteMany({ where: { phone } })
}
