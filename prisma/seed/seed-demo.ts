import { type CountyCode, countyDatabase, directoryDatabase, parseCountyCode } from '../../api/database/county-database'
import { migrateCounty } from '../../api/database/migrate'
import type { Services } from '../../api/service'
import { lazi } from './county/lazi'
import { menghai } from './county/menghai'
import { yuanqu } from './county/yuanqu'
import { yujiang } from './county/yujiang'
import { zhongshan } from './county/zhongshan'
import type { CountySeed } from './county-seed'
import { loadDivisions } from './load-divisions'
import { populateVillage, type SeededVillage } from './people'
import { seedCalendar } from './seed-calendar'
import { seedDisclosure, tieToMatters } from './seed-disclosure'
import { seedEvaluation } from './seed-evaluation'
import { seedNotice } from './seed-notice'
import { seedPanels } from './seed-panel'
import { seedPoints } from './seed-points'
import { seedPolicy } from './seed-policy'
import { seedWallPhotos } from './seed-print'
import { seedProcedures } from './seed-procedure'
import { seedRanking } from './seed-ranking'
import { seedRegister } from './seed-register'
import { VoucherSeeder } from './seed-voucher'
import { SeedWorld } from './seed-world'

const COUNTIES: readonly CountySeed[] = [lazi, menghai, yujiang, zhongshan, yuanqu]

/** Loads the divisions and the demo counties at first start. A county whose tenant is there is left as it is. */
type SeedServices = Pick<Services, 'logger' | 'keys'> & Partial<Pick<Services, 'storage'>>

export async function seedDemo({ logger, keys, storage }: SeedServices, only?: readonly string[]): Promise<void> {
  await loadDivisions()
  const there = new Set((await directoryDatabase().tenant.findMany()).map((tenant) => tenant.countyCode))
  for (const seed of COUNTIES) {
    if (there.has(seed.code) || only?.includes(seed.code) === false) continue
    logger.info({ county: seed.code }, `演示数据：${seed.name}`)
    await seedCounty(seed, keys, storage)
  }
}

/** One transaction a county: a start that is broken off leaves no half county behind. */
async function seedCounty(
  seed: CountySeed,
  keys: Services['keys'],
  storage: Services['storage'] | undefined,
): Promise<void> {
  const county = parseCountyCode(seed.code)
  await migrateCounty(county)
  await countyDatabase(county).$transaction((db) => fillCounty(db, county, seed, keys, storage), {
    maxWait: 10_000,
    timeout: 600_000,
  })
  await directoryDatabase().tenant.create({ data: { countyCode: county, name: seed.name, demo: true } })
}

type Transaction = Parameters<typeof populateVillage>[0]

async function fillCounty(
  db: Transaction,
  county: CountyCode,
  seed: CountySeed,
  keys: Services['keys'],
  storage: Services['storage'] | undefined,
): Promise<void> {
  // The tenant row is written last; what an earlier start left without it is begun anew.
  if ((await db.person.count()) > 0) return
  const villages: SeededVillage[] = []
  for (const [index, spec] of seed.villages.entries()) {
    villages.push(await populateVillage(db, spec, 19_900_000_000 + Number(county.slice(-3)) * 10_000 + index * 1_000))
  }
  const world = new SeedWorld(villages)
  for (const notice of seed.notices)
    await seedNotice(db, notice, world.author(notice.division), world.readers(notice.division))
  for (const policy of seed.policies) await seedPolicy(db, county, policy, world.author(policy.division))
  const vouchers = new VoucherSeeder(db, county, world, storage)
  for (const disclosure of seed.disclosures) await seedDisclosure(db, disclosure, world, vouchers)
  for (const voucher of seed.vouchers ?? []) await vouchers.write(voucher)
  await seedWallPhotos(db, county, world, storage)
  await seedCalendar(db, county, world)
  for (const evaluation of seed.evaluations) await seedEvaluation(db, evaluation, world, keys)
  await seedPanels(db, county, world)
  await seedProcedures(db, county, world, storage)
  await tieToMatters(db, seed.disclosures)
  await seedRegister(db, seed.code, world)
  await seedRanking(db, seed.code, world)
  await seedPoints(db, county, world, storage)
}
