import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { contentDisposition, storedFileName } from '../../api/attachment/file-name'
import { prepareFile } from '../../api/attachment/prepare'
import { docx, honestBomb, hugePng, lyingDocx, pdf, photo } from './sample-file'

const code = (fileName: string, bytes: Buffer): Promise<string> =>
  prepareFile(fileName, bytes).then(
    () => 'accepted',
    (error: { code?: string }) => error.code ?? String(error),
  )

describe('what a file is', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1'.padEnd(64, '0'), 'hex')
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(40)])
  const apk = Buffer.from(zipSync({ 'AndroidManifest.xml': strToU8('x'), 'classes.dex': strToU8('x') }))

  test.each([
    ['a program called a picture', 'photo.jpg', () => Buffer.from('MZ\x90\x00 this is a program'), 'ATTACHMENT_TYPE'],
    ['a web page called a PDF', 'a.pdf', () => Buffer.from('<html><script>1</script>'), 'ATTACHMENT_TYPE'],
    ['an SVG', 'a.svg', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'ATTACHMENT_TYPE'],
    ['a phone program called a document', 'a.docx', () => apk, 'ATTACHMENT_TYPE'],
    ['a PDF called a picture', 'a.png', pdf, 'ATTACHMENT_NAME_LIES'],
    ['a document called a table', 'a.xlsx', () => docx(), 'ATTACHMENT_NAME_LIES'],
    ['an old Word file', 'a.doc', () => ole, 'ATTACHMENT_OLD_OFFICE'],
    ['a HEIC photo', 'a.heic', () => heic, 'ATTACHMENT_HEIC'],
    ['half a PDF', 'a.pdf', () => pdf().subarray(0, 20), 'ATTACHMENT_DAMAGED'],
    ['a document with macros', 'a.docx', () => docx({ 'word/vbaProject.bin': strToU8('x') }), 'ATTACHMENT_MACRO'],
    ['a document that says it unfolds to 1 GB', 'a.docx', honestBomb, 'ATTACHMENT_BOMB'],
    ['a document that lies about its size', 'a.docx', lyingDocx, 'ATTACHMENT_BOMB'],
    ['a cut document', 'a.docx', () => docx().subarray(0, -30), 'ATTACHMENT_DAMAGED'],
    ['a picture of 3.6 billion pixels', 'a.png', hugePng, 'ATTACHMENT_TOO_MANY_PIXELS'],
    ['a cut picture', 'a.jpg', async () => (await photo(400, 300)).subarray(0, 900), 'ATTACHMENT_DAMAGED'],
  ])('refuses %s', async (_what, name, make, expected) => {
    expect(await code(name, await make())).toBe(expected)
  })

  test.each([
    ['a PDF', '预算.PDF', pdf],
    ['a document without an extension', '预算', () => docx()],
    [
      'a PNG that was renamed',
      '照片.jpg',
      () =>
        sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
          .png()
          .toBuffer(),
    ],
  ])('accepts %s', async (_what, name, make) => {
    expect(await code(name, await make())).toBe('accepted')
  })
})

describe('a picture', () => {
  test('stands upright, is bounded, and says nothing of place and camera', async () => {
    const original = await photo()
    expect(original.includes('SecretCamera')).toBe(true)
    const { bytes, thumbnail, width, height, contentType, fileName } = await prepareFile('IMG 1.JPEG', original)
    expect([width, height, contentType, fileName]).toEqual([1365, 2048, 'image/jpeg', 'IMG 1.jpg'])
    const metadata = await sharp(bytes).metadata()
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(bytes.includes('SecretCamera')).toBe(false)
    const small = await sharp(thumbnail ?? Buffer.alloc(0)).metadata()
    expect([small.width, small.height]).toEqual([320, 480])
  })

  test('of an animation is its first frame', async () => {
    const frame = (background: string) =>
      sharp({ create: { width: 20, height: 20, channels: 3, background } })
        .png()
        .toBuffer()
    const gif = await sharp([await frame('#ff0000'), await frame('#0000ff')], { join: { animated: true } })
      .gif()
      .toBuffer()
    const { bytes, height } = await prepareFile('a.gif', gif)
    const { dominant } = await sharp(bytes).stats()
    expect(height).toBe(20)
    expect(dominant.r).toBeGreaterThan(200)
  })
})

describe('a file name', () => {
  test.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\照片\\村口.png', '村口.jpg'],
    ['a\u202Egpj.exe', 'agpj.jpg'],
    ['.hidden', '图片.jpg'],
    ['', '图片.jpg'],
    [`${'长'.repeat(200)}.png`, `${'长'.repeat(80)}.jpg`],
  ])('%s is kept as %s', (raw, kept) => {
    expect(storedFileName(raw, 'jpg', '图片')).toBe(kept)
  })

  test('travels in a header that old and new browsers read', () => {
    expect(contentDisposition('attachment', "预算'(1).pdf")).toBe(
      `attachment; filename="__'(1).pdf"; filename*=UTF-8''%E9%A2%84%E7%AE%97%27%281%29.pdf`,
    )
  })
})
