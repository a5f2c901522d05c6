import { encodeQR } from 'qr'
import { INK, type Paper } from './paper'

/** A QR code with its quiet zone, `side` points wide, black on white whatever stands around it. */
export function drawQr(paper: Paper, text: string, x: number, y: number, side: number): void {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', border: 4 })
  const unit = side / modules.length
  const { doc } = paper
  doc.rect(x, y, side, side).fillColor('#FFFFFF').fill()
  modules.forEach((row, down) => {
    for (const { from, length } of runs(row)) doc.rect(x + from * unit, y + down * unit, length * unit, unit)
  })
  doc.fillColor(INK).fill()
}

/** Neighbouring dark modules as one rectangle: no hairlines between them, and a third of the size. */
function runs(row: readonly boolean[]): { from: number; length: number }[] {
  const found: { from: number; length: number }[] = []
  row.forEach((dark, at) => {
    const last = found.at(-1)
    if (!dark) return
    if (last !== undefined && last.from + last.length === at) last.length += 1
    else found.push({ from: at, length: 1 })
  })
  return found
}
