import { readFileSync } from 'node:fs'
import { type FontMetrics, readFontMetrics } from './font-metrics'

export type Weight = 'regular' | 'bold'

interface FontFile {
  bytes: Buffer
  metrics: FontMetrics
}

/** 思源黑体 in its Google edition (SIL Open Font License): embedding is allowed, a subset goes into each file. */
const FILES: Record<Weight, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
}

const read = new Map<Weight, FontFile>()

/** Ten megabytes each: read once a thread. */
export function fontFile(weight: Weight): FontFile {
  const known = read.get(weight)
  if (known !== undefined) return known
  const bytes = readFileSync(require.resolve(FILES[weight]))
  const fresh = { bytes, metrics: readFontMetrics(bytes) }
  read.set(weight, fresh)
  return fresh
}

/** Width in points of a text whose characters the font has. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
  const { metrics } = fontFile(weight)
  let thousandths = 0
  for (const character of text) thousandths += metrics.advance(character.codePointAt(0) ?? 0)
  return (thousandths * size) / 1000
}
