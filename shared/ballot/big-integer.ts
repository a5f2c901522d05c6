/** A phone without BigInt (iOS before 14, some old Android engines) cannot cast a secret ballot: paper or a helper serves it. */
export const hasBigInt = (): boolean => typeof BigInt === 'function'

/** OS2IP of RFC 8017: big-endian bytes as a number. */
export function toInteger(bytes: Uint8Array): bigint {
  let hex = '0x0'
  for (const byte of bytes) hex += (byte < 16 ? '0' : '') + byte.toString(16)
  return BigInt(hex)
}

/** I2OSP of RFC 8017. RangeError when the number does not fit. */
export function toBytes(value: bigint, length: number): Uint8Array {
  const hex = value.toString(16)
  if (hex.length > length * 2 || hex.charAt(0) === '-') throw new RangeError('the number does not fit')
  const bytes = new Uint8Array(length)
  for (let at = length - 1, end = hex.length; end > 0; at--, end -= 2) {
    bytes[at] = Number.parseInt(hex.slice(Math.max(0, end - 2), end), 16)
  }
  return bytes
}

export const bitLength = (value: bigint): number => value.toString(2).length

/** base^exponent mod modulus, for exponents that are no secret: the time it takes depends on them. */
export function powerModulo(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = BigInt(1)
  const square = base % modulus
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * square) % modulus
  }
  return result
}

/** The x in [1, modulus) with value·x ≡ 1; null when there is none. */
export function inverseModulo(value: bigint, modulus: bigint): bigint | null {
  const [zero, one] = [BigInt(0), BigInt(1)]
  let [previous, current] = [modulus, value % modulus]
  let [previousFactor, factor] = [zero, one]
  while (current !== zero) {
    const quotient = previous / current
    const rest = previous - quotient * current
    const restFactor = previousFactor - quotient * factor
    previous = current
    current = rest
    previousFactor = factor
    factor = restFactor
  }
  if (previous !== one) return null
  return previousFactor < zero ? previousFactor + modulus : previousFactor
}
