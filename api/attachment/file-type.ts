/** What a file is, by its first bytes; its name and its declared type are not asked. */
export type FileType = 'JPEG' | 'PNG' | 'WEBP' | 'GIF' | 'HEIC' | 'PDF' | 'ZIP' | 'OLD_OFFICE'

interface Signature {
  type: FileType
  offset: number
  bytes: readonly number[]
}

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0))

const SIGNATURES: readonly Signature[] = [
  { type: 'JPEG', offset: 0, bytes: [0xff, 0xd8, 0xff] },
  { type: 'PNG', offset: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'WEBP', offset: 8, bytes: ascii('WEBP') },
  { type: 'GIF', offset: 0, bytes: ascii('GIF8') },
  { type: 'HEIC', offset: 4, bytes: ascii('ftyp') },
  { type: 'PDF', offset: 0, bytes: ascii('%PDF-') },
  { type: 'ZIP', offset: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
  { type: 'OLD_OFFICE', offset: 0, bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
]

/** Null: nothing we know. */
export function sniffFileType(bytes: Uint8Array): FileType | null {
  const found = SIGNATURES.find(({ offset, bytes: mark }) => mark.every((byte, at) => bytes[offset + at] === byte))
  return found?.type ?? null
}

const IMAGE_EXTENSIONS = ['jpg', 'jpeg', 'jfif', 'png', 'webp', 'gif']
const EXTENSIONS: Record<string, readonly string[]> = {
  IMAGE: IMAGE_EXTENSIONS,
  PDF: ['pdf'],
  DOCX: ['docx'],
  XLSX: ['xlsx'],
}

/** The part after the last dot, in lower case; '' where there is none. */
export function extensionOf(fileName: string): string {
  return /\.([A-Za-z0-9]{1,10})$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}

/**
 * True when the name fits the content, or has no extension. Pictures may carry each other's: phones and WeChat
 * rename them freely, and what we store is re-encoded and renamed anyway.
 */
export function nameFits(fileName: string, content: 'IMAGE' | 'PDF' | 'DOCX' | 'XLSX'): boolean {
  const extension = extensionOf(fileName)
  return extension === '' || (EXTENSIONS[content] ?? []).includes(extension)
}
