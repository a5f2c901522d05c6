import type { CountyDatabase } from '../../api/database/county-database'
import type { RegisterKind } from '../../api/generated/county/enums'
import { findMicroPower } from '../../shared/power-list/catalogue'
import type { AssetContent } from '../../shared/register/asset'
import { type ContractTerms, schedulePayments } from '../../shared/register/contract'
import type { VillageRulesContent } from '../../shared/register/village-rules'
import type { Cast } from '../support/people'

export const ASSET: AssetContent = {
  name: '青稞加工房',
  kind: 'BUILDING',
  quantity: 120.5,
  unit: '平方米',
  place: '第一村民小组',
  valueFen: 18_600_000,
  condition: 'LEASED',
  custodian: '村会计',
  acquiredOn: '2019-06-01',
  note: '',
  photoIds: [],
}

export const TERMS: ContractTerms = {
  title: '加工房出租',
  object: '青稞加工房一间，含电表',
  party: '试承包人',
  partyKind: 'PERSON',
  startsOn: '2024-01-01',
  endsOn: '2029-12-31',
  rentFen: 1_200_000,
  period: 'YEAR',
  decidedBy: '村民代表会议 2023年12月20日',
  endedOn: null,
  assetId: null,
  photoIds: [],
}

export const RULES_RECORD: VillageRulesContent['record'] = {
  passedOn: '2025-03-08',
  basis: 'ADULTS',
  shouldAttend: 380,
  attended: 201,
  inFavour: 190,
  against: 6,
  abstained: 5,
}

export const ARTICLES = [
  { title: '爱护水渠', text: '水渠一年清两次，每户出一人。' },
  { title: '红事白事', text: '办酒不超过十桌。' },
]

/** The input of an item: the seeded one, without what the list itself decides. */
export function powerInput(code = 'S03', change: object = {}) {
  const { code: _code, category: _category, ...content } = findMicroPower(code) ?? {}
  return { ...content, ...change }
}

/** A line with its first version, straight in the database. */
export async function writeEntry(db: CountyDatabase, cast: Cast, kind: RegisterKind, content: object, code: string) {
  const at = new Date()
  const author = { authorId: cast.cadre.personId, authorName: '试村干', authorPost: 'VILLAGE_DIRECTOR' }
  const entry = await db.registerEntry.create({
    data: {
      divisionCode: cast.village,
      kind,
      code,
      version: 1,
      changedAt: at,
      versions: { create: { version: 1, content, reason: '初次登记', recordedAt: at, ...author } },
    },
  })
  return entry.id
}

let written = 0
const fresh = () => `fresh-${++written}`

export const writeAsset = (db: CountyDatabase, cast: Cast, change: Partial<AssetContent> = {}) =>
  writeEntry(db, cast, 'ASSET', { ...ASSET, ...change }, fresh())

export const writeContract = (db: CountyDatabase, cast: Cast, change: Partial<ContractTerms> = {}) => {
  const terms = { ...TERMS, ...change }
  return writeEntry(db, cast, 'CONTRACT', { ...terms, payments: schedulePayments(terms) }, fresh())
}

/** The village's rules, written once a database. */
export async function writeRules(db: CountyDatabase, cast: Cast) {
  const known = await db.registerEntry.findFirst({ where: { kind: 'RULES', divisionCode: cast.village } })
  const content: VillageRulesContent = { articles: ARTICLES, record: RULES_RECORD, procedureId: null }
  return known?.id ?? writeEntry(db, cast, 'RULES', content, 'RULES')
}
