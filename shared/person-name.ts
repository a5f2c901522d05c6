import { compactText, plainText } from './plain-text'

export type NameReading =
  | { kind: 'missing' }
  | { kind: 'impossible' }
  /** `remark` is what stood in brackets: 户主, 已故, a nickname. */
  | { kind: 'name'; name: string; remark: string | null }

export const NAME_LENGTH_LIMIT = 50

const interpuncts = '·•・･‧⋅∙˙․᛫⸱●.。﹒'
const placeholder =
  /^(无|无名|无名氏|佚名|不详|不祥|未知|不知|不知道|不清楚|不明|待定|待核|待核实|待查|待补|暂无|暂缺|缺|空|空户|空挂户|同上|姓名|名字|测试|新生儿|婴儿|未取名|未起名|未命名|未上户|查无此人|没有|户主|本人|配偶|妻子|丈夫|儿子|女儿|长子|次子|长女|次女|父亲|母亲|none|null|nan|n\/a|na|test)$/i

const between = (code: number, from: number, to: number) => code >= from && code <= to

/** Chinese characters with the extensions, 〇, and the private area where old systems kept rare ones. */
function isHan(code: number): boolean {
  return (
    between(code, 0x4e00, 0x9fff) ||
    between(code, 0x3400, 0x4dbf) ||
    between(code, 0x20000, 0x3ffff) ||
    between(code, 0xe000, 0xf8ff) ||
    between(code, 0xf900, 0xfaff) ||
    code === 0x3007
  )
}

/** Tibetan, Uyghur, Kazakh, Mongolian, Yi, Dai, Korean: scripts names are officially written in beside Chinese. */
function isMinorityScript(code: number): boolean {
  return (
    between(code, 0x0f00, 0x0fff) ||
    between(code, 0x0600, 0x06ff) ||
    between(code, 0xfb50, 0xfdff) ||
    between(code, 0xfe70, 0xfefe) ||
    between(code, 0x1800, 0x18af) ||
    between(code, 0xa000, 0xa4cf) ||
    between(code, 0x1950, 0x19df) ||
    between(code, 0xac00, 0xd7af)
  )
}

const every = (text: string, test: (code: number) => boolean) =>
  Array.from(text).every((character) => test(character.codePointAt(0) ?? 0))

/** Brackets hold remarks; the rest is the name. */
function splitRemark(text: string): [name: string, remark: string | null] {
  const remarks: string[] = []
  const rest = text.replace(/[([{【〔〈<]([^)\]}】〕〉>]*)[)\]}】〕〉>]?/g, (_whole, inside: string) => {
    if (inside.trim() !== '') remarks.push(inside.trim())
    return ' '
  })
  return [rest.trim(), remarks.length > 0 ? remarks.join('；') : null]
}

function readHan(text: string): string | null {
  const parts = Array.from(text.replace(/ /g, ''), (one) => (interpuncts.includes(one) ? '·' : one))
    .join('')
    .replace(/^·+|·+$/g, '')
    .replace(/·+/g, '·')
    .split('·')
  return parts.every((part) => part !== '' && every(part, isHan)) ? parts.join('·') : null
}

/** Latin letters are a name only with two words or more: foreigners' names, never a stray `abc`. */
function readLatin(text: string): string | null {
  return /^[A-Za-zÀ-ɏ]{2,}([ .'’·-]+[A-Za-zÀ-ɏ]+)+\.?$/.test(text) ? text : null
}

/** The Chinese part of a cell that repeats the name in the people's own script. */
function hanBesideScript(text: string): string | null {
  const words = text.split(' ')
  const han = words.filter((word) => readHan(word) !== null)
  const script = words.filter((word) => every(word, (code) => isMinorityScript(code)))
  return han.length > 0 && script.length > 0 && han.length + script.length === words.length
    ? readHan(han.join(''))
    : null
}

/** Reads a name as written in a roster; spaces inside a Chinese name (张　三) and the many interpuncts are evened out.
 * A single character is refused: it is a surname or a slip far sooner than a whole name. */
export function readName(text: string): NameReading {
  const [bare, remark] = splitRemark(plainText(text.replace(/^'/, '')))
  if (bare === '') return { kind: 'missing' }
  const compact = compactText(bare)
  const name =
    readHan(bare) ?? readLatin(bare) ?? (every(compact, isMinorityScript) ? bare : null) ?? hanBesideScript(bare)
  const length = Array.from(name ?? '').length
  if (name === null || length < 2 || length > NAME_LENGTH_LIMIT) return { kind: 'impossible' }
  if (placeholder.test(compact) || /某/.test(name)) return { kind: 'impossible' }
  return { kind: 'name', name, remark }
}
