/** Text as people type it into forms and spreadsheets, made comparable. No regular expression over code points: old
 * WebViews know neither `\p{}` nor look-behind. */

/** Radicals that copying out of a PDF puts in place of the character; only these have no canonical mapping. */
const radicals = '⻁虎⻄西⻅见⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
const radicalMap = new Map<string, string>()
for (let at = 0; at < radicals.length; at += 2) radicalMap.set(radicals.charAt(at), radicals.charAt(at + 1))

const between = (code: number, from: number, to: number) => code >= from && code <= to

/** Zero-width, direction, byte-order and control characters: they arrive with text copied from web pages. */
function isInvisible(code: number): boolean {
  return (
    (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) ||
    between(code, 0x7f, 0x9f) ||
    code === 0xad ||
    code === 0x180e ||
    between(code, 0x200b, 0x200f) ||
    between(code, 0x202a, 0x202e) ||
    between(code, 0x2060, 0x206f) ||
    between(code, 0xfe00, 0xfe0f) ||
    code === 0xfeff
  )
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    between(code, 0x09, 0x0d) ||
    code === 0xa0 ||
    between(code, 0x2000, 0x200a) ||
    between(code, 0x2028, 0x2029) ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  )
}

function plainCharacter(character: string, code: number): string {
  if (between(code, 0xff01, 0xff5e)) return String.fromCharCode(code - 0xfee0)
  if (between(code, 0x2f00, 0x2fdf) || between(code, 0xf900, 0xfaff)) return character.normalize('NFKC')
  return radicalMap.get(character) ?? character
}

/** Nothing to change: most cells of a roster. */
const ordinary = /^[!-~\u4e00-\u9fff]*$/

/** Full-width forms to half-width, every kind of space to one space, invisible characters dropped, ends trimmed. */
export function plainText(text: string): string {
  if (ordinary.test(text)) return text
  let plain = ''
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (isInvisible(code)) continue
    const next = isSpace(code) ? ' ' : plainCharacter(character, code)
    if (next === ' ' && (plain === '' || plain.endsWith(' '))) continue
    plain += next
  }
  return plain.trim()
}

/** `plainText` without any space: for headings, codes and single words. */
export function compactText(text: string): string {
  if (ordinary.test(text)) return text
  return plainText(text).replace(/ /g, '')
}

/** What cadres write where there is nothing to write. */
const nothing = /^(无|没有|暂无|没|空|缺|none|null|n\/a|nan|na|nil|[-—–_/\\|~.。、*]+)$/i

export function saysNothing(text: string): boolean {
  const compact = compactText(text)
  return compact === '' || nothing.test(compact)
}
