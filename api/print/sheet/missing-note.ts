import { GREY, type Paper } from '../paper/paper'
import type { MissingText } from '../paper/printable-text'

/** Says of every □ on the sheet what it stands for, so that nobody takes it for the original. */
export function drawMissing(paper: Paper): void {
  const missing = paper.text.missing
  if (missing.length === 0) return
  paper.gap(8)
  const style = { size: paper.scaled(9.5), colour: GREY }
  paper.paragraph('□ 处的原文，本页的字体没有，请张榜人照网上原文手写补上：', style)
  for (const one of missing) paper.paragraph(`[注${one.number}] ${describe(one)}`, style)
}

const SCRIPTS: readonly [RegExp, string][] = [
  [/\p{Script=Han}/u, '汉字'],
  [/\p{Script=Tibetan}/u, '藏文'],
  [/\p{Script=Mongolian}/u, '蒙古文'],
  [/\p{Script=Arabic}/u, '维吾尔文等阿拉伯字母'],
  [/\p{Script=Yi}/u, '彝文'],
  [/\p{Script=Tai_Le}|\p{Script=New_Tai_Lue}/u, '傣文'],
  [/\p{Script=Hangul}/u, '朝鲜文'],
]

function describe({ text }: MissingText): string {
  const characters = [...text]
  const script = SCRIPTS.find(([pattern]) => pattern.test(text))?.[1] ?? '符号'
  const codes = characters.slice(0, 12).map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
  const more = characters.length > codes.length ? ' …' : ''
  return `${script} ${characters.length} 个字符，编码 ${codes.join(' ')}${more}`
}
