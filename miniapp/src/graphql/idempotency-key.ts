interface Randomness {
  getRandomValues?(values: Uint8Array): Uint8Array
}

function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  const source = typeof crypto === 'undefined' ? undefined : (crypto as Randomness)
  if (source?.getRandomValues) return source.getRandomValues(bytes)
  for (let index = 0; index < length; index += 1) bytes[index] = Math.floor(Math.random() * 256)
  return bytes
}

const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/** A name for one sending of one form. Need not be secret, only never the same: the time comes first, so that a weak
 * `Math.random` (WeChat has no synchronous WebCrypto) cannot repeat one. */
export function createIdempotencyKey(): string {
  return `${Date.now().toString(36)}-${Array.from(randomBytes(12), hex).join('')}`
}
