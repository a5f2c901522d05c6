import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { folderStorage, type Storage } from '../../api/attachment/storage'
import {
  type CountyCode,
  type CountyDatabase,
  countyDatabase,
  directoryDatabase,
} from '../../api/database/county-database'
import { directorySweepJob, sweepJob } from '../../api/job/sweep-job'
import { attachmentHolders } from '../../api/job/unused-uploads'
import { writeDisclosure } from '../disclosure/disclosure-world'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'

const NOW = new Date()
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000)

describe('the sweep', () => {
  let county: CountyCode
  let db: CountyDatabase
  let cast: Cast
  let folder: string
  let storage: Storage

  beforeEach(async () => {
    await testDatabase()
    county = await freshCounty()
    db = countyDatabase(county)
    cast = await createCast(db, county)
    folder = mkdtempSync(join(tmpdir(), 'mingbai-sweep-'))
    storage = folderStorage(folder)
  })
  afterEach(async () => {
    rmSync(folder, { recursive: true, force: true })
    await closeTestDatabase()
  })

  const scope = () => ({ db, county, now: NOW, slot: 'x', storage, signal: new AbortController().signal })

  async function upload(days: number): Promise<string> {
    const { id } = await db.attachment.create({
      data: {
        divisionCode: cast.village,
        uploaderId: cast.cadre.personId,
        kind: 'IMAGE',
        fileName: 'a.jpg',
        contentType: 'image/jpeg',
        byteSize: 1,
        digest: new Uint8Array(32),
        createdAt: ago(days),
      },
    })
    for (const variant of ['file', 'thumbnail']) await storage.put(`${county}/${id}/${variant}`, new Uint8Array(1))
    return id
  }

  test('old uploads that nothing holds go with their files; new and held ones stay, wherever they are held', async () => {
    const [unused, young] = [await upload(8), await upload(6)]
    const held: Record<string, string> = {}
    const hold = async (place: string) => {
      held[place] = await upload(30)
      return held[place]
    }
    const author = { authorId: cast.cadre.personId }
    await db.noticeDraft.create({
      data: {
        divisionCode: cast.village,
        ...author,
        content: { deep: [{ attachmentIds: [(await hold('JSON')).toUpperCase()] }] },
      },
    })
    const { versionId } = await writeDisclosure(db, cast)
    await db.disclosureVersion.update({ where: { id: versionId }, data: { attachmentIds: [await hold('list')] } })
    expect(await sweepJob.run(scope())).toMatchObject({ uploads: 1 })
    expect((await db.attachment.findMany()).map(({ id }) => id).sort()).toEqual([young, ...Object.values(held)].sort())
    expect(await storage.get(`${county}/${unused}/file`)).toBeNull()
    expect(await storage.get(`${county}/${unused}/thumbnail`)).toBeNull()
    for (const id of Object.values(held)) expect(await storage.get(`${county}/${id}/file`)).not.toBeNull()
    expect(await sweepJob.run(scope())).toMatchObject({ uploads: 0 })
  })

  test('every column named after an attachment is looked at', async () => {
    const known = new Set((await attachmentHolders(db, county)).map(({ table, column }) => `${table}.${column}`))
    const named = await db.$queryRawUnsafe<{ place: string }[]>(
      `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
       WHERE table_schema = 'county_${county}' AND column_name LIKE '%attachment%'`,
    )
    expect(named.length).toBeGreaterThan(2)
    expect(named.filter(({ place }) => !known.has(place))).toEqual([])
    for (const place of [
      'notice_draft.content',
      'notice_version.content',
      'policy_version.content',
      'disclosure_submission.content',
    ])
      expect(known).toContain(place)
  })

  test('answers kept for repeated calls go after thirty days, the audit stays', async () => {
    for (const days of [29, 31])
      await db.commandRecord.create({
        data: { actor: 'a', key: `k${days}`, action: 'x', digest: new Uint8Array(1), result: {}, createdAt: ago(days) },
      })
    await db.auditEntry.create({
      data: { at: ago(400), action: 'x', divisionCode: cast.village, subjectType: 'X', subjectId: 'x' },
    })
    expect(await sweepJob.run(scope())).toMatchObject({ records: 1 })
    expect((await db.commandRecord.findMany()).map(({ key }) => key)).toEqual(['k29'])
    expect(await db.auditEntry.count()).toBe(1)
  })

  test('logins that ended long ago go, running ones stay', async () => {
    const directory = directoryDatabase()
    const { id: accountId } = await directory.account.create({ data: {} })
    const session = (deviceName: string, more: object) =>
      directory.session.create({
        data: { accountId, seed: new Uint8Array(32), deviceName, expiresAt: ago(-9), ...more },
      })
    await session('running', {})
    await session('ended lately', { revokedAt: ago(3) })
    await session('expired', { expiresAt: ago(31) })
    await session('revoked', { revokedAt: ago(31) })
    await directory.loginCode.create({
      data: {
        id: randomUUID(),
        phone: '13800000000',
        requestKey: 'k',
        addressDigest: new Uint8Array(1),
        expiresAt: ago(8),
        createdAt: ago(8),
      },
    })
    const done = await directorySweepJob.run({ ...scope(), db: directory })
    expect(done).toMatchObject({ sessions: 2, codes: 1 })
    const left = await directory.session.findMany({ orderBy: { deviceName: 'asc' } })
    expect(left.map(({ deviceName }) => deviceName)).toEqual(['ended lately', 'running'])
  })
})
