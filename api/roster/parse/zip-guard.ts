import { crc32, inflateRawSync } from 'node:zlib'
import { rosterLimits } from './limit'
import { RosterFileError } from './message'

interface Entry {
  name: string
  method: number
  encrypted: boolean
  crc: number
  packed: number
  size: number
  offset: number
}

const damaged = () => new RosterFileError('FILE_DAMAGED')
const unsafe = () => new RosterFileError('FILE_UNSAFE')

function findEnd(zip: Buffer): number {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > zip.length) throw damaged()
  return end
}

/** Zip64 writes 0xFFFFFFFF and the true 8-byte values, in order, into extra field 1. */
function zip64Values(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    const field = extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2))
    return Array.from({ length: Math.floor(field.length / 8) }, (_, index) => Number(field.readBigUInt64LE(index * 8)))
  }
  return []
}

function readEntry(zip: Buffer, at: number): { entry: Entry; next: number } {
  if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw damaged()
  const nameEnd = at + 46 + zip.readUInt16LE(at + 28)
  const extraEnd = nameEnd + zip.readUInt16LE(at + 30)
  const long = zip64Values(zip.subarray(nameEnd, extraEnd))
  const value = (position: number) => {
    const short = zip.readUInt32LE(position)
    return short === 0xffffffff ? (long.shift() ?? short) : short
  }
  const size = value(at + 24)
  const packed = value(at + 20)
  const entry: Entry = {
    name: zip
      .toString('utf8', at + 46, nameEnd)
      .replace(/\\/g, '/')
      .replace(/^\/+/, ''),
    method: zip.readUInt16LE(at + 10),
    encrypted: (zip.readUInt16LE(at + 8) & 1) === 1,
    crc: zip.readUInt32LE(at + 16),
    packed,
    size,
    offset: value(at + 42),
  }
  return { entry, next: extraEnd + zip.readUInt16LE(at + 32) }
}

/** The central directory, judged before anything is inflated. */
export function readZipDirectory(bytes: Uint8Array): Entry[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(zip)
  const count = zip.readUInt16LE(end + 10)
  if (count > rosterLimits.entries) throw unsafe()
  const entries: Entry[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(zip, at)
    entries.push(entry)
    at = next
  }
  judgeSizes(entries, bytes.byteLength)
  return entries
}

function judgeSizes(entries: readonly Entry[], fileSize: number): void {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  const swollen = (entry: Entry) =>
    entry.size > rosterLimits.ratioFrom && entry.size > entry.packed * rosterLimits.ratio
  if (entries.some(swollen) || sum((entry) => entry.packed) > fileSize) throw unsafe()
  if (new Set(entries.map((entry) => entry.name)).size !== entries.length) throw unsafe()
  if (
    entries.some((entry) => entry.size > rosterLimits.entrySize) ||
    sum((entry) => entry.size) > rosterLimits.totalSize
  )
    throw new RosterFileError('FILE_TOO_LARGE')
}

/** Inflates one entry; what it yields must be exactly what the directory declared. */
export function extractEntry(bytes: Uint8Array, entry: Entry): Buffer {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.encrypted) throw new RosterFileError('FILE_ENCRYPTED')
  if (entry.offset + 30 > zip.length || zip.readUInt32LE(entry.offset) !== 0x04034b50) throw damaged()
  const start = entry.offset + 30 + zip.readUInt16LE(entry.offset + 26) + zip.readUInt16LE(entry.offset + 28)
  const packed = zip.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed || (entry.method !== 0 && entry.method !== 8)) throw damaged()
  const content = entry.method === 0 ? packed : inflate(packed, entry.size)
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw damaged()
  return content
}

function inflate(packed: Buffer, declared: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(declared, 1) })
  } catch (error) {
    const overflow =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw overflow ? unsafe() : damaged()
  }
}
