import type { DisclosureContent } from '@shared/disclosure/content'
import type { LineTable } from '@shared/disclosure/table'
import type { AttachmentItemFragment, DisclosureWorkingFragment } from '../generated/documents'
import { asTable } from '../table/line-words'

/** The draft as it is kept on the phone. */
export interface EditorForm {
  /** The server's revision it started from. */
  revision: number
  /** Holds words the server has not got yet. */
  dirty: boolean
  title: string
  gist: string
  body: string
  table: LineTable | null
  attachments: readonly AttachmentItemFragment[]
}

export function formOf({ revision, title, gist, body, table, attachments }: DisclosureWorkingFragment): EditorForm {
  return { revision, dirty: false, title, gist, body, table: asTable(table), attachments }
}

/** Lines that were added and left empty stay on the phone. */
function withoutEmptyRows(table: LineTable): LineTable {
  const filled = table.rows.filter(({ cells }) => Object.values(cells).some((value) => value !== null && value !== ''))
  return { ...table, rows: filled }
}

export function contentOf({ title, gist, body, table, attachments }: EditorForm): DisclosureContent {
  const attachmentIds = attachments.map(({ id }) => id)
  return { title, gist, body, table: table && withoutEmptyRows(table), attachmentIds }
}

/** Puts the masked text where the unmasked one stood. Field names are those of shared/disclosure/content.ts. */
export function withMasked(form: EditorForm, field: string, suggestion: string): Partial<EditorForm> {
  if (field === 'title' || field === 'gist' || field === 'body') return { [field]: suggestion }
  const [, part, index, , columnId] = field.split('.')
  if (form.table && part === 'rows' && field.endsWith('.noVoucher'))
    return withReason(form.table, Number(index), suggestion)
  if (!form.table || part !== 'rows' || columnId === undefined) return {}
  const rows = form.table.rows.map((row, place) =>
    place === Number(index) ? { ...row, cells: { ...row.cells, [columnId]: suggestion } } : row,
  )
  return { table: { ...form.table, rows } }
}

function withReason(table: LineTable, index: number, noVoucher: string): Partial<EditorForm> {
  return { table: { ...table, rows: table.rows.map((row, place) => (place === index ? { ...row, noVoucher } : row)) } }
}
