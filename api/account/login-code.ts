import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { readPhone } from '../../shared/phone'
import type { RequestContext } from '../context'
import { directoryDatabase } from '../database/county-database'
import { Refusal, RequestError } from '../error'
import type { Prisma } from '../generated/directory/client'
import type { Keys } from '../keys'

export const CODE_MINUTES = 5
export const RESEND_SECONDS = 60
export const CODES_PER_HOUR = 5
/** A village may share one address behind its carrier's gateway. */
export const ADDRESS_CODES_PER_HOUR = 60

const HOUR = 3_600_000

/** Six digits made from the row's id and a key we keep: the same request sent twice is the same code, and none is stored. */
export function codeOf(keys: Keys, id: string): string {
  const digest = createHmac('sha256', keys.digest).update(`login-code.${id}`).digest()
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, '0')
}

/** 138 0000 0001, +86-138…, full-width digits: an 11-digit mobile number, or a refusal. */
export function requireMobile(text: string): string {
  const read = text.length <= 40 ? readPhone(text) : null
  if (read?.kind !== 'phone' || !read.mobile) throw new Refusal('PHONE_INVALID', 'phone')
  return read.number
}

/** 138****0001 */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
}

export function phoneDigest(keys: Keys, phone: string): string {
  return createHmac('sha256', keys.digest).update(`phone.${phone}`).digest('hex').slice(0, 24)
}

export interface ReservedCode {
  id: string
  /** False: this very request was made before, and its message is on its way. */
  fresh: boolean
}

/** Makes a code unless a limit says no. Requests for one number, or from one address, wait for each other here. */
export async function reserveCode(
  context: RequestContext,
  phone: string,
  requestKey: string,
  now: Date,
): Promise<ReservedCode> {
  const { keys } = context.services
  const address = createHmac('sha256', keys.digest).update(`address.${context.clientAddress}`).digest()
  const addressDigest = new Uint8Array(address)
  return directoryDatabase().$transaction(async (db) => {
    await lock(db, address.toString('hex'))
    await lock(db, phone)
    const earlier = await db.loginCode.findUnique({ where: { phone_requestKey: { phone, requestKey } } })
    if (earlier !== null) return { id: earlier.id, fresh: false }
    await refuseTooMany(db, phone, addressDigest, now)
    await db.loginCode.deleteMany({ where: { phone, createdAt: { lt: new Date(now.getTime() - 24 * HOUR) } } })
    const expiresAt = new Date(now.getTime() + CODE_MINUTES * 60_000)
    const data = { id: randomUUID(), phone, requestKey, addressDigest, createdAt: now, expiresAt }
    await db.loginCode.create({ data })
    return { id: data.id, fresh: true }
  })
}

async function lock(db: Prisma.TransactionClient, name: string): Promise<void> {
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 7))', name)
}

async function refuseTooMany(
  db: Prisma.TransactionClient,
  phone: string,
  addressDigest: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<void> {
  const lastHour = { gt: new Date(now.getTime() - HOUR) }
  const fromHere = await db.loginCode.count({ where: { addressDigest, createdAt: lastHour } })
  if (fromHere >= ADDRESS_CODES_PER_HOUR) throw new RequestError('RATE_LIMITED', 'LOGIN_CODE_ADDRESS_LIMIT')
  const sent = await db.loginCode.findMany({
    where: { phone, createdAt: lastHour },
    orderBy: { createdAt: 'desc' },
    select: { createdAt: true },
  })
  const [latest] = sent
  const waited = latest === undefined ? RESEND_SECONDS : (now.getTime() - latest.createdAt.getTime()) / 1000
  if (waited < RESEND_SECONDS)
    throw new Refusal('LOGIN_CODE_TOO_SOON', 'phone', { seconds: Math.ceil(RESEND_SECONDS - waited) })
  if (sent.length >= CODES_PER_HOUR) throw new Refusal('LOGIN_CODE_HOUR_LIMIT', 'phone', { max: CODES_PER_HOUR })
}

/** A message that did not go out counts for nothing: it can be asked for again at once. */
export async function forgetCode(id: string): Promise<void> {
  await directoryDatabase().loginCode.deleteMany({ where: { id } })
}

export function sameCode(expected: string, given: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}
