import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'

const ENTRIES_MAX = 2_000
const UNPACKED_MAX = 120 * 1024 * 1024
const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const inflate = promisify(inflateRaw)

export interface ZipEntry {
  name: string
  method: number
  packed: number
  unpacked: number
  offset: number
}

/** The archive is broken, encrypted, of a kind we do not read, or unfolds into too much. */
export class ZipFault extends Error {
  constructor(readonly fault: 'DAMAGED' | 'ENCRYPTED' | 'BOMB') {
    super(fault)
  }
}

/**
 * The entries by the central directory, refused when they say they unfold past 120 MB, when they overlap (one block
 * unpacked many times over) or hide behind ZIP64. What an entry says is checked against what it holds by `verifyZip`.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes)
  const count = bytes.readUInt16LE(end + 10)
  if (count > ENTRIES_MAX) throw new ZipFault('BOMB')
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== CENTRAL) throw new ZipFault('DAMAGED')
    entries.push(readEntry(bytes, at))
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  checkSizes(entries, bytes.length)
  return entries
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff)
  for (let at = bytes.length - 22; at >= lowest; at--) if (bytes.readUInt32LE(at) === END) return at
  throw new ZipFault('DAMAGED')
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  if ((bytes.readUInt16LE(at + 8) & 1) === 1) throw new ZipFault('ENCRYPTED')
  const nameLength = bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
    method: bytes.readUInt16LE(at + 10),
    packed: bytes.readUInt32LE(at + 20),
    unpacked: bytes.readUInt32LE(at + 24),
    offset: bytes.readUInt32LE(at + 42),
  }
}

function checkSizes(entries: readonly ZipEntry[], size: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0)
  if (unpacked > UNPACKED_MAX) throw new ZipFault('BOMB')
  const ordered = [...entries].sort((left, right) => left.offset - right.offset)
  ordered.forEach((entry, index) => {
    const next = ordered[index + 1]?.offset ?? size
    if (entry.offset + 30 + entry.packed > next) throw new ZipFault('BOMB')
  })
}

/** Unpacks each entry, bounded by the size it claims; one that holds more is a trap. */
export async function verifyZip(bytes: Buffer, entries: readonly ZipEntry[]): Promise<void> {
  for (const entry of entries) await unpackEntry(bytes, entry)
}

export async function unpackEntry(bytes: Buffer, entry: ZipEntry): Promise<Buffer> {
  const { offset, packed, unpacked, method } = entry
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) throw new ZipFault('DAMAGED')
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  const data = bytes.subarray(start, start + packed)
  if (method === 0 && packed === unpacked) return data
  if (method !== 8) throw new ZipFault('DAMAGED')
  const content = await inflate(data, { maxOutputLength: Math.max(unpacked, 1) }).catch((error: { code?: string }) => {
    throw new ZipFault(error.code === 'ERR_BUFFER_TOO_LARGE' ? 'BOMB' : 'DAMAGED')
  })
  if (content.length !== unpacked) throw new ZipFault('DAMAGED')
  return content
}
