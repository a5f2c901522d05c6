import { createHash } from 'node:crypto'
import { Refusal } from '../error'
import type { AttachmentKind } from '../generated/county/enums'
import { checkOfficeDocument, checkPdf, DOCUMENT_CONTENT_TYPE } from './document'
import { storedFileName } from './file-name'
import { nameFits, sniffFileType } from './file-type'
import { encodeImage } from './image'

/** A file ready to be kept. */
export interface PreparedFile {
  kind: AttachmentKind
  fileName: string
  contentType: string
  bytes: Buffer
  thumbnail: Buffer | null
  width: number | null
  height: number | null
  digest: Uint8Array<ArrayBuffer>
}

/** Decides by content what the file is and makes it fit to be published; throws a Refusal that says what to do. */
export async function prepareFile(fileName: string, bytes: Buffer): Promise<PreparedFile> {
  switch (sniffFileType(bytes)) {
    case 'JPEG':
    case 'PNG':
    case 'WEBP':
    case 'GIF':
      return prepareImage(fileName, bytes)
    case 'PDF':
    case 'ZIP':
      return prepareDocument(fileName, bytes)
    case 'HEIC':
      throw new Refusal('ATTACHMENT_HEIC', 'file')
    case 'OLD_OFFICE':
      throw new Refusal('ATTACHMENT_OLD_OFFICE', 'file')
    default:
      throw new Refusal('ATTACHMENT_TYPE', 'file')
  }
}

async function prepareImage(fileName: string, bytes: Buffer): Promise<PreparedFile> {
  if (!nameFits(fileName, 'IMAGE')) throw new Refusal('ATTACHMENT_NAME_LIES', 'file')
  const image = await encodeImage(bytes)
  return {
    ...image,
    kind: 'IMAGE',
    fileName: storedFileName(fileName, 'jpg', '图片'),
    contentType: 'image/jpeg',
    digest: sha256(image.bytes),
  }
}

async function prepareDocument(fileName: string, bytes: Buffer): Promise<PreparedFile> {
  const type = sniffFileType(bytes) === 'PDF' ? checkPdf(bytes) : await checkOfficeDocument(bytes)
  if (!nameFits(fileName, type)) throw new Refusal('ATTACHMENT_NAME_LIES', 'file')
  return {
    kind: 'DOCUMENT',
    fileName: storedFileName(fileName, type.toLowerCase(), '文件'),
    contentType: DOCUMENT_CONTENT_TYPE[type],
    bytes,
    thumbnail: null,
    width: null,
    height: null,
    digest: sha256(bytes),
  }
}

export function sha256(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(bytes).digest())
}
