import sharp from 'sharp'
import { Refusal } from '../error'

const LONGEST_SIDE = 2048
const THUMBNAIL_SIDE = 480
/** A 64-megapixel phone camera still fits; a small file that unfolds into gigabytes does not. */
const PIXEL_LIMIT = 66_000_000
const SECONDS = 20

export interface EncodedImage {
  bytes: Buffer
  thumbnail: Buffer
  width: number
  height: number
}

/**
 * Turns the picture upright, drops every piece of metadata (place, camera, time), bounds its size and writes a JPEG,
 * which the oldest phones draw. Of an animation the first frame is kept; what is transparent becomes white.
 */
export async function encodeImage(bytes: Uint8Array): Promise<EncodedImage> {
  try {
    const full = await jpeg(bytes, LONGEST_SIDE, 82)
    const thumbnail = await jpeg(full.data, THUMBNAIL_SIDE, 76)
    return { bytes: full.data, thumbnail: thumbnail.data, width: full.info.width, height: full.info.height }
  } catch (error) {
    const reason = error instanceof Error ? error.message : ''
    throw new Refusal(/pixel limit/i.test(reason) ? 'ATTACHMENT_TOO_MANY_PIXELS' : 'ATTACHMENT_DAMAGED', 'file')
  }
}

function jpeg(bytes: Uint8Array, side: number, quality: number) {
  return sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true })
}
