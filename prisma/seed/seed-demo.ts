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
import { seedDisclosure } from './seed-disclosure'
import { seedEvaluation } from './seed-evaluation'
import { type Author, seedNotice } from './seed-notice'
import { seedPolicy } from './seed-policy'

const COUNTIES: readonly CountySeed[] = [lazi, menghai, yujiang, zhongshan, yuanqu]

/** Loads the divisions and the demo counties at first start. A county whose tenant is there is left as it is. */
export async function seedDemo({ logger }: Services): Promise<void> {
  await loadDivisions()
  const there = new Set((await directoryDatabase().tenant.findMany()).map((tenant) => tenant.countyCode))
  for (const seed of COUNTIES) {
    if (there.has(seed.code)) continue
    logger.info({ county: seed.code }, `演示数据：${seed.name}`)
    await seedCounty(seed)
  }
}

/** One transaction a county: a start that is broken off leaves no half county behind. */
async function seedCounty(seed: CountySeed): Promise<void> {
  const county = parseCountyCode(seed.code)
  await migrateCounty(county)
  await countyDatabase(county).$transaction((db) => fillCounty(db, county, seed), { maxWait: 10_000, timeout: 120_000 })
  await directoryDatabase().tenant.create({ data: { countyCode: county, name: seed.name, demo: true } })
}

type Transaction = Parameters<typeof populateVillage>[0]

async function fillCounty(db: Transaction, county: CountyCode, seed: CountySeed): Promise<void> {
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
  for (const disclosure of seed.disclosures) await seedDisclosure(db, disclosure, world)
  for (const evaluation of seed.evaluations) await seedEvaluation(db, evaluation, world)
}

/** Finds who speaks for a division and who listens. */
export class SeedWorld {
  constructor(readonly villages: readonly SeededVillage[]) {}

  village(division: string): SeededVillage {
    const found = this.villages.find((village) => village.division === division)
    if (found === undefined) throw new Error(`The demo has no people in ${division}`)
    return found
  }

  readers(division: string) {
    return this.villages.filter((village) => village.division.startsWith(division)).flatMap((village) => village.people)
  }

  /** The face whose office is over exactly that division. */
  author(division: string): Author {
    const faces = this.villages.flatMap((village) => village.faces)
    const speaks = faces.find(({ face, person }) => {
      const { office } = face
      const own = this.villages.find((village) => village.people.includes(person))?.division
      return office !== undefined && office.kind !== 'SUPERVISOR' && (office.division ?? own) === division
    })
    const first = speaks ?? faces[0]
    if (first === undefined) throw new Error('The demo has no faces')
    return { personId: first.person.id, name: first.person.name, post: first.face.role }
  }

  supervisor(division: string): Author {
    const found = this.village(division).faces.find(({ face }) => face.office?.kind === 'SUPERVISOR')
    if (found === undefined) throw new Error(`The demo has no supervisor in ${division}`)
    return { personId: found.person.id, name: found.person.name, post: found.face.role }
  }
}
