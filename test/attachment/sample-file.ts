import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'

/** A photograph as a phone makes it: turned on its side, with a place and a camera in its metadata. */
export function photo(width = 3000, height = 2000): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#3a7d44' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'SecretCamera', Orientation: '6' }, IFD3: { GPSLatitude: '29/1 5/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

export const pdf = (): Buffer => Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\nstartxref\n0\n%%EOF\n')

export function docx(more: Record<string, Uint8Array> = {}): Buffer {
  const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') }
  return Buffer.from(zipSync({ ...parts, ...more }))
}

/** Says it unfolds to 10 bytes and unfolds to far more. */
export function lyingDocx(): Buffer {
  const bytes = docx({ 'word/bomb.xml': new Uint8Array(3_000_000) })
  const central = bytes.lastIndexOf(Buffer.from('word/bomb.xml')) - 46
  bytes.writeUInt32LE(10, central + 24)
  return bytes
}

/** Says that it unfolds to a gigabyte. */
export function honestBomb(): Buffer {
  const bytes = docx({ 'word/bomb.xml': new Uint8Array(3000) })
  bytes.writeUInt32LE(2 ** 30, bytes.lastIndexOf(Buffer.from('word/bomb.xml')) - 46 + 24)
  return bytes
}

/** A PNG whose header claims 60,000 × 60,000 pixels. */
export async function hugePng(): Promise<Buffer> {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  bytes.writeUInt32BE(60_000, 16)
  bytes.writeUInt32BE(60_000, 20)
  const table = Array.from({ length: 256 }, (_, start) => {
    let value = start
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
    return value >>> 0
  })
  let checksum = 0xffffffff
  for (const byte of bytes.subarray(12, 29)) checksum = (table[(checksum ^ byte) & 255] ?? 0) ^ (checksum >>> 8)
  bytes.writeUInt32BE((checksum ^ 0xffffffff) >>> 0, 29)
  return bytes
}
