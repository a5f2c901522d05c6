import { constants, createPublicKey, generateKeyPairSync, privateDecrypt, randomBytes, webcrypto } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import fc from 'fast-check'
import { inverseModulo, powerModulo, toBytes, toInteger } from '../../shared/ballot/big-integer'
import { type BallotKey, blind, finalize, verify } from '../../shared/ballot/blind-signature'

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = pair.publicKey.export({ format: 'jwk' })
const key: BallotKey = {
  modulus: new Uint8Array(Buffer.from(String(jwk.n), 'base64url')),
  exponent: new Uint8Array(Buffer.from(String(jwk.e), 'base64url')),
}
const random = (length: number) => new Uint8Array(randomBytes(length))
const below = () => Uint8Array.from(random(256), (byte, at) => (at === 0 ? byte & 0x3f : byte))
const blinding = () => ({ salt: random(48), factor: below() })
/** What the API does: RSASP1 with OpenSSL. */
const sign = (blinded: Uint8Array) =>
  new Uint8Array(privateDecrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, blinded))

const fault = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    return (error as { fault?: string }).fault ?? String(error)
  }
  return 'none'
}

describe('refused', () => {
  const message = random(32)
  test('a signature over something else', () => {
    const { inverse } = blind(key, message, blinding())
    expect(fault(() => finalize(key, message, sign(below()), inverse))).toBe('SIGNATURE_INVALID')
  })

  test('an answer of the wrong length, or not below the modulus', () => {
    const { blinded, inverse } = blind(key, message, blinding())
    const answer = sign(blinded)
    expect(fault(() => finalize(key, message, answer.slice(1), inverse))).toBe('SIGNATURE_INVALID')
    expect(fault(() => finalize(key, message, new Uint8Array(256).fill(0xff), inverse))).toBe('SIGNATURE_INVALID')
  })

  test('a factor over the modulus, or zero', () => {
    const salt = random(48)
    const [over, zero] = [new Uint8Array(256).fill(0xff), new Uint8Array(256)]
    expect(fault(() => blind(key, message, { salt, factor: over }))).toBe('BLINDING_UNSUITABLE')
    expect(fault(() => blind(key, message, { salt, factor: zero }))).toBe('BLINDING_UNSUITABLE')
  })

  test('a key that is too short, or whose exponent is 1 or even', () => {
    const short = { ...key, modulus: key.modulus.slice(128) }
    expect(fault(() => blind(short, message, blinding()))).toBe('KEY_UNSUITABLE')
    for (const exponent of [1, 4]) {
      const weak = { ...key, exponent: new Uint8Array([exponent]) }
      expect(fault(() => blind(weak, message, blinding()))).toBe('KEY_UNSUITABLE')
    }
  })
})

describe('beside OpenSSL', () => {
  test('what the phone unblinds is an ordinary PSS signature', async () => {
    const message = random(32)
    const { blinded, inverse } = blind(key, message, blinding())
    const signature = finalize(key, message, sign(blinded), inverse)
    const publicKey = await webcrypto.subtle.importKey(
      'spki',
      createPublicKey(pair.privateKey).export({ type: 'spki', format: 'der' }),
      { name: 'RSA-PSS', hash: 'SHA-384' },
      true,
      ['verify'],
    )
    expect(await webcrypto.subtle.verify({ name: 'RSA-PSS', saltLength: 48 }, publicKey, signature, message)).toBe(true)
  })

  test('the blinded number tells nothing of the message: the same one twice looks like two', () => {
    const message = random(32)
    const [one, two] = [blind(key, message, blinding()), blind(key, message, blinding())]
    expect(Buffer.from(one.blinded).equals(Buffer.from(two.blinded))).toBe(false)
  })
})

describe('beside an independent implementation', () => {
  const suite = RSABSSA.SHA384.PSS.Deterministic()
  const keys = async () => {
    const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
    const der = pair.privateKey.export({ type: 'pkcs8', format: 'der' })
    const spki = pair.publicKey.export({ type: 'spki', format: 'der' })
    return {
      privateKey: await webcrypto.subtle.importKey('pkcs8', der, algorithm, true, ['sign']),
      publicKey: await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify']),
    }
  }

  test('it signs what we blind, and verifies what we unblind', async () => {
    const { privateKey, publicKey } = await keys()
    const message = random(32)
    const { blinded, inverse } = blind(key, message, blinding())
    const signature = finalize(key, message, await suite.blindSign(privateKey, blinded), inverse)
    expect(await suite.verify(publicKey, signature, message)).toBe(true)
  })

  test('we sign what it blinds, and verify what it unblinds', async () => {
    const { publicKey } = await keys()
    const message = random(32)
    const { blindedMsg, inv } = await suite.blind(publicKey, message)
    const signature = await suite.finalize(publicKey, message, sign(blindedMsg), inv)
    expect(verify(key, message, signature)).toBe(true)
    expect(verify(key, random(32), signature)).toBe(false)
  })
})

describe('the arithmetic', () => {
  const number = fc.bigInt({ min: 0n, max: 1n << 600n })

  test('bytes and back', () => {
    fc.assert(fc.property(number, (value) => toInteger(toBytes(value, 80)) === value))
    expect(() => toBytes(256n, 1)).toThrow(RangeError)
    expect(() => toBytes(-1n, 1)).toThrow(RangeError)
  })

  test('an inverse is one, and there is none beside a common factor', () => {
    const modulus = 2n ** 521n - 1n
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: modulus - 1n }), (value) => {
        const inverse = inverseModulo(value, modulus)
        return inverse !== null && inverse > 0n && inverse < modulus && (inverse * value) % modulus === 1n
      }),
    )
    expect(inverseModulo(21n, 49n)).toBeNull()
    expect(inverseModulo(0n, 49n)).toBeNull()
  })

  test('a power is the repeated product', () => {
    fc.assert(
      fc.property(
        number,
        fc.integer({ min: 0, max: 40 }),
        fc.bigInt({ min: 2n, max: 1n << 300n }),
        (base, times, modulus) => {
          let product = 1n
          for (let count = 0; count < times; count++) product = (product * base) % modulus
          return powerModulo(base, BigInt(times), modulus) === product % modulus
        },
      ),
    )
  })
})
