import { indexWords, normalise, queryWords } from './segment'

export type Weight = 'A' | 'B' | 'C' | 'D'

const POSITION_MAX = 16_383
const WORDS_MAX = 6_000

const quoted = (word: string): string => `'${word.replace(/\\/g, '\\\\').replace(/'/g, "''")}'`

/**
 * A tsvector in PostgreSQL's own text form, words segmented here: its parsers know no Chinese. Earlier parts carry
 * the heavier weights.
 */
export function searchVector(parts: readonly { text: string; weight: Weight }[]): string {
  const positions = new Map<string, string[]>()
  let position = 0
  for (const { text, weight } of parts) {
    for (const word of indexWords(text).slice(0, WORDS_MAX)) {
      position = Math.min(position + 1, POSITION_MAX)
      const known = positions.get(word) ?? []
      if (known.length < 200) known.push(`${position}${weight}`)
      positions.set(word, known)
    }
  }
  return [...positions].map(([word, at]) => `${quoted(word)}:${at.join(',')}`).join(' ')
}

export interface SearchTerms {
  words: string[]
  /** All words must be there. */
  all: string
  /** Any of them, when nothing has all. */
  any: string
}

/** Null when nothing searchable was typed. A word the index could have cut otherwise is found by its pairs. */
export function searchTerms(text: string): SearchTerms | null {
  const words = queryWords(text).slice(0, 12)
  if (words.length === 0) return null
  const terms = words.map(termOf)
  return { words, all: terms.join(' & '), any: terms.join(' | ') }
}

function termOf(word: string): string {
  const characters = [...word]
  if (characters.length === 1) return `${quoted(word)}:*`
  if (characters.length === 2 || /^[\x20-\x7e]+$/.test(word)) return quoted(word)
  const pairs = characters.slice(1).map((character, index) => quoted(`${characters[index]}${character}`))
  return `(${quoted(word)} | (${pairs.join(' & ')}))`
}

export interface TextSegment {
  text: string
  hit: boolean
}

/** Cuts a text where the words stand in it; with `around`, only the neighbourhood of the first hit. */
export function highlight(text: string, words: readonly string[], around?: number): TextSegment[] {
  const shown = around === undefined ? text : excerpt(text, words, around)
  const alternatives = [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (alternatives.length === 0) return [{ text: shown, hit: false }]
  const pieces = shown.split(new RegExp(`(${alternatives.join('|')})`, 'giu'))
  return pieces.map((piece, index) => ({ text: piece, hit: index % 2 === 1 })).filter((piece) => piece.text !== '')
}

function excerpt(text: string, words: readonly string[], length: number): string {
  const plain = normalise(text)
  const places = words.map((word) => plain.indexOf(word)).filter((place) => place >= 0)
  const start = Math.max(0, Math.min(...places, plain.length) - Math.floor(length / 3))
  if (places.length === 0 || start === 0) return text.slice(0, length) + (text.length > length ? '…' : '')
  return `…${text.slice(start, start + length)}${start + length < text.length ? '…' : ''}`
}
