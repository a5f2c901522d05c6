import { fontFile } from './font-file'

/** A text of the original that the font cannot show, and the number it has in the notes. */
export interface MissingText {
  number: number
  text: string
}

const HAN = /\p{Script=Han}/u
/** Control characters, direction marks, joiners and variation selectors: nothing to see. */
const UNSEEN = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu

/**
 * Makes texts printable. What the font lacks is never an empty box that nobody explains: it becomes □ with the number of a
 * note, one □ for each Chinese character and one for a whole word of another script.
 */
export class PrintableText {
  private readonly numbers = new Map<string, number>()

  get missing(): MissingText[] {
    return [...this.numbers].map(([text, number]) => ({ number, text }))
  }

  of(text: string): string {
    const plain = text
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/[\t\u00A0]/g, ' ')
      .replace(UNSEEN, '')
    let [printed, gap] = ['', '']
    for (const character of plain) {
      const shown = character === '\n' ? character : shownAs(character)
      if (shown === null) gap += character
      else {
        printed += this.box(gap) + shown
        gap = ''
      }
    }
    return printed + this.box(gap)
  }

  private box(gap: string): string {
    if (gap === '') return ''
    const number = this.numbers.get(gap) ?? this.numbers.size + 1
    this.numbers.set(gap, number)
    const boxes = HAN.test(gap) ? '□'.repeat([...gap].length) : '□'
    return `${boxes}[注${number}]`
  }
}

/** ⽔ looks like 水 and has its glyph, so that the file could not be searched for 水. */
const RADICAL = /[\u2E80-\u2FD5]/

/** The character, or one that means the same (a radical, a compatibility form); null where the font has neither. */
function shownAs(character: string): string | null {
  const plain = RADICAL.test(character) ? character.normalize('NFKC') : character
  if (has(plain)) return plain
  const same = character.normalize('NFKC')
  return same !== character && [...same].every(has) ? same : null
}

const has = (character: string): boolean => {
  const codePoint = character.codePointAt(0) ?? 0
  return fontFile('regular').metrics.has(codePoint) && fontFile('bold').metrics.has(codePoint)
}
