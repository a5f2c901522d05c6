import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { calendarDate } from '../../shared/format'
import { writeDisclosure } from '../disclosure/disclosure-world'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'
import { writePhoto, writePicture } from './print-world'

const PHOTO = `wallPhoto { id place takenOn recorderName recorderPost confirmerName withdrawnReason availableActions
  attachment { id } } userErrors { code field }`
const DOCUMENTS = {
  recordWallPhoto: `mutation ($input: RecordWallPhotoInput!) { recordWallPhoto(input: $input) { ${PHOTO} } }`,
  confirmWallPhoto: `mutation ($input: ConfirmWallPhotoInput!) { confirmWallPhoto(input: $input) { ${PHOTO} } }`,
  withdrawWallPhoto: `mutation ($input: WithdrawWallPhotoInput!) { withdrawWallPhoto(input: $input) { ${PHOTO} } }`,
}
const READ =
  'query ($id: ID!) { disclosure(id: $id) { printActions wallPhotos { id withdrawnReason attachment { id } } } }'

interface Photo {
  id: string
  place: string
  takenOn: string
  recorderPost: string
  confirmerName: string | null
  withdrawnReason: string | null
  availableActions: string[]
  attachment: { id: string } | null
}
type Name = keyof typeof DOCUMENTS
type Answer = Record<Name, { wallPhoto: Photo | null; userErrors: { code: string; field: string | null }[] }>
interface Read {
  disclosure: { printActions: string[]; wallPhotos: Photo[] }
}

describe('the photo of a sheet on the wall', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let cadre: string
  let supervisor: string
  let villager: string
  const today = calendarDate(Date.now())

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    cadre = await api.loginAs(cast.cadre.personId, cast.cadre.officeId)
    supervisor = await api.loginAs(cast.supervisor.personId, cast.supervisor.officeId)
    villager = await api.loginAs(cast.villager.personId)
  }, 60_000)

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const published = async () => (await writeDisclosure(database, cast, { state: 'PUBLISHED' })).id
  const run = async (name: Name, input: object, token = cadre) => {
    const answer = await api.send<Answer>(DOCUMENTS[name], { input: { idempotencyKey: newKey(), ...input } }, token)
    if (answer.data === null || answer.data === undefined) throw new Error(JSON.stringify(answer.errors))
    return answer.data[name]
  }
  const input = async (part: object = {}) => ({
    disclosureId: await published(),
    version: 1,
    attachmentId: await writePicture(database, cast),
    place: '村委会公开栏',
    takenOn: today,
    ...part,
  })
  const refusal = async (name: Name, part: object, token = cadre) => {
    const { wallPhoto, userErrors } = await run(name, part, token)
    expect(wallPhoto).toBeNull()
    return userErrors.map(({ code, field }) => `${code} ${field}`)
  }

  test('what is no evidence is refused, and nothing is kept', async () => {
    const before = await database.wallPhoto.count()
    const refused = async (part: object) => refusal('recordWallPhoto', await input(part))
    const yesterday = calendarDate(Date.now() - 86_400_000)
    const tomorrow = calendarDate(Date.now() + 86_400_000)
    expect(await refused({ takenOn: yesterday })).toEqual(['WALL_PHOTO_BEFORE_PUBLICATION takenOn'])
    expect(await refused({ takenOn: tomorrow })).toEqual(['WALL_PHOTO_IN_FUTURE takenOn'])
    expect(await refused({ version: 2 })).toEqual(['DISCLOSURE_VERSION_UNKNOWN version'])
    expect(await refused({ place: '  ' })).toEqual(['TEXT_REQUIRED place'])
    expect(await refused({ place: '墙'.repeat(41) })).toEqual(['TEXT_TOO_LONG place'])
    expect(await refused({ place: '问13812345678' })).toEqual(['DISCLOSURE_SENSITIVE_NUMBER place'])
    const document = await writePicture(database, cast, { kind: 'DOCUMENT' })
    expect(await refused({ attachmentId: document })).toEqual(['WALL_PHOTO_NOT_PICTURE attachmentId'])
    const foreign = await writePicture(database, cast, { division: cast.otherVillage })
    expect(await refused({ attachmentId: foreign })).toEqual(['ATTACHMENT_NOT_FOUND attachmentId'])
    expect(await refused({ attachmentId: 'x' })).toEqual(['ATTACHMENT_NOT_FOUND attachmentId'])
    expect(await database.wallPhoto.count()).toBe(before)
  })

  test('a cadre records it: the row, the audit row, the leaf; a repeated call and the same picture again change nothing', async () => {
    const sent = { idempotencyKey: newKey(), ...(await input()) }
    const first = await run('recordWallPhoto', sent)
    expect(first.userErrors).toEqual([])
    expect(first.wallPhoto).toMatchObject({ place: '村委会公开栏', takenOn: today, recorderPost: '村委会主任' })
    expect((await run('recordWallPhoto', sent)).wallPhoto?.id).toBe(first.wallPhoto?.id)
    expect(await refusal('recordWallPhoto', { ...sent, idempotencyKey: newKey() })).toEqual([
      'WALL_PHOTO_TWICE attachmentId',
    ])
    const id = first.wallPhoto?.id ?? ''
    const rows = await database.wallPhoto.findMany({ where: { disclosureId: sent.disclosureId } })
    expect(rows.map((row) => row.id)).toEqual([id])
    const audit = await database.auditEntry.findMany({ where: { subjectId: id } })
    expect(audit.map(({ action, personId }) => [action, personId])).toEqual([['recordWallPhoto', cast.cadre.personId]])
    const leaves = await database.transparencyLeaf.findMany({ where: { subjectId: id } })
    expect(leaves.map(({ type }) => type)).toEqual(['WALL_PHOTO'])
  })

  test('two taps at once with two keys keep one photo', async () => {
    const sent = await input()
    const both = await Promise.all([run('recordWallPhoto', sent), run('recordWallPhoto', sent)])
    expect(both.filter(({ wallPhoto }) => wallPhoto !== null)).toHaveLength(1)
    expect(await database.wallPhoto.count({ where: { disclosureId: sent.disclosureId } })).toBe(1)
  })

  test('not more than nine of one version', async () => {
    const sent = await input()
    for (let index = 0; index < 9; index += 1) await writePhoto(database, cast, sent.disclosureId)
    expect(await refusal('recordWallPhoto', sent)).toEqual(['WALL_PHOTO_TOO_MANY attachmentId'])
  })

  test('a supervisor confirms once; who recorded it may not, under whatever office', async () => {
    const both = await createPerson(database, {
      name: '试兼任',
      division: cast.village,
      office: { kind: 'SUPERVISOR' },
    })
    const own = await writePhoto(database, cast, await published(), both)
    const token = await api.loginAs(both.personId, both.officeId)
    expect(await refusal('confirmWallPhoto', { id: own }, token)).toEqual(['WALL_PHOTO_OWN null'])
    const id = await writePhoto(database, cast, await published())
    const { wallPhoto } = await run('confirmWallPhoto', { id }, supervisor)
    expect(wallPhoto?.confirmerName).toBe('试监督')
    expect(wallPhoto?.availableActions).toEqual([])
    expect(await refusal('confirmWallPhoto', { id }, token)).toEqual(['WALL_PHOTO_CONFIRMED null'])
    expect(await database.auditEntry.count({ where: { subjectId: id, action: 'confirmWallPhoto' } })).toBe(1)
  })

  test('withdrawn with a reason it stays on record, without the picture; nothing can be done with it any more', async () => {
    const disclosureId = await published()
    const id = await writePhoto(database, cast, disclosureId)
    expect(await refusal('withdrawWallPhoto', { id, reason: '' })).toEqual(['TEXT_REQUIRED reason'])
    const { wallPhoto } = await run('withdrawWallPhoto', { id, reason: '拍成了别的公告' })
    expect(wallPhoto).toMatchObject({ withdrawnReason: '拍成了别的公告', attachment: null, availableActions: [] })
    expect(await refusal('withdrawWallPhoto', { id, reason: '再撤一次' })).toEqual(['WALL_PHOTO_WITHDRAWN null'])
    expect(await refusal('confirmWallPhoto', { id }, supervisor)).toEqual(['WALL_PHOTO_WITHDRAWN null'])
    const read = await api.send<Read>(READ, { id: disclosureId }, villager)
    expect(read.data?.disclosure).toEqual({
      printActions: [],
      wallPhotos: [{ id, withdrawnReason: '拍成了别的公告', attachment: null }],
    })
  })

  test('nobody deletes or rewrites it, not even with the database in hand', async () => {
    const id = await writePhoto(database, cast, await published())
    const before = await database.wallPhoto.findUnique({ where: { id } })
    await expect(database.wallPhoto.delete({ where: { id } })).rejects.toThrow()
    await expect(database.wallPhoto.update({ where: { id }, data: { place: '别处' } })).rejects.toThrow()
    await expect(database.wallPhoto.update({ where: { id }, data: { takenOn: new Date() } })).rejects.toThrow()
    expect(await database.wallPhoto.findUnique({ where: { id } })).toEqual(before)
  })

  test('who may do what is told with the item', async () => {
    const disclosureId = await published()
    const id = await writePhoto(database, cast, disclosureId)
    const actions = async (token: string) =>
      (await api.send<Read>(READ.replace('attachment', 'availableActions attachment'), { id: disclosureId }, token))
        .data?.disclosure
    expect(await actions(cadre)).toMatchObject({
      printActions: ['PRINT', 'RECORD_WALL_PHOTO'],
      wallPhotos: [{ id, availableActions: ['WITHDRAW'] }],
    })
    expect((await actions(supervisor))?.wallPhotos[0]?.availableActions).toEqual(['CONFIRM'])
    expect((await actions(villager))?.wallPhotos[0]?.availableActions).toEqual([])
  })
})
