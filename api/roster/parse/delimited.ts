import type { Cell, GridRow } from './grid'

interface Record_ {
  line: number
  fields: string[]
}

/** Longest quoted field in lines: a stray quote must not swallow the file. */
const QUOTED_LINES = 30

/** End of a quoted field begun at `start` (index of the closing quote), or -1 where the quote is only a character. */
function closingQuote(text: string, start: number, delimiter: string): number {
  let lines = 0
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\n') lines += 1
    if (lines > QUOTED_LINES) return -1
    if (character !== '"') continue
    if (text.charAt(at + 1) === '"') {
      at += 1
      continue
    }
    const next = text.charAt(at + 1)
    return next === delimiter || next === '\n' || next === '\r' || next === '' ? at : -1
  }
  return -1
}

/** Splits text into records; each knows the line on which it begins. */
export function splitRecords(text: string, delimiter: string): Record_[] {
  const records: Record_[] = []
  let [fields, field, line, begun, at]: [string[], string, number, number, number] = [[], '', 1, 1, 0]
  const endRecord = () => {
    records.push({ line: begun, fields: [...fields, field] })
    fields = []
    field = ''
    line += 1
    begun = line
  }
  while (at < text.length) {
    const character = text.charAt(at)
    const close = character === '"' && field === '' ? closingQuote(text, at, delimiter) : -1
    if (close >= 0) {
      const raw = text.slice(at + 1, close)
      line += raw.split(/\r\n|\r|\n/).length - 1
      field = raw.replace(/""/g, '"')
      at = close
    } else if (character === delimiter) {
      fields.push(field)
      field = ''
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text.charAt(at + 1) === '\n') at += 1
      endRecord()
    } else {
      const next = nextSpecial(text, at + 1, delimiter)
      field += text.slice(at, next)
      at = next - 1
    }
    at += 1
  }
  if (fields.length > 0 || field !== '') endRecord()
  return records
}

function nextSpecial(text: string, from: number, delimiter: string): number {
  let at = from
  while (at < text.length) {
    const character = text.charAt(at)
    if (character === delimiter || character === '\n' || character === '\r') break
    at += 1
  }
  return at
}

/** `="3606…"` keeps long numbers as text in exported CSV; `=` with anything else stays the text it is. */
function unwrap(field: string): string {
  return /^\s*="([^"]*)"\s*$/.exec(field)?.[1] ?? field
}

function textCell(field: string): Cell | undefined {
  const text = unwrap(field)
  if (text.trim() === '') return undefined
  const isError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)$/i.test(text.trim())
  return isError ? { kind: 'error', text } : { kind: 'text', text }
}

/** Records as sheet rows, blank ones left out. */
export function delimitedRows(text: string, delimiter: string): GridRow[] {
  return splitRecords(text, delimiter).flatMap(({ line, fields }, index) => {
    const cells = fields.slice(0, 300).map(textCell)
    return cells.some((cell) => cell !== undefined) ? [{ row: line, index, cells }] : []
  })
}
