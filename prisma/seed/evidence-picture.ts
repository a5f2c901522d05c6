import { createHash } from 'node:crypto'
import type { RecordKind } from '@shared/procedure/template'
import sharp from 'sharp'
import { drawWall, type WallPicture } from './wall-picture'

const [WIDTH, HEIGHT] = [900, 1200]

/** A stroke that looks written and says nothing. */
function scrawl(x: number, y: number, turn: number): string {
  const [high, low] = [y - 10 - (turn % 4) * 3, y + 8 + (turn % 3) * 4]
  return `<path d="M${x} ${y}q14 ${high - y} 26 0t24 ${low - y}q10 -26 22 -8t30 ${(turn % 5) - 2}" fill="none" stroke="#26324a" stroke-width="3.5"/>`
}

/** A sheet of paper on a table: a heading, two columns of names in handwriting, and thumbprints for some. */
function signedSheet(): string {
  const rows = Array.from({ length: 14 }, (_none, row) => {
    const y = 300 + row * 58
    const line = `<path d="M110 ${y + 18}H790" stroke="#b9b2a3" stroke-width="2"/>`
    const print = row % 4 === 1 ? `<ellipse cx="745" cy="${y}" rx="15" ry="19" fill="#b23327" opacity="0.75"/>` : ''
    return `${line}${scrawl(140, y, row)}${scrawl(480, y, row + 3)}${print}`
  }).join('')
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="#7a6a55"/>
    <g transform="rotate(-0.8 450 600)"><rect x="70" y="70" width="760" height="1060" fill="#fbf8ef"/>
    <rect x="270" y="130" width="360" height="34" rx="6" fill="#333"/>
    <rect x="140" y="205" width="240" height="16" rx="8" fill="#8f897c"/><rect x="480" y="205" width="200" height="16" rx="8" fill="#8f897c"/>
    ${rows}</g>`
}

/** A room with a long table and people without faces, hands up. */
function hall(): string {
  const person = (x: number, y: number, tint: string, hand: boolean) =>
    `<circle cx="${x}" cy="${y}" r="34" fill="#c9a27e"/><path d="M${x - 62} ${y + 130}q0 -86 62 -86t62 86z" fill="${tint}"/>
     ${hand ? `<path d="M${x + 50} ${y + 74}L${x + 70} ${y - 46}" stroke="#c9a27e" stroke-width="20" stroke-linecap="round"/>` : ''}`
  const tints = ['#5b6f8c', '#7d4f46', '#4e7358', '#8a7440', '#6a5580']
  const rows = [470, 640, 820].map((y, row) =>
    [150, 300, 450, 600, 750]
      .map((x, seat) => person(x + (row % 2) * 30, y, tints[(seat + row) % 5] ?? '', (seat + row) % 3 !== 0))
      .join(''),
  )
  return `<rect width="${WIDTH}" height="${HEIGHT}" fill="#d9cdb8"/><rect y="940" width="${WIDTH}" height="260" fill="#a58a68"/>
    <rect x="120" y="110" width="660" height="200" fill="#a8322a"/><rect x="190" y="180" width="520" height="30" fill="#f0d9a0"/>
    ${rows.join('')}<rect x="60" y="985" width="780" height="120" rx="10" fill="#6d5136"/>`
}

async function developed(drawing: string): Promise<WallPicture> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${drawing}</svg>`
  const file = await sharp(Buffer.from(svg)).jpeg({ quality: 78 }).toBuffer()
  const thumbnail = await sharp(file).resize(320).jpeg({ quality: 75 }).toBuffer()
  const digest = new Uint8Array(createHash('sha256').update(file).digest())
  return { file, thumbnail, width: WIDTH, height: HEIGHT, digest }
}

/** What a photo of that record shows, drawn by our own code; null for what is written. */
export async function evidencePicture(kind: RecordKind): Promise<WallPicture | null> {
  if (kind === 'BOARD_PHOTO') return drawWall()
  if (kind === 'MEETING_PHOTO') return developed(hall())
  return kind === 'SIGNATURES' || kind === 'ATTENDANCE_SHEET' || kind === 'HOUSEHOLD_SIGNATURES'
    ? developed(signedSheet())
    : null
}

export const PICTURE_NAMES: Partial<Record<RecordKind, string>> = {
  BOARD_PHOTO: '公开栏.jpg',
  MEETING_PHOTO: '会场.jpg',
  SIGNATURES: '签名.jpg',
  ATTENDANCE_SHEET: '签到表.jpg',
  HOUSEHOLD_SIGNATURES: '逐户签字.jpg',
}
