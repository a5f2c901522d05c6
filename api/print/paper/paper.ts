import PDFDocument from 'pdfkit'
import { fontFile, textWidth, type Weight } from './font-file'
import { PrintableText } from './printable-text'
import { wrapText } from './wrap-text'

export type PaperSize = 'A4' | 'A3'
/** Ballots are small. */
export type SheetSize = PaperSize | 'A5'

export const INK = '#111111'
export const RED = '#B3261E'
export const GREY = '#555555'
export const RULE = '#777777'
export const SHADE = '#EFEFEF'

export interface TextStyle {
  size: number
  weight?: Weight
  colour?: string
  align?: 'left' | 'center' | 'right'
}

const POINTS: Record<SheetSize, [number, number]> = {
  A5: [419.53, 595.28],
  A4: [595.28, 841.89],
  A3: [841.89, 1190.55],
}
/** Type grows with the paper: an A3 sheet is read from farther away. */
const SCALE: Record<SheetSize, number> = { A5: 0.86, A4: 1, A3: 1.4 }
const LINE = 1.45

export interface PaperOptions {
  size: SheetSize
  landscape?: boolean
  title: string
  author: string
  /** So many times the same: pages are numbered within a copy, so that no number tells one from another. */
  copies?: number
}

/** Pages filled from top to bottom. Sizes are those of an A4 sheet, in points: `scaled` makes them those of the paper. */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  /** What the font lacks is numbered anew on each sheet. */
  text = new PrintableText()
  scale: number
  readonly margin: number
  y = 0
  /** Where the content of this page begins. */
  top = 0
  private landscape: boolean
  private footer = ''
  private running = ''
  private readonly footers: string[] = []
  private readonly chunks: Buffer[] = []

  constructor(private readonly options: PaperOptions) {
    const { size, title, author, landscape = false } = options
    this.scale = SCALE[size]
    this.margin = 42 * this.scale
    this.landscape = landscape
    this.doc = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      margin: 0,
      lang: 'zh-CN',
      displayTitle: true,
      font: '',
      info: { Title: title, Author: author, Creator: '明白 Mingbai' },
    })
    for (const weight of ['regular', 'bold'] as const) this.doc.registerFont(weight, fontFile(weight).bytes)
    this.doc.on('data', (chunk: Buffer) => this.chunks.push(chunk))
  }

  /** Everything a little smaller from now on, where that saves a page. */
  tighten(density: number): void {
    this.scale = SCALE[this.options.size] * density
  }

  get size(): SheetSize {
    return this.options.size
  }

  get pages(): number {
    return this.footers.length
  }

  get width(): number {
    return this.page[0] - 2 * this.margin
  }

  get uprightWidth(): number {
    return POINTS[this.options.size][0] - 2 * this.margin
  }

  /** Where the content ends; the footer stands below. */
  get bottom(): number {
    return this.page[1] - this.margin - 14 * this.scale
  }

  get room(): number {
    return this.bottom - this.y
  }

  private get page(): [number, number] {
    const [short, long] = POINTS[this.options.size]
    return this.landscape ? [long, short] : [short, long]
  }

  scaled(points: number): number {
    return points * this.scale
  }

  /** The first page of a sheet. The footer stands on all its pages, the running head on all but the first. */
  begin(footer: string, running: string, landscape = false): void {
    this.footer = this.text.of(footer)
    this.running = this.text.of(running)
    this.landscape = landscape
    this.addPage()
  }

  private addPage(): void {
    this.doc.addPage({ size: this.page, margin: 0 })
    this.footers.push(this.footer)
    this.y = this.top = this.margin
  }

  newPage(): void {
    this.addPage()
    const style = { size: this.scaled(10), weight: 'bold' as const }
    const [words = ''] = wrapText(this.running, this.width - this.scaled(40), style.size, 'bold')
    this.linesAt([`${words}（续）`], this.margin, this.y, this.width, style)
    this.y = this.top = this.margin + this.scaled(18)
  }

  /** Draws on an earlier page, from 1; nothing is laid out after that. */
  returnTo(page: number): void {
    this.doc.switchToPage(page - 1)
  }

  /** A new page when less than this is left; a page with nothing on it is never left behind. */
  need(height: number): void {
    if (this.room < height && this.y > this.top) this.newPage()
  }

  /** What the next page will be, and what `width` says from now on. */
  turn(landscape: boolean): void {
    this.landscape = landscape
  }

  lineWidth(text: string, { size, weight = 'regular' }: TextStyle): number {
    return textWidth(text, size, weight)
  }

  lineHeight(size: number): number {
    return size * LINE
  }

  lines(text: string, width: number, { size, weight = 'regular' }: TextStyle): string[] {
    return wrapText(this.text.of(text), width, size, weight)
  }

  /** One line at a place; its characters were made printable before. */
  line(text: string, x: number, y: number, width: number, style: TextStyle): void {
    const { size, weight = 'regular', colour = INK, align = 'left' } = style
    if (text === '') return
    const free = align === 'left' ? 0 : width - textWidth(text, size, weight)
    this.doc
      .font(weight)
      .fontSize(size)
      .fillColor(colour)
      .text(text, x + (align === 'center' ? free / 2 : free), y, { lineBreak: false })
  }

  /** Lines one below the other; answers the height they took. */
  linesAt(lines: readonly string[], x: number, y: number, width: number, style: TextStyle): number {
    const height = this.lineHeight(style.size)
    lines.forEach((line, index) => {
      this.line(line, x, y + index * height + (height - style.size * 1.3) / 2, width, style)
    })
    return lines.length * height
  }

  /** A text over as many pages as it takes; never one line alone on a page where it can be helped. */
  paragraph(text: string, style: TextStyle): void {
    const lines = this.lines(text, this.width, style)
    const height = this.lineHeight(style.size)
    this.need(Math.min(lines.length, 3) * height)
    for (const [index, line] of lines.entries()) {
      const left = lines.length - index
      this.need(left === 2 ? 2 * height : height)
      this.y += this.linesAt([line], this.margin, this.y, this.width, style)
    }
  }

  gap(points: number): void {
    if (this.y > this.top) this.y += this.scaled(points)
  }

  rule(weight = 0.8, colour = INK): void {
    this.stroke(this.margin, this.y, this.margin + this.width, this.y, weight, colour)
  }

  stroke(fromX: number, fromY: number, toX: number, toY: number, weight = 0.6, colour = RULE): void {
    this.doc.moveTo(fromX, fromY).lineTo(toX, toY).lineWidth(this.scaled(weight)).strokeColor(colour).stroke()
  }

  box(x: number, y: number, width: number, height: number, weight = 0.6, colour = RULE): void {
    this.doc.rect(x, y, width, height).lineWidth(this.scaled(weight)).strokeColor(colour).stroke()
  }

  shade(x: number, y: number, width: number, height: number, colour = SHADE): void {
    this.doc.rect(x, y, width, height).fillColor(colour).fill()
  }

  /** The footers, now that the number of pages is known, and the bytes. */
  finish(): Promise<Buffer> {
    const done = new Promise<Buffer>((resolve) => this.doc.on('end', () => resolve(Buffer.concat(this.chunks))))
    this.footers.forEach((footer, index) => {
      this.doc.switchToPage(index)
      this.drawFooter(footer, index + 1)
    })
    this.doc.end()
    return done
  }

  private drawFooter(words: string, number: number): void {
    const { width: pageWidth, height } = this.doc.page
    const style = { size: this.scaled(8), colour: GREY }
    const [x, width, y] = [this.margin, pageWidth - 2 * this.margin, height - this.margin - style.size]
    const [first = ''] = wrapText(words, width * 0.78, style.size)
    const each = this.pages / (this.options.copies ?? 1)
    this.line(first, x, y, width, style)
    this.line(`第 ${((number - 1) % each) + 1} 页，共 ${each} 页`, x, y, width, { ...style, align: 'right' })
  }
}
