import { makeDueRows } from '../../api/calendar/due-rows'
import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { endedPeriods } from '../../shared/disclosure/calendar'
import { findCatalogueItem } from '../../shared/disclosure/catalogue'
import type { CatalogueItem } from '../../shared/disclosure/catalogue-item'
import { calendarDate } from '../../shared/format'
import { writeDisclosure } from '../disclosure/disclosure-world'
import { createEvaluationDraft } from '../evaluation/evaluation-content'
import { startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, createPerson } from '../support/people'

const WORKBENCH = '{ workbench { items { kind title due late detail } } }'
const TODAY = calendarDate(new Date())

interface Answer {
  workbench: { items: { kind: string; title: string; due: string | null; late: boolean; detail: number | null }[] }
}

describe('the workbench', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast

  beforeEach(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    await makeDueRows(database, county, TODAY)
  })
  afterEach(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  const items = async (role: 'cadre' | 'supervisor') => {
    const token = await api.loginAs(cast[role].personId, cast[role].officeId)
    return (await api.send<Answer>(WORKBENCH, {}, token)).data?.workbench.items ?? []
  }

  test('asks the cadre for what the calendar owes until it is begun, the supervisor until it is published', async () => {
    const [period = ''] = endedPeriods(findCatalogueItem('VILLAGE_RELIEF') as CatalogueItem, TODAY, 2).slice(1)
    const row = await database.disclosureDue.findFirstOrThrow({
      where: { divisionCode: cast.village, catalogueCode: 'VILLAGE_RELIEF', period },
    })
    const end = new Date(row.dueOn.getTime() + 16 * 3_600_000).toISOString()
    const late = (found: Awaited<ReturnType<typeof items>>) =>
      found.filter(({ kind }) => kind === 'DISCLOSURE_LATE').length
    const [cadre, supervisor] = [late(await items('cadre')), late(await items('supervisor'))]
    expect(cadre).toBeGreaterThan(3)
    expect(supervisor).toBe(cadre)
    expect(await items('cadre')).toContainEqual(
      expect.objectContaining({ kind: 'DISCLOSURE_LATE', due: end, late: true }),
    )
    await writeDisclosure(database, cast, { catalogueCode: 'VILLAGE_RELIEF', period })
    expect(late(await items('cadre'))).toBe(cadre - 1)
    expect(await items('cadre')).toContainEqual(
      expect.objectContaining({ kind: 'DISCLOSURE_DRAFT', due: end, late: true }),
    )
    expect(late(await items('supervisor'))).toBe(supervisor)
  })

  test('does not say how many have not answered while that says who', async () => {
    const voters = [cast.villager, cast.secondVillager]
    for (let count = 0; count < 8; count += 1)
      voters.push(await createPerson(database, { name: `选民${count}`, division: cast.village }))
    const evaluation = await createEvaluationDraft(database, cast.village, cast.cadre, {
      state: 'OPEN',
      opensAt: new Date(),
      electorateCount: voters.length,
    })
    await database.evaluationElector.createMany({
      data: voters.map(({ personId }) => ({ evaluationId: evaluation.id, personId })),
    })
    const told: (number | null | undefined)[] = []
    for (const [index, { personId }] of voters.entries()) {
      await database.evaluationElector.update({
        where: { evaluationId_personId: { evaluationId: evaluation.id, personId } },
        data: { answered: true },
      })
      told[index] = (await items('cadre')).find(({ kind }) => kind === 'EVALUATION_OPEN')?.detail
    }
    expect(told).toEqual([null, null, null, null, 5, null, null, null, null, null])
  })
})
