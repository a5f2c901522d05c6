import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { addPhoto } from '../procedure/procedure-api'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast } from '../support/people'
import { caller, codes } from './disclosure-api'
import { writeDisclosure } from './disclosure-world'
import { CONTENT } from './journal-sample'

const SHOWN = 'query ($id: ID!) { disclosure(id: $id) { published { reviews { attachments { id url } } } } }'

interface Shown {
  disclosure: { published: { reviews: { attachments: { id: string; url: string }[] }[] } }
}

describe('photos beside the opinion of a supervisor', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  let call: ReturnType<typeof caller>
  const token = { cadre: '', supervisor: '', villager: '' }

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    call = caller(api)
    for (const role of ['cadre', 'supervisor', 'villager'] as const)
      token[role] = await api.loginAs(cast[role].personId, cast[role].officeId)
  }, 60_000)
  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const submitted = async () => {
    const { id } = await writeDisclosure(database, cast, { catalogueCode: 'FINANCE_JOURNAL' })
    await call.run('saveDisclosureDraft', token.cadre, { id, revision: 0, ...CONTENT })
    await call.run('submitDisclosure', token.cadre, { id, revision: 1 })
    return id
  }
  const dissent = (id: string, attachmentIds: string[]) =>
    call.run('dissentFromDisclosure', token.supervisor, { id, submission: 1, reason: '少了一张发票', attachmentIds })

  test('are of the own village and nine at most', async () => {
    const id = await submitted()
    const foreign = await addPhoto(database, cast, cast.otherVillage)
    expect(codes(await dissent(id, [foreign]))).toEqual(['ATTACHMENT_NOT_FOUND'])
    const many = await Promise.all(Array.from({ length: 10 }, () => addPhoto(database, cast)))
    expect(codes(await dissent(id, many))).toEqual(['ATTACHMENT_TOO_MANY'])
    expect(await database.disclosureReview.count({ where: { version: { disclosureId: id } } })).toBe(0)
  })

  test('are read by every villager once the item is published', async () => {
    const id = await submitted()
    const photo = await addPhoto(database, cast)
    expect(codes(await dissent(id, [photo]))).toEqual([])
    expect(codes(await call.run('publishDisclosure', token.cadre, { id }))).toEqual([])
    const { data } = await api.send<Shown>(SHOWN, { id }, token.villager)
    expect(data?.disclosure.published.reviews).toEqual([
      { attachments: [{ id: photo, url: expect.stringContaining(photo) }] },
    ])
  })
})
