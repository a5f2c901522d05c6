import { RosterFileError } from './message'
import { readZipDirectory } from './zip-guard'

export type FileKind = 'xlsx' | 'xls' | 'markup' | 'text'

const signatures: [bytes: string, name: string][] = [
  ['%PDF', 'PDF 文档'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
  ['GIF8', '图片'],
  ['BM', '图片'],
  ['RIFF', '图片或视频'],
  ['Rar!', '压缩包'],
  ['7z\xbc\xaf', '压缩包'],
  ['\x1f\x8b', '压缩包'],
  ['MZ', '程序'],
  ['\x7fELF', '程序'],
  ['{\\rtf', '文字文档'],
]

const unsupported = (value: string) => new RosterFileError('FILE_TYPE_UNSUPPORTED', { value })
const utf16 = (text: string) => Buffer.from(text, 'utf16le')

function sniffZip(bytes: Uint8Array): FileKind {
  const names = readZipDirectory(bytes).map((entry) => entry.name)
  if (names.some((name) => /^xl\/.*workbook[^/]*\.xml$/i.test(name))) return 'xlsx'
  if (names.some((name) => name.startsWith('word/'))) throw unsupported('Word 文档')
  if (names.some((name) => name.startsWith('ppt/'))) throw unsupported('演示文稿')
  throw unsupported(
    names.includes('content.xml') ? 'ODF 文档' : names.some((name) => /^xl\//.test(name)) ? 'xlsb' : '压缩包',
  )
}

/** OLE containers hold .xls, .doc and every Office file under a password. */
function sniffCompound(buffer: Buffer): FileKind {
  if (buffer.includes(utf16('EncryptedPackage'))) throw new RosterFileError('FILE_ENCRYPTED')
  if (buffer.includes(utf16('Workbook\0')) || buffer.includes(utf16('Book\0'))) return 'xls'
  throw unsupported('文字文档')
}

function isUtf16(buffer: Buffer): boolean {
  const head = buffer.subarray(0, 512)
  const nulls = head.filter((byte) => byte === 0).length
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || nulls * 10 > head.length
}

function sniffText(buffer: Buffer): FileKind {
  if (!isUtf16(buffer) && buffer.includes(0)) throw unsupported('不明文件')
  const head = buffer
    .toString('latin1', 0, 2048)
    .replace(/\0/g, '')
    .trimStart()
    .replace(/^(\xef\xbb\xbf|\xff\xfe)/, '')
  const markup = /^<(\?xml|!doctype|html|head|meta|style|table|body|div|!--)/i.test(head.trimStart())
  return markup ? 'markup' : 'text'
}

function sniffContent(bytes: Uint8Array): FileKind {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = buffer.toString('latin1', 0, 8)
  if (head.startsWith('PK')) return sniffZip(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return sniffCompound(buffer)
  const known = signatures.find(([signature]) => head.startsWith(signature))
  // A text may begin with BM or MZ; a binary file holds zeros.
  if (known && (known[0].length > 2 || buffer.subarray(0, 4096).includes(0))) throw unsupported(known[1])
  return sniffText(buffer)
}

const allowed: Record<string, FileKind[]> = {
  xlsx: ['xlsx'],
  xlsm: ['xlsx'],
  xltx: ['xlsx'],
  csv: ['text'],
  tsv: ['text'],
  txt: ['text'],
  // Government systems export web pages and text under .xls, and Excel opens them.
  xls: ['xls', 'xlsx', 'markup', 'text'],
  et: ['xls', 'xlsx'],
  htm: ['markup'],
  html: ['markup'],
}
const kindName: Record<FileKind, string> = {
  xlsx: '新版 Excel 表格',
  xls: '旧版 Excel 表格',
  markup: '网页',
  text: '纯文本',
}

/** What the bytes are. The name must not claim something else: a file that lies about its type is refused. */
export function sniffRoster(bytes: Uint8Array, fileName: string): FileKind {
  if (bytes.byteLength === 0) throw new RosterFileError('FILE_EMPTY')
  const kind = sniffContent(bytes)
  const extension = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase()
  const kinds = extension === undefined ? undefined : allowed[extension]
  if (kinds && !kinds.includes(kind))
    throw new RosterFileError('FILE_TYPE_MISMATCH', { extension: extension ?? '', value: kindName[kind] })
  return kind
}
