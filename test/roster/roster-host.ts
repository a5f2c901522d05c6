import { type CountyDatabase, countyDatabase, directoryDatabase } from '../../api/database/county-database'
import { forgetDivisions } from '../../api/division/division-directory'
import { newKey, startTestApi, type TestApi } from '../support/api'
import { freshCounty } from '../support/database'
import { type Cast, createCast, type Role } from '../support/people'

export interface UploadAnswer {
  status: number
  id: string | null
  userErrors: { code: string; message: string; field: string | null }[]
  errors?: { extensions: { code: string } }[]
}

export interface RosterHost {
  api: TestApi
  database: CountyDatabase
  cast: Cast
  token(role: Role): Promise<string>
  upload(file: Uint8Array, options?: UploadOptions): Promise<UploadAnswer>
}

interface UploadOptions {
  role?: Role | 'visitor'
  division?: string
  fileName?: string
  key?: string
}

/** A county with two villages that are on file, and an API to send rosters to. The database is open. */
export async function startRosterHost(): Promise<RosterHost> {
  const county = await freshCounty()
  const database = countyDatabase(county)
  const cast = await createCast(database, county)
  const db = directoryDatabase()
  await db.tenant.create({ data: { countyCode: county, name: '试验县' } })
  const township = cast.village.slice(0, 9)
  await db.division.createMany({
    data: [
      { code: county, name: '试验县', level: 'COUNTY' },
      { code: township, name: '试验镇', level: 'TOWNSHIP', parentCode: county },
      { code: cast.village, name: '东村民委员会', level: 'VILLAGE', parentCode: township },
      { code: cast.otherVillage, name: '西村民委员会', level: 'VILLAGE', parentCode: township },
    ],
  })
  forgetDivisions()
  const api = await startTestApi(county)
  const token = (role: Role) => api.loginAs(cast[role].personId, cast[role].officeId)
  return {
    api,
    database,
    cast,
    token,
    upload: async (
      file,
      { role = 'cadre', division = cast.village, fileName = '花名册.xlsx', key = newKey() } = {},
    ) => {
      const form = new FormData()
      form.set('idempotency-key', key)
      form.set('file', new Blob([new Uint8Array(file)]), fileName)
      const headers: Record<string, string> = { 'x-county': county }
      if (role !== 'visitor') headers.authorization = `Bearer ${await token(role)}`
      const response = await fetch(`${api.origin}/roster?division=${division}`, { method: 'POST', headers, body: form })
      return { status: response.status, ...((await response.json()) as Omit<UploadAnswer, 'status'>) }
    },
  }
}

export const CONFIRM = `mutation ($input: ConfirmRosterImportInput!) { confirmRosterImport(input: $input) {
  rosterImport { id state outcome { created changed unchanged } availableActions } userErrors { code } } }`
export const DISCARD = `mutation ($input: ConfirmRosterImportInput!) { discardRosterImport(input: $input) {
  rosterImport { id state } userErrors { code } } }`
export const IMPORT = `query ($id: ID!, $code: String, $first: Int, $after: String) { rosterImport(id: $id) {
  state rowCount acceptedCount rejectedCount outcome { created changed unchanged } availableActions
  rejectionGroups { code count example { sheet row message } }
  rejections(code: $code, first: $first, after: $after) { nodes { sheet row code message } pageInfo { hasNextPage endCursor } } } }`
export const IMPORTS = 'query ($division: ID!) { rosterImports(division: $division) { id } }'
export const PERSONS = `query ($division: ID!, $search: String, $group: ID, $first: Int, $after: String) {
  persons(division: $division, search: $search, group: $group, first: $first, after: $after) {
    totalCount nodes { id name groupName householdNumber householdRole idNumberMasked phoneMasked offices { kind } }
    pageInfo { hasNextPage endCursor } } }`
export const GROUPS = 'query ($division: ID!) { villageGroups(division: $division) { id name } }'
export const EXPORT = `mutation ($input: ExportRosterInput!) { exportRoster(input: $input) { address userErrors { code field } } }`
export const VIEW_PERSON = `mutation ($input: ViewPersonInput!) { viewPerson(input: $input) { person { id name phone address } userErrors { code } } }`
