/** Digits that belong together: `13800138000`, or one part of `138 0013 8000`. `gap` is what stood before it. */
export interface DigitGroup {
  digits: string
  /** Where each digit stands in the text. */
  at: number[]
  gap: string
}

/** Groups with nothing but separators between them. */
export type DigitRun = DigitGroup[]

type ReadDigit = (character: string) => string | null

const WIDE_ZERO = 0xff10

/** 0–9 and their full-width forms. */
export function readArabic(character: string): string | null {
  const code = character.charCodeAt(0)
  if (code >= 0x30 && code <= 0x39) return character
  return code >= WIDE_ZERO && code <= WIDE_ZERO + 9 ? String(code - WIDE_ZERO) : null
}

const CHINESE = '零一二三四五六七八九'

/** 一三八… read out digit by digit. */
export function readChinese(character: string): string | null {
  if (character === '〇' || character === '○') return '0'
  if (character === '幺') return '1'
  const digit = CHINESE.indexOf(character)
  return digit >= 0 ? String(digit) : null
}

/** The last place of an ID number, as people type it: Latin, full-width, the times sign, Greek, Cyrillic. */
const CHECK_TEN = 'XxＸｘ×ΧХ✕'

/** Takes no room or is the frame of an emoji digit: does not part a number. */
const INVISIBLE = '\u00ad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\u20e3\ufeff'

const SEPARATORS =
  ' \t\r\n\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000' +
  '-‐‑‒–—―−－﹣_＿~～.．。·•・‧∙⋅/／()（）,，|｜'

export function isInvisible(character: string): boolean {
  return character !== '' && INVISIBLE.indexOf(character) >= 0
}

/** More than this between two digits, and they are two numbers. */
const LONGEST_GAP = 6

class RunReader {
  private readonly runs: DigitRun[] = []
  private run: DigitRun = []
  private gap = ''

  constructor(
    private readonly text: string,
    private readonly readDigit: ReadDigit,
  ) {}

  read(): DigitRun[] {
    for (let index = 0; index < this.text.length; index += 1) this.step(this.text.charAt(index), index)
    this.close()
    return this.runs
  }

  private step(character: string, index: number) {
    const digit = this.readDigit(character)
    if (digit !== null) this.put(digit, index)
    else if (isInvisible(character)) return
    else if (this.run.length > 0 && CHECK_TEN.indexOf(character) >= 0) this.putCheckTen(index)
    else if (SEPARATORS.indexOf(character) >= 0 && this.gap.length < LONGEST_GAP) this.gap += character
    else this.close()
  }

  private put(digit: string, index: number) {
    const last = this.run[this.run.length - 1]
    if (last && this.gap === '' && last.digits !== 'X') {
      last.digits += digit
      last.at.push(index)
    } else this.run.push({ digits: digit, at: [index], gap: this.gap })
    this.gap = ''
  }

  /** X is a group of its own: in `12×30` it parts two numbers, in an ID number it is the last digit. */
  private putCheckTen(index: number) {
    this.run.push({ digits: 'X', at: [index], gap: this.gap })
    this.gap = ''
  }

  private close() {
    if (this.run.length > 0) this.runs.push(this.run)
    this.run = []
    this.gap = ''
  }
}

export function digitRuns(text: string, readDigit: ReadDigit): DigitRun[] {
  return new RunReader(text, readDigit).read()
}
