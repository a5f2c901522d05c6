import { createHmac, timingSafeEqual } from 'node:crypto'

export type AttachmentVariant = 'file' | 'thumbnail'

const DAY_MS = 86_400_000
/** Good for the day it is made and three more, so that a page kept on the phone still shows its pictures. */
const DAYS = 3

export const dayOf = (now: Date): number => Math.floor(now.getTime() / DAY_MS)

function signature(key: Buffer, county: string, id: string, variant: string, expiry: number): string {
  return createHmac('sha256', key).update(`${county}/${id}/${variant}/${expiry}`).digest('base64url')
}

/** A path on our origin. Made anew it is the same the whole day, so that phones and caches keep what they have. */
export function attachmentAddress(
  key: Buffer,
  county: string,
  id: string,
  variant: AttachmentVariant,
  now = new Date(),
): string {
  const expiry = dayOf(now) + DAYS
  return `/attachment/${county}/${id}/${variant}?e=${expiry}&s=${signature(key, county, id, variant, expiry)}`
}

export interface AttachmentTarget {
  county: string
  id: string
  variant: AttachmentVariant
  /** Seconds until the address ends. */
  secondsLeft: number
}

const PATH = /^\/attachment\/(\d{6})\/([0-9a-f-]{36})\/(file|thumbnail)$/

/** Null unless the address was made by us and is still good. */
export function readAttachmentAddress(key: Buffer, url: string, now = new Date()): AttachmentTarget | null {
  const [path = '', search = ''] = url.split('?')
  const [, county, id, variant] = PATH.exec(path) ?? []
  const query = new URLSearchParams(search)
  const expiry = query.get('e') ?? ''
  if (county === undefined || id === undefined || !isVariant(variant) || !/^\d{1,7}$/.test(expiry)) return null
  const expected = Buffer.from(signature(key, county, id, variant, Number(expiry)))
  const given = Buffer.from(query.get('s') ?? '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const secondsLeft = Math.floor(((Number(expiry) + 1) * DAY_MS - now.getTime()) / 1000)
  return secondsLeft > 0 ? { county, id, variant, secondsLeft } : null
}

function isVariant(variant: string | undefined): variant is AttachmentVariant {
  return variant === 'file' || variant === 'thumbnail'
}
