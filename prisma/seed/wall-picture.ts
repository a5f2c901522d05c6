import { createHash } from 'node:crypto'
import sharp from 'sharp'

export interface WallPicture {
  file: Buffer
  thumbnail: Buffer
  width: number
  height: number
  digest: Uint8Array<ArrayBuffer>
}

const [WIDTH, HEIGHT] = [1200, 900]

/** A drawn notice board on a wall, with one sheet on it: a picture of nobody and of no place. */
export async function drawWall(): Promise<WallPicture> {
  const drawn = sharp(Buffer.from(drawing())).jpeg({ quality: 80 })
  const file = await drawn.toBuffer()
  const thumbnail = await sharp(file).resize(320).jpeg({ quality: 75 }).toBuffer()
  const digest = new Uint8Array(createHash('sha256').update(file).digest())
  return { file, thumbnail, width: WIDTH, height: HEIGHT, digest }
}

function drawing(): string {
  const bricks = Array.from({ length: 10 }, (_none, row) =>
    Array.from({ length: 9 }, (_none, column) => brick(column * 150 - (row % 2) * 75, row * 90)).join(''),
  ).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="#c9b8a4"/>${bricks}
    <rect x="190" y="120" width="820" height="660" rx="10" fill="#5d4a36"/>
    <rect x="220" y="150" width="760" height="600" fill="#8fae8b"/>
    <rect x="220" y="150" width="760" height="70" fill="#9c2a24"/>
    ${sheet(300, 255, 250, 340)}${sheet(640, 270, 190, 260)}${sheet(855, 290, 90, 130)}</svg>`
}

const brick = (x: number, y: number): string =>
  `<rect x="${x + 3}" y="${y + 3}" width="144" height="84" fill="#bfa98f" stroke="#a8957f"/>`

/** Paper with a title, a table and four pins. */
function sheet(x: number, y: number, width: number, height: number): string {
  const rows = Math.floor((height - 110) / 18)
  const lines = Array.from({ length: rows }, (_none, row) => {
    const down = y + 90 + row * 18
    return `<path d="M${x + 20} ${down}H${x + width - 20}" stroke="#555" stroke-width="1.5"/>`
  }).join('')
  const pins = [
    [x + 8, y + 8],
    [x + width - 8, y + 8],
    [x + 8, y + height - 8],
    [x + width - 8, y + height - 8],
  ].map(([left, top]) => `<circle cx="${left}" cy="${top}" r="5" fill="#c43"/>`)
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fdfcf7"/>
    <rect x="${x + width / 4}" y="${y + 22}" width="${width / 2}" height="16" fill="#222"/>
    <rect x="${x + 20}" y="${y + 52}" width="${width - 40}" height="10" fill="#666"/>
    <rect x="${x + 20}" y="${y + 72}" width="${width - 40}" height="${rows * 18}" fill="none" stroke="#555" stroke-width="1.5"/>
    ${lines}${pins.join('')}`
}
