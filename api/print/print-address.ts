import { createHmac, timingSafeEqual } from 'node:crypto'
import type { PaperSize } from './paper/paper'

const MINUTES = 10

/** What is to be printed; every value goes into the address, and its signature. */
export type PrintTarget =
  | { document: 'disclosure'; county: string; id: string; version: number; size: PaperSize }
  | { document: 'period'; county: string; division: string; period: string; kind: string; size: PaperSize }
  | { document: 'register'; county: string; id: string; size: PaperSize }
  | { document: 'ballot'; county: string; id: string; size: 'A4' | 'A5'; copies: number }

/** A path on our origin that only who may read the thing was given, for ten minutes. */
export function printAddress(key: Buffer, target: PrintTarget, now = new Date()): string {
  const query = new URLSearchParams({ ...queryOf(target), until: String(now.getTime() + MINUTES * 60_000) })
  const path = pathOf(target)
  return `${path}?${query}&s=${sign(key, `${path}?${query}`)}`
}

/** Null unless the address was made by us, word for word, and is still good. */
export function readPrintAddress(key: Buffer, url: URL, now = new Date()): PrintTarget | null {
  const [, signed, given] = /^\?(.*)&s=([\w-]+)$/.exec(url.search) ?? []
  if (signed === undefined || given === undefined) return null
  const [one, other] = [Buffer.from(given), Buffer.from(sign(key, `${url.pathname}?${signed}`))]
  if (one.length !== other.length || !timingSafeEqual(one, other)) return null
  const query = new URLSearchParams(signed)
  return Number(query.get('until')) > now.getTime() ? targetOf(url.pathname, query) : null
}

function pathOf(target: PrintTarget): string {
  if (target.document === 'period') return `/print/period/${target.division}/${target.period}`
  return `/print/${target.document}/${target.id}`
}

function queryOf(target: PrintTarget): Record<string, string> {
  const { county, size } = target
  if (target.document === 'disclosure') return { county, version: String(target.version), size }
  if (target.document === 'ballot') return { county, copies: String(target.copies), size }
  return target.document === 'period' ? { county, kind: target.kind, size } : { county, size }
}

function targetOf(path: string, query: URLSearchParams): PrintTarget | null {
  const [, document, subject = '', period = ''] = /^\/print\/(\w+)\/([\w-]+)(?:\/([\w-]+))?$/.exec(path) ?? []
  const value = (name: string): string => query.get(name) ?? ''
  const common = { county: value('county'), size: value('size') === 'A3' ? ('A3' as const) : ('A4' as const) }
  if (document === 'disclosure') return { document, id: subject, version: Number(value('version')), ...common }
  if (document === 'period') return { document, division: subject, period, kind: value('kind'), ...common }
  if (document === 'ballot') {
    const size = value('size') === 'A5' ? ('A5' as const) : ('A4' as const)
    return { document, id: subject, county: common.county, size, copies: Number(value('copies')) }
  }
  return document === 'register' ? { document, id: subject, ...common } : null
}

function sign(key: Buffer, address: string): string {
  return createHmac('sha256', key).update(`print.${address}`).digest('base64url')
}
