import { makeDueRows } from '../../api/calendar/due-rows'
import { escalateLateRows } from '../../api/calendar/escalate'
import type { CountyCode, CountyTransaction } from '../../api/database/county-database'
import { calendarDate } from '../../shared/format'
import type { SeedWorld } from './seed-world'

const DECIDED_DAYS_AGO = 20

/** What the villages owe, as the nightly job would have it; one item more in the first village, one less in the second. */
export async function seedCalendar(db: CountyTransaction, county: CountyCode, world: SeedWorld): Promise<void> {
  const now = new Date()
  const today = calendarDate(now)
  const [first, second] = world.villages.map(({ division }) => division)
  await makeDueRows(db, county, today)
  if (first !== undefined) await decide(db, world, first, 'VILLAGE_ASSIGNED', '协助政府办的事多，按季度公开。')
  if (second !== undefined) {
    await decide(db, world, second, 'VILLAGE_RELIEF', '今年没有发放救灾救助，镇里已核实。', false)
    const where = { divisionCode: second, catalogueCode: 'VILLAGE_RELIEF' }
    await db.disclosureDue.updateMany({ where, data: { state: 'OFF' } })
  }
  await makeDueRows(db, county, today)
  await escalateLateRows(db, county, today, now)
}

async function decide(
  db: CountyTransaction,
  world: SeedWorld,
  divisionCode: string,
  catalogueCode: string,
  reason: string,
  applicable = true,
): Promise<void> {
  const township = world.author(divisionCode.slice(0, 9))
  const setter = { setterId: township.personId, setterName: township.name, setterPost: 'TOWNSHIP_STAFF' }
  const setAt = new Date(Date.now() - DECIDED_DAYS_AGO * 86_400_000)
  const frequency = applicable ? 'QUARTERLY' : null
  await db.disclosureCalendarSetting.create({
    data: { divisionCode, catalogueCode, applicable, frequency, reason, ...setter, setAt },
  })
}
