import { inverseModulo, toBytes, toInteger } from '../../shared/ballot/big-integer'
import { blind, finalize, verify } from '../../shared/ballot/blind-signature'
import { encodePss, verifyPss } from '../../shared/ballot/emsa-pss'
import vectors from '../fixture/rfc9474/vectors.json'

/** RFC 9474, appendix A: numbers as 0x…, messages as plain hexadecimal. */
const bytes = (hex: string) => new Uint8Array(Buffer.from(hex.replace(/^0x/, ''), 'hex'))

const opened = vectors.map((vector) => {
  const modulus = bytes(vector.n)
  const inverse = toInteger(bytes(vector.inv))
  const factor = inverseModulo(inverse, toInteger(modulus))
  if (factor === null) throw new Error(`${vector.name} has no blinding factor`)
  return {
    name: vector.name,
    key: { modulus, exponent: bytes(vector.e) },
    message: bytes(vector.input_msg),
    prefix: bytes(vector.msg_prefix),
    plain: bytes(vector.msg),
    salt: bytes(vector.salt),
    saltLength: Number(vector.sLen),
    encoded: vector.encoded_msg === undefined ? null : bytes(vector.encoded_msg),
    factor: toBytes(factor, modulus.length),
    inverse: bytes(vector.inv),
    blinded: bytes(vector.blinded_msg),
    blindSignature: bytes(vector.blind_sig),
    signature: bytes(vector.sig),
  }
})

test('all four variants of the RFC are tried', () => {
  expect(opened.map((vector) => vector.name)).toEqual([
    'RSABSSA-SHA384-PSS-Randomized',
    'RSABSSA-SHA384-PSSZERO-Randomized',
    'RSABSSA-SHA384-PSS-Deterministic',
    'RSABSSA-SHA384-PSSZERO-Deterministic',
  ])
})

describe.each(opened)('$name', (vector) => {
  const { key, message, salt, saltLength, signature } = vector

  test('the message is prepared as published', () => {
    expect(Buffer.concat([vector.prefix, vector.plain])).toEqual(Buffer.from(message))
  })

  test('encodes as published', () => {
    const encoded = encodePss(message, salt, 4095)
    if (vector.encoded !== null) expect(encoded).toEqual(vector.encoded)
    expect(verifyPss(message, encoded, saltLength, 4095)).toBe(true)
  })

  test('blinds as published', () => {
    const { blinded, inverse } = blind(key, message, { salt, factor: vector.factor })
    expect(blinded).toEqual(vector.blinded)
    expect(inverse).toEqual(vector.inverse)
  })

  test('unblinds as published', () => {
    expect(finalize(key, message, vector.blindSignature, vector.inverse, saltLength)).toEqual(signature)
  })

  test('another message, another salt length, a changed signature are refused', () => {
    const other = Uint8Array.from(message, (byte, at) => (at === 0 ? byte ^ 1 : byte))
    const changed = Uint8Array.from(signature, (byte, at) => (at === 9 ? byte ^ 1 : byte))
    expect(verify(key, message, signature, saltLength)).toBe(true)
    expect(verify(key, other, signature, saltLength)).toBe(false)
    expect(verify(key, message, changed, saltLength)).toBe(false)
    expect(verify(key, message, signature, 48 - saltLength)).toBe(false)
    expect(verify(key, message, signature.slice(1), saltLength)).toBe(false)
  })
})
