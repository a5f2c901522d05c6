const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** base64url without padding (RFC 4648, 5). */
export function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const bits = (one << 16) | (two << 8) | three
    const letters = [bits >>> 18, (bits >>> 12) & 63, (bits >>> 6) & 63, bits & 63]
    text += letters
      .slice(0, Math.min(4, bytes.length - at + 1))
      .map((value) => ALPHABET.charAt(value))
      .join('')
  }
  return text
}

/** Null for what is not base64url written the one canonical way: two spellings of one number must not be two ballots. */
export function fromBase64Url(text: string): Uint8Array | null {
  if (text.length % 4 === 1) return null
  const bytes: number[] = []
  let [bits, count] = [0, 0]
  for (const letter of text) {
    const value = ALPHABET.indexOf(letter)
    if (value < 0) return null
    bits = ((bits << 6) | value) & 0xffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes.push((bits >>> count) & 0xff)
  }
  return (bits & ((1 << count) - 1)) === 0 ? new Uint8Array(bytes) : null
}

/** UTF-8 of a text; phones have no TextEncoder. */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escaped.length; at++) {
    if (escaped.charAt(at) === '%') {
      bytes.push(Number.parseInt(escaped.slice(at + 1, at + 3), 16))
      at += 2
    } else bytes.push(escaped.charCodeAt(at))
  }
  return new Uint8Array(bytes)
}
