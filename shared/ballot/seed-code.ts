/** Bytes of the one secret a person keeps of an evaluation: everything of their ballots is derived from it. */
export const SEED_LENGTH = 32

/** Letters of a code without spaces: 52 carry the seed, four check them. */
export const SEED_CODE_LETTERS = 56

/** Crockford's base 32: no I, L, O, U, which are read for something else. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
const CHECK_LETTERS = 4
const DATA_LETTERS = SEED_CODE_LETTERS - CHECK_LETTERS
/** The largest prime below 32⁴. */
const PRIME = 1_048_573

export type SeedCodeFault = 'CODE_LENGTH' | 'CODE_LETTER' | 'CODE_WRONG'
export type SeedCodeReading = { ok: true; seed: Uint8Array } | { ok: false; fault: SeedCodeFault; letters: number }

/**
 * Each letter's value times its place, over a prime: one wrong letter changes the sum, and so do any two letters that
 * changed places, for no two places weigh the same.
 */
function checkOf(values: readonly number[]): number[] {
  let sum = 0
  values.forEach((value, at) => {
    sum = (sum + value * (at + 1)) % PRIME
  })
  return [sum >>> 15, (sum >>> 10) & 31, (sum >>> 5) & 31, sum & 31]
}

/** The seed as people write it down: 14 groups of four letters and digits. */
export function writeSeedCode(seed: Uint8Array): string {
  if (seed.length !== SEED_LENGTH) throw new RangeError('not a seed')
  const values: number[] = []
  let [bits, count] = [0, 0]
  for (let at = 0; at < seed.length; at++) {
    bits = ((bits << 8) | (seed[at] ?? 0)) & 0x1fff
    count += 8
    while (count >= 5) {
      count -= 5
      values.push((bits >>> count) & 31)
    }
  }
  values.push((bits << (5 - count)) & 31)
  return grouped(values.concat(checkOf(values)))
}

function grouped(values: readonly number[]): string {
  const groups: string[] = []
  for (let at = 0; at < values.length; at += GROUP)
    groups.push(
      values
        .slice(at, at + GROUP)
        .map((value) => ALPHABET.charAt(value))
        .join(''),
    )
  return groups.join(' ')
}

/** As typed: any case, full-width letters, spaces and dashes anywhere, O for 0, I and L for 1. */
function plain(text: string): string {
  let letters = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    letters += String.fromCharCode(code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code)
  }
  return letters
    .toUpperCase()
    .replace(/[\s\u3000\u200b\ufeff\-_.,·、，。—–]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
}

/** `letters`: how many there are without spaces, for telling a person that some are missing. */
export function readSeedCode(text: string): SeedCodeReading {
  const letters = plain(text)
  const refuse = (fault: SeedCodeFault): SeedCodeReading => ({ ok: false, fault, letters: letters.length })
  const values = letters.split('').map((letter) => ALPHABET.indexOf(letter))
  if (values.indexOf(-1) >= 0) return refuse('CODE_LETTER')
  if (values.length !== SEED_CODE_LETTERS) return refuse('CODE_LENGTH')
  const data = values.slice(0, DATA_LETTERS)
  const seed = bytesOf(data)
  const right = checkOf(data).every((value, at) => value === values[DATA_LETTERS + at])
  return seed !== null && right ? { ok: true, seed } : refuse('CODE_WRONG')
}

/** Null when the bits past the last byte are not empty: every seed has one spelling. */
function bytesOf(values: readonly number[]): Uint8Array | null {
  const seed = new Uint8Array(SEED_LENGTH)
  let [bits, count, at] = [0, 0, 0]
  for (const value of values) {
    bits = ((bits << 5) | value) & 0x1fff
    count += 5
    if (count < 8) continue
    count -= 8
    seed[at++] = (bits >>> count) & 0xff
  }
  return (bits & ((1 << count) - 1)) === 0 ? seed : null
}
