const headingWord = /姓\s*名|身份证|户\s*主|名字|证件号/

function decode(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-16 without a byte-order mark: commas, digits and line ends leave zeros on one side. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 4096)
  let [even, odd] = [0, 0]
  head.forEach((byte, at) => {
    if (byte !== 0) return
    if (at % 2 === 0) even += 1
    else odd += 1
  })
  if (even + odd < head.length / 20) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Text of a CSV or page in the encodings of Chinese offices: UTF-8, UTF-16, GBK and GB18030. A few broken bytes cost
 * the names that hold them, not the file. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le', false) ?? ''
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be', false) ?? ''
  if (first === 0xef && second === 0xbb && third === 0xbf) return decode(bytes, 'utf-8', false) ?? ''
  const wide = guessUtf16(bytes)
  if (wide) return decode(bytes, wide, false) ?? ''
  const strict = decode(bytes, 'utf-8', true)
  if (strict !== null) return strict
  // UTF-8 with one broken byte reads as GB18030 without a fault, and as nonsense: the headings tell.
  const loose = [decode(bytes, 'gb18030', true), decode(bytes, 'utf-8', false), decode(bytes, 'gb18030', false)]
  return loose.find((text) => text !== null && headingWord.test(text)) ?? loose[0] ?? loose[2] ?? ''
}
