import fc from 'fast-check'
import { fromBase64Url, toBase64Url, utf8 } from '../../shared/ballot/bytes'

test('base64url is Node’s, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64Url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64Url(text)).toEqual(bytes)
    }),
  )
})

test('a second spelling, padding, other letters and a lone letter are refused', () => {
  for (const text of ['AB', 'AA==', 'A+', 'A', 'AAAAA', '汉字AA']) expect(fromBase64Url(text)).toBeNull()
})

test('UTF-8 is Node’s', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text))
    }),
  )
})
