import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import type { Storage } from '../../api/attachment/storage'
import type { CountyCode, CountyTransaction } from '../../api/database/county-database'

/** A swept village road with a broom leaning on a wall, drawn: nobody is in it. */
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="750">
  <rect width="1000" height="330" fill="#bcd7ea"/>
  <path d="M0 330L220 150L400 300L610 110L1000 320V360H0Z" fill="#8b8f86"/>
  <rect y="330" width="1000" height="420" fill="#a58d63"/>
  <path d="M420 330H580L860 750H140Z" fill="#d9d2c4"/>
  <path d="M495 350L480 750M505 350L520 750" stroke="#c4bba9" stroke-width="4"/>
  <rect x="0" y="250" width="210" height="330" fill="#f1ece0"/>
  <rect x="0" y="250" width="210" height="34" fill="#7b3b2a"/>
  <rect x="60" y="350" width="80" height="90" fill="#3b4a57" stroke="#7b3b2a" stroke-width="10"/>
  <path d="M300 300L250 590" stroke="#7a5a30" stroke-width="12" stroke-linecap="round"/>
  <path d="M250 560l-44 110h84z" fill="#c9a04e"/>
  <circle cx="800" cy="420" r="46" fill="#4d7a4a"/><rect x="792" y="450" width="16" height="70" fill="#5f4a2f"/>
</svg>`

/** Stores the picture as an upload of the village; answers its id. */
export async function writeSweptRoad(
  db: CountyTransaction,
  county: CountyCode,
  divisionCode: string,
  uploaderId: string,
  storage: Storage,
): Promise<string> {
  const picture = sharp(Buffer.from(SVG))
  const file = await picture.clone().jpeg({ quality: 70 }).toBuffer()
  const id = uuidv7()
  await storage.put(`${county}/${id}/file`, file)
  await storage.put(`${county}/${id}/thumbnail`, await picture.clone().resize(320).jpeg({ quality: 70 }).toBuffer())
  const stored = { kind: 'IMAGE' as const, fileName: '清扫后.jpg', contentType: 'image/jpeg', byteSize: file.length }
  const digest = new Uint8Array(createHash('sha256').update(file).digest())
  await db.attachment.create({ data: { id, divisionCode, uploaderId, ...stored, width: 1000, height: 750, digest } })
  return id
}
