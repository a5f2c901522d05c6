import { demandRule, signaturesNeeded } from '@shared/legal-rule/assembly'
import { NATIONAL_RULES } from '@shared/legal-rule/national'
import { uuidv7 } from 'uuidv7'
import type { CountyTransaction } from '../../api/database/county-database'
import { toJson } from '../../api/procedure/advance-procedure'
import type { EvidenceAlbum } from './evidence-album'
import type { SeedWorld } from './seed-world'
import { inWorkingHours } from './working-hours'

export interface DemandSeed {
  division: string
  topic: string
  reason: string
  daysAgo: number
  /** How many names are still missing; 0: it was enough two days after. */
  short: number
  /** Names on one sheet of paper. */
  paper: number
  convened?: { inDays: number; place: string }
}

const DAY = 86_400_000
const DAYS_TO_CALL = 30

/** A villagers' demand as the product would hold it: the share of the law, a roll counted once, phone and paper together. */
export async function seedDemand(
  db: CountyTransaction,
  seed: DemandSeed,
  world: SeedWorld,
  album: EvidenceAlbum,
): Promise<void> {
  const { division, topic, reason, paper, short, convened } = seed
  const rule = demandRule(NATIONAL_RULES, 'VILLAGER_ASSEMBLY', 'VILLAGERS')
  if (rule === null) throw new Error('The law lets villagers ask for their assembly')
  const adults = world.readers(division).filter(({ adult }) => adult)
  const needed = signaturesNeeded(rule, adults.length)
  // The first households are those one steps into: they have not signed yet.
  const signers = adults.filter(({ hasAccount }) => hasAccount).slice(30, 30 + needed - short - paper)
  const [opener] = signers
  if (opener === undefined) throw new Error('The demo village has too few people')
  const at = (days: number) => inWorkingHours(new Date(Date.now() - (seed.daysAgo - days) * DAY))
  const reachedAt = short === 0 ? at(2) : null
  const called = convened && {
    ...{ convenedAt: at(4), convenedBy: world.author(division).name, place: convened.place },
    startsAt: inWorkingHours(new Date(Date.now() + convened.inDays * DAY)),
  }
  const id = uuidv7()
  await db.assemblyDemand.create({
    data: {
      ...{ id, divisionCode: division, body: 'VILLAGER_ASSEMBLY', by: 'VILLAGERS', topic, reason },
      ...{ openerId: opener.id, openerLabel: `${opener.name.slice(0, 1)}某`, openedAt: at(0) },
      ...{ rule: toJson(rule), base: adults.length, needed },
      ...{ conveneDays: DAYS_TO_CALL, conveneRule: 'DEMAND.CONVENE@CN-1' },
      ...{ onlineCount: signers.length, paperCount: paper, reachedAt },
      dueAt: reachedAt && new Date(reachedAt.getTime() + DAYS_TO_CALL * DAY),
      ...called,
      signatures: { create: signers.map((person) => ({ personId: person.id, signedAt: at(1) })) },
    },
  })
  const keeper = world.supervisor(division)
  const attachmentId = await album.keep(db, 'SIGNATURES', { division, uploaderId: keeper.personId })
  if (attachmentId === null) return
  const by = { enteredById: keeper.personId, enteredBy: keeper.name, enteredAt: at(1.5) }
  await db.assemblyDemandSheet.create({ data: { id: uuidv7(), demandId: id, count: paper, attachmentId, ...by } })
}
