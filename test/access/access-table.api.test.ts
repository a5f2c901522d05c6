import { type CountyDatabase, countyDatabase } from '../../api/database/county-database'
import { type GraphqlAnswer, startTestApi, type TestApi } from '../support/api'
import { closeTestDatabase, freshCounty, testDatabase } from '../support/database'
import { type Cast, createCast, type Role } from '../support/people'
import { type AccessCase, type Caller, EVERYONE } from './access-case'
import { readAccessCases } from './case-files'
import { guardedFields } from './contract-walk'

const cases = readAccessCases()

describe('the role × action table', () => {
  let api: TestApi
  let database: CountyDatabase
  let cast: Cast
  const tokens = new Map<Caller, string | null>([['visitor', null]])
  const logInAll = async () => {
    for (const role of EVERYONE.filter((caller): caller is Role => caller !== 'visitor')) {
      tokens.set(role, await api.loginAs(cast[role].personId, cast[role].officeId))
    }
  }

  beforeAll(async () => {
    await testDatabase()
    const county = await freshCounty()
    database = countyDatabase(county)
    cast = await createCast(database, county)
    api = await startTestApi(county)
    await logInAll()
  })

  afterAll(async () => {
    await api.stop()
    await closeTestDatabase()
  })

  test('has a row for every mutation and every query that takes an id', () => {
    const covered = new Set(cases.map((row) => row.field))
    expect(guardedFields().filter((field) => !covered.has(field))).toEqual([])
  })

  test.each(cases.map((row) => [row.field, row] as const))('%s', async (_field, row) => {
    const answers: Record<string, string> = {}
    for (const caller of EVERYONE) {
      const variables = await row.variables({ database, cast })
      answers[caller] = outcome(row, await api.send(row.document, variables, tokens.get(caller)))
    }
    if (row.endsSession) await logInAll()
    expect(answers).toEqual(Object.fromEntries(EVERYONE.map((caller) => [caller, expected(row, caller)])))
  })
})

function expected(row: AccessCase, caller: Caller): string {
  if (row.allowed.includes(caller)) return 'allowed'
  return row.refusedWith?.[caller] ?? (caller === 'visitor' ? 'UNAUTHENTICATED' : 'FORBIDDEN')
}

/** `allowed` also when a business rule then refuses: the door was open. A fault of the case itself shows as its code. */
function outcome(row: AccessCase, answer: GraphqlAnswer<Record<string, unknown>>): string {
  const [error] = answer.errors ?? []
  if (error !== undefined)
    return error.extensions.code === 'BAD_INPUT' ? `BAD_INPUT: ${error.message}` : error.extensions.code
  const field = row.field.split('.')[1] ?? ''
  return answer.data?.[field] === null || answer.data?.[field] === undefined ? 'NULL' : 'allowed'
}
