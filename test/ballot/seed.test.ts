import { constants, hkdfSync, privateDecrypt, verify } from 'node:crypto'
import fc from 'fast-check'
import { inverseModulo, toBytes, toInteger } from '../../shared/ballot/big-integer'
import { finalize } from '../../shared/ballot/blind-signature'
import { drawBallot, numberOf } from '../../shared/ballot/seed'
import { readSeedCode, SEED_LENGTH, writeSeedCode } from '../../shared/ballot/seed-code'
import { newBallotKey } from './board-sample'

const SEED = new Uint8Array(SEED_LENGTH).map((_, at) => at * 7 + 1)
const PLACE = { evaluationId: '01890000-0000-7000-8000-000000000001', partId: 'overall' }
const CODE = writeSeedCode(SEED)
const letters = CODE.replace(/ /g, '')
const seeds = fc.uint8Array({ minLength: SEED_LENGTH, maxLength: SEED_LENGTH })

describe('what is derived from a seed', () => {
  const key = newBallotKey()

  test('the number is HKDF over SHA-384, bound to the evaluation and the part', () => {
    const info = `${PLACE.evaluationId}\n${PLACE.partId}\nnumber\n`
    const expected = hkdfSync('sha384', SEED, 'mingbai-ballot-seed-1', info, 32)
    expect(Buffer.from(numberOf(SEED, PLACE))).toEqual(Buffer.from(expected))
    expect(numberOf(SEED, { ...PLACE, partId: 'other' })).not.toEqual(numberOf(SEED, PLACE))
    expect(numberOf(SEED, { ...PLACE, evaluationId: PLACE.evaluationId.replace('1', '2') })).not.toEqual(
      numberOf(SEED, PLACE),
    )
  })

  test('the same place is blinded alike each time, so that a lost signature is asked for again', () => {
    expect(drawBallot(SEED, PLACE, key)).toEqual(drawBallot(SEED, PLACE, key))
  })

  test('another key, part or seed is blinded by another factor', () => {
    const { blinded, inverse } = drawBallot(SEED, PLACE, key)
    const others = [
      drawBallot(SEED, PLACE, newBallotKey()),
      drawBallot(SEED, { ...PLACE, partId: 'other' }, key),
      drawBallot(
        SEED.map((byte) => byte ^ 1),
        PLACE,
        key,
      ),
    ]
    for (const other of others) {
      expect(other.inverse).not.toEqual(inverse)
      expect(other.blinded).not.toEqual(blinded)
    }
  })

  test('what the API signs becomes a signature OpenSSL accepts', () => {
    const drawn = drawBallot(SEED, PLACE, key)
    const answer = privateDecrypt({ key: key.privateKey, padding: constants.RSA_NO_PADDING }, drawn.blinded)
    const signature = finalize(key, drawn.message, new Uint8Array(answer), drawn.inverse)
    const options = { key: key.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }
    expect(verify('sha384', drawn.message, options, signature)).toBe(true)
  })

  test('a factor that does not fit under the modulus is drawn again', () => {
    const key = { modulus: toBytes(smallestModulus(), 256), exponent: new Uint8Array([1, 0, 1]) }
    // Half of all factors are too large for it: twelve seeds in a row would hardly get by with the first.
    for (let at = 0; at < 12; at++) {
      const { inverse } = drawBallot(
        SEED.map((byte) => byte ^ at),
        PLACE,
        key,
      )
      expect(toInteger(inverse) < smallestModulus()).toBe(true)
    }
  })

  test('a key too short is refused', () => {
    const modulus = key.modulus.slice(0, 128)
    expect(() => drawBallot(SEED, PLACE, { modulus, exponent: key.exponent })).toThrow('KEY_UNSUITABLE')
  })
})

describe('the seed as people write it', () => {
  test('fourteen groups of four, without letters that look like others', () => {
    expect(CODE).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){13}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('every seed is read back from its code', () => {
    fc.assert(fc.property(seeds, (seed) => expect(readSeedCode(writeSeedCode(seed))).toEqual({ ok: true, seed })))
  })

  test.each([
    ['small letters', CODE.toLowerCase()],
    ['no spaces', letters],
    ['dashes and line breaks', CODE.replace(/ /g, '-\n')],
    ['full-width letters and spaces', CODE.replace(/[0-9A-Z ]/g, fullWidth)],
    ['O for 0, I and l for 1', CODE.replace(/0/g, 'o').replace('1', 'I').replace('1', 'l')],
  ])('%s are read all the same', (_how, typed) => {
    expect(readSeedCode(typed)).toEqual({ ok: true, seed: SEED })
  })

  test.each([
    ['nothing', '', { fault: 'CODE_LENGTH', letters: 0 }],
    ['a letter left out', letters.slice(1), { fault: 'CODE_LENGTH', letters: 55 }],
    ['a letter too many', `${letters}A`, { fault: 'CODE_LENGTH', letters: 57 }],
    ['a letter no code has', `${letters.slice(1)}U`, { fault: 'CODE_LETTER', letters: 56 }],
    ['Chinese', `${letters.slice(1)}票`, { fault: 'CODE_LETTER', letters: 56 }],
    ['two groups changed over', CODE.replace(/^(.{4}) (.{4})/, '$2 $1'), { fault: 'CODE_WRONG', letters: 56 }],
  ])('%s is refused', (_what, typed, fault) => {
    expect(readSeedCode(typed)).toEqual({ ok: false, ...fault })
  })

  test('any one wrong letter is found', () => {
    const all = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    for (let at = 0; at < letters.length; at++)
      for (const letter of all.replace(letters.charAt(at), ''))
        expect(readSeedCode(letters.slice(0, at) + letter + letters.slice(at + 1))).toMatchObject({ ok: false })
  })

  test('any two letters that changed places are found', () => {
    fc.assert(
      fc.property(seeds, fc.nat(55), fc.nat(55), (seed, one, other) => {
        const code = writeSeedCode(seed).replace(/ /g, '').split('')
        const [left, right] = [code[one] ?? '', code[other] ?? '']
        fc.pre(left !== right)
        code[one] = right
        code[other] = left
        expect(readSeedCode(code.join(''))).toMatchObject({ ok: false, fault: 'CODE_WRONG' })
      }),
    )
  })
})

function fullWidth(letter: string): string {
  return letter === ' ' ? '\u3000' : String.fromCharCode(letter.charCodeAt(0) + 0xfee0)
}

/** Just above 2²⁰⁴⁷, without small factors that would be met by chance. */
function smallestModulus(): bigint {
  let small = 1n
  for (let prime = 3n; prime < 2000n; prime += 2n)
    if (inverseModulo(small, prime) !== null || small === 1n) small *= prime
  let modulus = 2n ** 2047n + 1n
  while (inverseModulo(small, modulus) === null) modulus += 2n
  return modulus
}
