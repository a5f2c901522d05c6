import { directoryDatabase } from '../../api/database/county-database'
import { forgetDivisions } from '../../api/division/division-directory'
import { type AccessCase, type CaseWorld, EVERYONE } from '../access/access-case'

async function openCounty({ cast }: CaseWorld): Promise<{ county: string; village: string }> {
  const countyCode = cast.village.slice(0, 6)
  const db = directoryDatabase()
  await db.tenant.upsert({ where: { countyCode }, create: { countyCode, name: '试验县' }, update: {} })
  const division = {
    code: cast.village,
    name: '试验村民委员会',
    level: 'VILLAGE' as const,
    parentCode: cast.village.slice(0, 9),
  }
  await db.division.upsert({ where: { code: cast.village }, create: division, update: {} })
  forgetDivisions()
  return { county: countyCode, village: cast.village }
}

/** Names of places are open to all: a visitor chooses a village before logging in. */
export const accessCases: AccessCase[] = [
  {
    field: 'Query.divisions',
    document: 'query ($parent: ID!) { divisions(parent: $parent) { code } }',
    variables: async (world) => ({ parent: (await openCounty(world)).county }),
    allowed: EVERYONE,
  },
  {
    field: 'Query.divisionByCode',
    document: 'query ($code: ID!) { divisionByCode(code: $code) { code name } }',
    variables: async (world) => ({ code: (await openCounty(world)).village }),
    allowed: EVERYONE,
  },
]
