import type { FileFaultCode } from './parse/roster-types'

const CODES = [
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_TYPE_UNSUPPORTED',
  'FILE_TYPE_MISMATCH',
  'FILE_ENCRYPTED',
  'FILE_DAMAGED',
  'FILE_UNSAFE',
  'TOO_MANY_SHEETS',
  'TOO_MANY_ROWS',
  'ROSTER_NOT_FOUND',
] as const satisfies readonly FileFaultCode[]

type Fault = (typeof CODES)[number]

/** The faults an uploaded file can have, under the product-wide codes `ROSTER_…`. */
export function fileFaults(texts: Record<FileFaultCode, string>): Record<`ROSTER_${Fault}`, string> {
  const pairs = CODES.map((code) => [`ROSTER_${code}`, texts[code]])
  return Object.fromEntries(pairs) as Record<`ROSTER_${Fault}`, string>
}
