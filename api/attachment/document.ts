import { Refusal } from '../error'
import { readZipDirectory, verifyZip, ZipFault } from './zip-directory'

export type DocumentType = 'PDF' | 'DOCX' | 'XLSX'

export const DOCUMENT_CONTENT_TYPE: Record<DocumentType, string> = {
  PDF: 'application/pdf',
  DOCX: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A PDF ends with its mark; one that was cut off on the way does not. */
export function checkPdf(bytes: Buffer): DocumentType {
  if (!bytes.subarray(-4096).includes('%%EOF')) throw new Refusal('ATTACHMENT_DAMAGED', 'file')
  return 'PDF'
}

/** DOCX or XLSX by what the archive holds; macros, other archives, traps and encrypted files are refused. */
export async function checkOfficeDocument(bytes: Buffer): Promise<DocumentType> {
  try {
    const entries = readZipDirectory(bytes)
    const names = new Set(entries.map((entry) => entry.name))
    const type = officeType(names)
    if (type === null) throw new Refusal('ATTACHMENT_TYPE', 'file')
    if ([...names].some((name) => /vbaProject\.bin$/i.test(name))) throw new Refusal('ATTACHMENT_MACRO', 'file')
    await verifyZip(bytes, entries)
    return type
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error
    throw new Refusal(`ATTACHMENT_${error.fault}`, 'file')
  }
}

function officeType(names: ReadonlySet<string>): DocumentType | null {
  if (!names.has('[Content_Types].xml')) return null
  if (names.has('word/document.xml')) return 'DOCX'
  return names.has('xl/workbook.xml') ? 'XLSX' : null
}
