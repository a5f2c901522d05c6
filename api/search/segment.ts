import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict'

let jieba: Jieba | null = null

/** The dictionary takes some 100 ms to load: at the first search or publication, not at start. */
function segmenter(): Jieba {
  jieba ??= Jieba.withDict(dict)
  return jieba
}

const WORD = /[\p{L}\p{N}]/u
const HAN_RUN = /\p{Script=Han}{2,}/gu

export function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The words of a text for the index: what the dictionary knows, and every pair of neighbours for what it does not. */
export function indexWords(text: string): string[] {
  const plain = normalise(text)
  const words = segmenter()
    .cutForSearch(plain, true)
    .filter((word) => WORD.test(word))
  return [...words, ...pairs(plain)]
}

/** The words of a question: the dictionary's, without those that say nothing. */
export function queryWords(text: string): string[] {
  const words = segmenter()
    .cut(normalise(text), true)
    .filter((word) => WORD.test(word) && !STOP_WORDS.has(word))
  return [...new Set(words)]
}

const STOP_WORDS = new Set(
  '的 了 吗 呢 是 在 有 和 与 及 我 你 您 什么 怎么 怎样 如何 可以 能 要 a an the of to'.split(' '),
)

function pairs(text: string): string[] {
  const found: string[] = []
  for (const [run] of text.matchAll(HAN_RUN)) {
    const characters = [...run]
    for (let index = 0; index + 1 < characters.length; index++)
      found.push(`${characters[index]}${characters[index + 1]}`)
  }
  return found
}
