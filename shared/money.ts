import { ok, type Result, refused } from './result'

export type MoneyProblemCode = 'MONEY_MISSING' | 'MONEY_UNREADABLE' | 'MONEY_TOO_PRECISE' | 'MONEY_TOO_LARGE'

export const MONEY_LIMITS = {
  /** Ten thousand million yuan in fen: no village's line is larger, and sums of thousands of lines stay exact. */
  fen: 1_000_000_000_000,
} as const

const WIDE = '０１２３４５６７８９．，－＋￥　'
const NARROW = '0123456789.,-+¥ '

function narrow(text: string): string {
  let narrowed = ''
  for (let index = 0; index < text.length; index += 1) {
    const at = WIDE.indexOf(text.charAt(index))
    narrowed += at < 0 ? text.charAt(index) : NARROW.charAt(at)
  }
  return narrowed.replace(/[−–]/g, '-').trim()
}

/** Fen have two decimals of a yuan, six of ten thousand yuan. */
const DECIMALS: { [unit: string]: number } = { '': 2, 元: 2, 万: 6, 万元: 6 }

const AMOUNT = /^(-|\+)?\s*¥?\s*(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?\s*(元|万元|万)?$/

function problem(code: MoneyProblemCode, field: string): Result<number, MoneyProblemCode> {
  return refused([
    code === 'MONEY_TOO_LARGE' ? { code, field, parameters: { max: formatFen(MONEY_LIMITS.fen) } } : { code, field },
  ])
}

/**
 * Reads an amount as cadres write it: "1,234.50", "￥８８０", "12.4万元", "-50". Integer fen; nothing is rounded, so more
 * than two decimals (six with 万) are refused.
 */
export function parseMoney(text: string, field = 'amount'): Result<number, MoneyProblemCode> {
  const written = narrow(text)
  if (written === '') return problem('MONEY_MISSING', field)
  const match = AMOUNT.exec(written)
  if (!match) return problem('MONEY_UNREADABLE', field)
  const [, sign, whole = '', fraction = '', unit = ''] = match
  const decimals = DECIMALS[unit] ?? 2
  const needed = fraction.replace(/0+$/, '')
  if (needed.length > decimals) return problem('MONEY_TOO_PRECISE', field)
  const digits = (whole.replace(/,/g, '') + `${needed}000000`.slice(0, decimals)).replace(/^0+(?=\d)/, '')
  const fen = digits.length > 15 ? Number.POSITIVE_INFINITY : Number(digits)
  if (fen > MONEY_LIMITS.fen) return problem('MONEY_TOO_LARGE', field)
  return ok(sign === '-' && fen !== 0 ? -fen : fen)
}

/** True for integer fen within the limit, either sign. */
export function isFen(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && Math.abs(value) <= MONEY_LIMITS.fen
}

/** 123450 → "1,234.50". Throws a RangeError for what is not an integer. */
export function formatFen(fen: number): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not integer fen: ${fen}`)
  const digits = `00${Math.abs(fen)}`.slice(-Math.max(3, String(Math.abs(fen)).length))
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`
}
