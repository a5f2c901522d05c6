import sharp from 'sharp'

/** A photograph as a phone takes it: a JPEG that says where it was taken. */
export function photograph(): Promise<Buffer> {
  return sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#4d7a5a' } })
    .jpeg()
    .withExif({
      IFD0: { Make: 'Ceshi', Model: 'T1' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '29/1 5/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '87/1 38/1 0/1',
      },
    })
    .toBuffer()
}

/** Whether a picture still carries anything beside itself. */
export async function hasMetadata(picture: Buffer): Promise<boolean> {
  const { exif, xmp, iptc } = await sharp(picture).metadata()
  return [exif, xmp, iptc].some(Boolean)
}
