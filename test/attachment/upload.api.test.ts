import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { attachmentAddress } from '../../api/attachment/address'
import { sha256 } from '../../api/attachment/prepare'
import { codes, type NoticeHost, openNoticeHost } from '../notice/notice-host'
import { createDraft } from '../notice/notice-world'
import { newKey } from '../support/api'
import { pdf, photo } from './sample-file'

interface Answer {
  attachment: { id: string; url: string; thumbnailUrl: string | null; fileName: string; kind: string } | null
  userErrors: { code: string; message: string }[]
  errors?: { extensions: { code: string } }[]
}

describe('uploading', () => {
  let host: NoticeHost

  beforeAll(async () => {
    host = await openNoticeHost()
  }, 60_000)
  afterAll(() => host.close())

  const post = async (
    role: Parameters<NoticeHost['token']>[0] | null,
    file: Buffer | null,
    { name = '村口.jpg', key = newKey() as string | null, field = 'file' } = {},
  ) => {
    const form = new FormData()
    if (file !== null) form.append(field, new Blob([new Uint8Array(file)]), name)
    const headers: Record<string, string> = { 'x-county': host.county, 'accept-language': 'zh-CN' }
    if (key !== null) headers['idempotency-key'] = key
    if (role !== null) headers.authorization = `Bearer ${host.token(role)}`
    const response = await fetch(`${host.api.origin}/attachment`, { method: 'POST', headers, body: form })
    return { status: response.status, ...((await response.json()) as Answer) }
  }
  const storedFiles = (): string[] => {
    const folder = join(host.api.services.environment.dataDir, 'attachment', host.county)
    return existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : []
  }
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${host.api.origin}${path}`, { headers })

  test.each([
    ['a visitor', null, 401, 'UNAUTHENTICATED'],
    ['a villager', 'villager', 403, 'FORBIDDEN'],
    ['a representative', 'representative', 403, 'FORBIDDEN'],
  ] as const)('%s is refused', async (_who, role, status, code) => {
    const answer = await post(role, pdf(), { name: 'a.pdf' })
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([status, code])
  })

  test.each([
    ['no file', null, {}, 'BAD_INPUT'],
    ['another field', pdf(), { field: 'photo' }, 'BAD_INPUT'],
    ['no key', pdf(), { name: 'a.pdf', key: null }, 'BAD_INPUT'],
  ] as const)('%s is bad input', async (_what, file, options, code) => {
    const answer = await post('cadre', file, options)
    expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([400, code])
  })

  test('a body that is no multipart form is bad input', async () => {
    const headers = { authorization: `Bearer ${host.token('cadre')}`, 'content-type': 'application/json' }
    const response = await fetch(`${host.api.origin}/attachment`, { method: 'POST', headers, body: '{}' })
    expect(response.status).toBe(400)
  })

  test.each([
    ['an empty file', Buffer.alloc(0), 'ATTACHMENT_EMPTY'],
    ['10 MB and one byte', Buffer.alloc(10 * 1024 * 1024 + 1), 'ATTACHMENT_TOO_LARGE'],
    ['a program', Buffer.from('MZ not a picture'), 'ATTACHMENT_TYPE'],
  ])('%s is refused with what to do, and leaves nothing', async (_what, file, code) => {
    const before = [storedFiles(), await host.database.attachment.count()]
    const answer = await post('cadre', file)
    expect(answer.status).toBe(422)
    expect(answer.userErrors).toEqual([{ code, field: 'file', message: expect.stringMatching(/请/) }])
    expect([storedFiles(), await host.database.attachment.count()]).toEqual(before)
  })

  test('a supervisor keeps a photo of what was inspected for the own village', async () => {
    const { status, attachment } = await post('supervisor', await photo(100, 80))
    expect(status).toBe(201)
    const row = await host.database.attachment.findUniqueOrThrow({ where: { id: attachment?.id ?? '' } })
    expect(row.divisionCode).toBe(host.cast.village)
  })

  test('keeps the row, the audit and both files; the phone gets them by their addresses', async () => {
    const { status, attachment } = await post('cadre', await photo(1000, 800))
    expect(status).toBe(201)
    const row = await host.database.attachment.findUniqueOrThrow({ where: { id: attachment?.id } })
    expect(row).toMatchObject({
      divisionCode: host.cast.village,
      uploaderId: host.cast.cadre.personId,
      kind: 'IMAGE',
      fileName: '村口.jpg',
      width: 800,
      height: 1000,
    })
    expect(await host.database.auditEntry.count({ where: { subjectId: row.id, action: 'uploadAttachment' } })).toBe(1)
    const response = await get(attachment?.url ?? '')
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(Buffer.from(sha256(bytes))).toEqual(Buffer.from(row.digest))
    expect(response.headers.get('content-type')).toBe('image/jpeg')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('cache-control')).toMatch(/private, max-age=\d+, immutable/)
    const again = await get(attachment?.url ?? '', { 'if-none-match': response.headers.get('etag') ?? '' })
    expect(again.status).toBe(304)
    expect((await get(attachment?.thumbnailUrl ?? '')).status).toBe(200)
  })

  test('a document is saved, never shown in the page', async () => {
    const { attachment } = await post('cadre', pdf(), { name: '预算.pdf' })
    const response = await get(attachment?.url ?? '')
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="__.pdf"; filename*=UTF-8\'\'%E9%A2%84%E7%AE%97.pdf',
    )
  })

  test('the same key keeps one file; with another file it is refused', async () => {
    const key = newKey()
    const first = await post('cadre', pdf(), { name: 'a.pdf', key })
    const before = storedFiles()
    const [second, third] = await Promise.all([
      post('cadre', pdf(), { name: 'a.pdf', key }),
      post('cadre', pdf(), { name: 'a.pdf', key }),
    ])
    expect([second.attachment?.id, third.attachment?.id]).toEqual([first.attachment?.id, first.attachment?.id])
    const other = await post('cadre', Buffer.concat([pdf(), Buffer.from(' ')]), { name: 'a.pdf', key })
    expect(other.status).toBe(400)
    expect(storedFiles()).toEqual(before)
  })

  test('an address that was changed, has ended or is of another county is refused', async () => {
    const { attachment } = await post('cadre', await photo(60, 40))
    const { url = '', id = '' } = attachment ?? {}
    const { attachment: key } = host.api.services.keys
    const old = attachmentAddress(key, host.county, id, 'file', new Date(Date.now() - 4 * 86_400_000))
    const elsewhere = attachmentAddress(key, '360603', id, 'file')
    const changed = [
      url.replace('/file?', '/thumbnail?'),
      url.replace(/e=(\d+)/, 'e=99999'),
      url.slice(0, -1),
      url.split('?')[0] ?? '',
    ]
    for (const path of [...changed, old, elsewhere]) expect([path, (await get(path)).status]).toEqual([path, 403])
    expect((await get(url)).status).toBe(200)
  })

  test('a notice takes files of its own division only, and shows them in order', async () => {
    const own = await post('cadre', pdf(), { name: '一.pdf' })
    const picture = await post('cadre', await photo(60, 40), { name: '二.jpg' })
    const foreign = await post('otherCadre', pdf(), { name: '别村.pdf' })
    const publish = async (attachmentIds: string[]) => {
      const draft = await createDraft(host.database, host.cast.village, host.cast.cadre, { attachmentIds })
      return host.run('cadre', 'publishNotice', { draftId: draft.id, revision: 0 })
    }
    const ids = [picture, own].map((answer) => answer.attachment?.id ?? '')
    expect(codes(await publish([foreign.attachment?.id ?? '']))).toEqual(['ATTACHMENT_NOT_FOUND'])
    expect(codes(await publish([ids[0] ?? '', ids[0] ?? '']))).toEqual(['ATTACHMENT_TWICE'])
    const { notice } = await publish(ids)
    const { data } = await host.ask<{ notice: { attachments: Answer['attachment'][] } }>(
      'villager',
      'query ($id: ID!) { notice(id: $id) { attachments { id fileName kind url thumbnailUrl } } }',
      { id: notice?.id },
    )
    expect(data?.notice.attachments.map((file) => file?.fileName)).toEqual(['二.jpg', '一.pdf'])
    expect((await get(data?.notice.attachments[0]?.thumbnailUrl ?? '')).status).toBe(200)
  })
})
