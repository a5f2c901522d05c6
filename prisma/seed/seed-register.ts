import { findMicroPower } from '@shared/power-list/catalogue'
import type { MicroPowerContent } from '@shared/power-list/micro-power'
import type { AssetContent } from '@shared/register/asset'
import { type ContractContent, type ContractTerms, maskParty, schedulePayments } from '@shared/register/contract'
import type { VillageRulesContent } from '@shared/register/village-rules'
import { uuidv7 } from 'uuidv7'
import type { CountyTransaction } from '../../api/database/county-database'
import type { RegisterKind } from '../../api/generated/county/enums'
import { type AssetSeed, type ContractSeed, REGISTERS, type RegisterSeed } from './county/register'
import { type Author, leaf } from './seed-notice'
import type { SeedWorld } from './seed-world'

const DAY = 86_400_000
const ago = (days: number) => new Date(Date.now() - days * DAY)
const dayAfter = (days: number) => new Date(Date.now() + 8 * 3_600_000 + days * DAY).toISOString().slice(0, 10)

interface VersionSeed {
  version: number
  content: object
  /** What the log commits to, where it is not all of the content. */
  shown?: object
  reason: string
  daysAgo: number
  authorPost?: string
}

interface Line {
  division: string
  kind: RegisterKind
  type: string
  subjectType: string
  code?: string
}

async function writeLine(db: CountyTransaction, line: Line, author: Author, versions: readonly VersionSeed[]) {
  const id = uuidv7()
  const last = versions[versions.length - 1]
  if (last === undefined) return id
  await db.registerEntry.create({
    data: {
      id,
      divisionCode: line.division,
      kind: line.kind,
      code: line.code ?? id,
      version: last.version,
      createdAt: ago(versions[0]?.daysAgo ?? 0),
      changedAt: ago(last.daysAgo),
    },
  })
  for (const { version, content, shown, reason, daysAgo, authorPost } of versions) {
    const people = {
      authorId: author.personId,
      authorName: version === 0 ? '' : author.name,
      authorPost: authorPost ?? author.post,
    }
    await db.registerVersion.create({
      data: { entryId: id, version, content, reason, recordedAt: ago(daysAgo), ...people },
    })
    if (version > 0) await leaf(db, line.type, line.subjectType, id, { ...(shown ?? content), reason }, version)
  }
  return id
}

/** Village rules in two versions, assets, contracts, and one item of the power list in the village's own wording. */
export async function seedRegister(db: CountyTransaction, county: string, world: SeedWorld): Promise<void> {
  for (const seed of REGISTERS.filter(({ division }) => division.startsWith(county))) await seedVillage(db, seed, world)
}

async function seedVillage(db: CountyTransaction, seed: RegisterSeed, world: SeedWorld): Promise<void> {
  const author = world.author(seed.division)
  await seedRules(db, seed, author)
  await seedPower(db, seed, author)
  const assets = new Map<string, string>()
  for (const asset of seed.assets) assets.set(asset.name, await seedAsset(db, seed.division, asset, author))
  for (const contract of seed.contracts)
    await seedContract(db, seed.division, contract, assets.get(contract.asset ?? '') ?? null, author)
  await seedInspection(db, seed, world.supervisor(seed.division))
}

async function seedRules(db: CountyTransaction, { division, rules }: RegisterSeed, author: Author): Promise<void> {
  const versions = rules.map(({ reason, daysAgo, ...rest }, at): VersionSeed => {
    const content: VillageRulesContent = { articles: rest.articles, record: rest.record, procedureId: null }
    return { version: at + 1, content, reason, daysAgo }
  })
  const line: Line = { division, kind: 'RULES', type: 'VILLAGE_RULES', subjectType: 'VillageRules', code: 'RULES' }
  const id = await writeLine(db, line, author, versions)
  const filed = rules.flatMap(({ filing }, at) => (filing === undefined ? [] : [{ ...filing, version: at + 1 }]))
  await db.rulesFiling.createMany({
    data: filed.map(({ version, number, filedOn }) => ({
      entryId: id,
      version,
      number,
      filedOn: new Date(`${filedOn}T00:00:00.000Z`),
      filerId: author.personId,
      filerName: '镇司法所',
      recordedAt: new Date(`${filedOn}T04:00:00.000Z`),
    })),
  })
}

async function seedPower(db: CountyTransaction, { division, power }: RegisterSeed, author: Author): Promise<void> {
  if (power === undefined) return
  const { code, category: _category, ...sample } = findMicroPower(power.code) ?? {}
  if (code === undefined) throw new Error(`There is no item ${power.code}`)
  const content: MicroPowerContent = { ...(sample as MicroPowerContent), ...power.change }
  const line: Line = { division, kind: 'POWER', type: 'MICRO_POWER', subjectType: 'MicroPower', code }
  await writeLine(db, line, author, [
    { version: 0, content: sample, reason: '', daysAgo: power.daysAgo, authorPost: 'SAMPLE' },
    { version: 1, content, shown: { code, ...content }, reason: power.reason, daysAgo: power.daysAgo },
  ])
}

async function seedAsset(
  db: CountyTransaction,
  division: string,
  { value, daysAgo, change, ...rest }: AssetSeed,
  author: Author,
): Promise<string> {
  const valueFen = value === null ? null : Math.round(value * 100)
  const content: AssetContent = { note: '', photoIds: [], ...rest, valueFen }
  const versions: VersionSeed[] = [{ version: 1, content, reason: '2025年清产核资登记', daysAgo }]
  if (change !== undefined) {
    const { reason, daysAgo: changed, ...part } = change
    versions.push({ version: 2, content: { ...content, ...part }, reason, daysAgo: changed })
  }
  return writeLine(db, { division, kind: 'ASSET', type: 'ASSET', subjectType: 'Asset' }, author, versions)
}

async function seedContract(
  db: CountyTransaction,
  division: string,
  { rent, asset: _asset, paid, startsInDays, endsInDays, ...rest }: ContractSeed,
  assetId: string | null,
  author: Author,
): Promise<void> {
  const [startsOn, endsOn] = [dayAfter(startsInDays), dayAfter(endsInDays)]
  const terms: ContractTerms = {
    ...rest,
    startsOn,
    endsOn,
    rentFen: Math.round(rent * 100),
    endedOn: null,
    assetId,
    photoIds: [],
  }
  const payments = schedulePayments(terms).map((payment, at) =>
    at < paid ? { ...payment, paidOn: payment.dueOn, receipt: `收字${payment.dueOn.slice(2, 7)}-${at + 11}` } : payment,
  )
  const content: ContractContent = { ...terms, payments }
  const shown = { ...content, party: maskParty(content.party, content.partyKind) }
  const daysAgo = Math.max(1, -startsInDays)
  const line: Line = { division, kind: 'CONTRACT', type: 'CONTRACT', subjectType: 'Contract' }
  await writeLine(db, line, author, [{ version: 1, content, shown, reason: '合同签订后登记', daysAgo }])
}

async function seedInspection(db: CountyTransaction, { division, inspection }: RegisterSeed, supervisor: Author) {
  const seenUpTo = ago(inspection.daysAgo)
  const changes = await db.registerVersion.count({
    where: { recordedAt: { lte: seenUpTo }, entry: { divisionCode: division, kind: { in: ['ASSET', 'CONTRACT'] } } },
  })
  const content = { seenUpTo, opinion: inspection.opinion }
  const { id } = await db.registerInspection.create({
    data: {
      divisionCode: division,
      seenUpTo,
      changes,
      opinion: inspection.opinion,
      inspectorId: supervisor.personId,
      inspectorName: supervisor.name,
      inspectorPost: 'SUPERVISION_CHAIR',
      inspectedAt: seenUpTo,
    },
  })
  await leaf(db, 'REGISTER_INSPECTED', 'RegisterInspection', id, content)
}
