import { textWidth, type Weight } from './font-file'

/** 避头: may not begin a line. */
const CLOSING = new Set('，。、；：！？）》」』】〕〉”’…—·％%,.;:!?)]}～')
/** 避尾: may not end a line. */
const OPENING = new Set('（《「『【〔〈“‘([{￥¥')
/** Numbers, codes and words of the Latin alphabet stay whole. */
const WORD = /[0-9A-Za-zÀ-ɏ,.:/%+\-_#@&']/

/** Pieces that are not broken unless one alone is longer than a line. */
function pieces(text: string): string[] {
  const all: string[] = []
  let open = false
  for (const character of text) {
    const last = all.at(-1)
    const before = last === undefined ? '' : (last.at(-1) ?? '')
    const joined = open || CLOSING.has(character) || (WORD.test(character) && WORD.test(before))
    if (last !== undefined && joined && character !== ' ') all[all.length - 1] = last + character
    else all.push(character)
    open = OPENING.has(character)
  }
  return all
}

/** The lines of a text at that size, by the rules of Chinese typesetting. Always at least one, maybe empty. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 'regular'): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, size, weight))
}

function wrapParagraph(paragraph: string, width: number, size: number, weight: Weight): string[] {
  const lines: string[] = []
  let [line, used] = ['', 0]
  const put = (piece: string, wide: number) => {
    if (line !== '' && used + wide > width) {
      lines.push(line.trimEnd())
      ;[line, used] = ['', 0]
      if (piece === ' ') return
    }
    line += piece
    used += wide
  }
  for (const piece of pieces(paragraph)) {
    const wide = textWidth(piece, size, weight)
    if (wide <= width) put(piece, wide)
    else for (const character of piece) put(character, textWidth(character, size, weight))
  }
  return [...lines, line.trimEnd()]
}
