/** What laying out text needs of a TrueType font: which characters it has, and how wide each is. */
export interface FontMetrics {
  has(codePoint: number): boolean
  /** In thousandths of the font size. */
  advance(codePoint: number): number
}

/** Reads `cmap` and `hmtx` of a font file (OpenType 1.9): milliseconds, where shaping whole texts would take seconds. */
export function readFontMetrics(file: Buffer): FontMetrics {
  const tables = tableOffsets(file)
  const glyphs = characterMap(file, offsetOf(tables, 'cmap'))
  const unitsPerEm = file.readUInt16BE(offsetOf(tables, 'head') + 18)
  const longMetrics = file.readUInt16BE(offsetOf(tables, 'hhea') + 34)
  const hmtx = offsetOf(tables, 'hmtx')
  return {
    has: (codePoint) => glyphs.has(codePoint),
    advance: (codePoint) => {
      const glyph = Math.min(glyphs.get(codePoint) ?? 0, longMetrics - 1)
      return (file.readUInt16BE(hmtx + glyph * 4) * 1000) / unitsPerEm
    },
  }
}

function tableOffsets(file: Buffer): Map<string, number> {
  const count = file.readUInt16BE(4)
  const records = Array.from({ length: count }, (_none, index) => 12 + index * 16)
  return new Map(records.map((at) => [file.toString('latin1', at, at + 4), file.readUInt32BE(at + 8)]))
}

function offsetOf(tables: Map<string, number>, name: string): number {
  const offset = tables.get(name)
  if (offset === undefined) throw new Error(`The font has no ${name} table`)
  return offset
}

/** Format 12 holds every plane; a font without it is not one for Chinese. */
function characterMap(file: Buffer, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let index = 0; index < file.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + file.readUInt32BE(cmap + 4 + index * 8 + 4)
    if (file.readUInt16BE(subtable) !== 12) continue
    for (let group = 0; group < file.readUInt32BE(subtable + 12); group += 1) {
      const at = subtable + 16 + group * 12
      const [first, last, glyph] = [file.readUInt32BE(at), file.readUInt32BE(at + 4), file.readUInt32BE(at + 8)]
      for (let code = first; code <= last; code += 1) glyphs.set(code, glyph + code - first)
    }
  }
  if (glyphs.size === 0) throw new Error('The font has no character map of format 12')
  return glyphs
}
