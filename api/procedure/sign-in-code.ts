import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds a code is shown; the one before is taken as well, for who types slowly. */
export const SLOT_SECONDS = 30
/** How far back a code is known as one that was: told as too old, not as wrong. */
const OLD_SLOTS = 40

const slotAt = (now: Date): number => Math.floor(now.getTime() / 1000 / SLOT_SECONDS)

function codeOf(key: Buffer, sessionId: string, slot: number): string {
  const digest = createHmac('sha256', key).update(`sign-in|${sessionId}|${slot}`).digest()
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0')
}

/** The six digits shown now, and until when. They follow from session and time: nothing is stored. */
export function currentCode(key: Buffer, sessionId: string, now: Date): { code: string; validUntil: Date } {
  const slot = slotAt(now)
  return { code: codeOf(key, sessionId, slot), validUntil: new Date((slot + 1) * SLOT_SECONDS * 1000) }
}

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

export function judgeCode(key: Buffer, sessionId: string, code: string, now: Date): 'GOOD' | 'OLD' | 'WRONG' {
  if (!/^\d{6}$/.test(code)) return 'WRONG'
  const slot = slotAt(now)
  const back = Array.from({ length: OLD_SLOTS }, (_, past) => same(code, codeOf(key, sessionId, slot - past)))
  const age = back.indexOf(true)
  if (age < 0) return 'WRONG'
  return age <= 1 ? 'GOOD' : 'OLD'
}
