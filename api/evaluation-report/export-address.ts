import { createHmac, timingSafeEqual } from 'node:crypto'

const MINUTES = 10

export interface ExportTarget {
  county: string
  id: string
  format: 'xlsx' | 'pdf'
}

/** A path on our origin that only who may read the result was given, for ten minutes. */
export function exportAddress(key: Buffer, { county, id, format }: ExportTarget, now = new Date()): string {
  const path = `/evaluation-export/${county}/${id}/${now.getTime() + MINUTES * 60_000}.${format}`
  return `${path}?s=${sign(key, path)}`
}

const PATH = /^\/evaluation-export\/(\d{6})\/([0-9a-f-]{36})\/(\d{13})\.(xlsx|pdf)$/

/** Null unless the address was made by us and is still good. */
export function readExportAddress(key: Buffer, url: URL, now = new Date()): ExportTarget | null {
  const [path, county, id, until, format] = PATH.exec(url.pathname) ?? []
  if (path === undefined || county === undefined || id === undefined) return null
  const [given, expected] = [Buffer.from(url.searchParams.get('s') ?? ''), Buffer.from(sign(key, path))]
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  return Number(until) > now.getTime() ? { county, id, format: format === 'pdf' ? 'pdf' : 'xlsx' } : null
}

function sign(key: Buffer, path: string): string {
  return createHmac('sha256', key).update(`evaluation-export.${path}`).digest('base64url')
}
