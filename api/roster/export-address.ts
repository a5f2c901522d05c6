import { createHmac, timingSafeEqual } from 'node:crypto'

const MINUTES = 5

export interface ExportTarget {
  county: string
  division: string
  withIdNumbers: boolean
}

/** A path on our origin that only who was allowed the export knows, for five minutes. */
export function exportAddress(key: Buffer, target: ExportTarget, now = new Date()): string {
  const until = now.getTime() + MINUTES * 60_000
  const ticket = [target.county, target.division, target.withIdNumbers ? 1 : 0, until].join('-')
  return `/roster/export/${ticket}?s=${sign(key, ticket)}`
}

const PATH = /^\/roster\/export\/((\d{6})-(\d{12})-([01])-(\d{13}))$/

/** Null unless the address was made by us and is still good. */
export function readExportAddress(key: Buffer, url: URL, now = new Date()): ExportTarget | null {
  const [, ticket, county, division, numbers, until] = PATH.exec(url.pathname) ?? []
  if (ticket === undefined || county === undefined || division === undefined) return null
  const [given, expected] = [Buffer.from(url.searchParams.get('s') ?? ''), Buffer.from(sign(key, ticket))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Number(until) > now.getTime() ? { county, division, withIdNumbers: numbers === '1' } : null
}

function sign(key: Buffer, ticket: string): string {
  return createHmac('sha256', key).update(`roster-export.${ticket}`).digest('base64url')
}
