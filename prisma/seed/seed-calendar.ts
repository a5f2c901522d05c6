import { insertDueRows, makeDueRows } from '../../api/calendar/due-rows'
import { escalateLateRows } from '../../api/calendar/escalate'
import type { CountyCode, CountyTransaction } from '../../api/database/county-database'
import { addDays, periodsNow } from '../../shared/calendar/due'
import { DUE_DAYS } from '../../shared/disclosure/catalogue-item'
import { calendarDate } from '../../shared/format'
import type { SeedWorld } from './seed-world'

const DECIDED_DAYS_AGO = 20
/** What a change to monthly asks for is due soon on whatever day the demo begins. */
const CHANGED_DAYS_AGO = DUE_DAYS.MONTHLY - 4

/** What the villages owe, as the nightly job would have it; one item more in the first village, one less in the second. */
export async function seedCalendar(db: CountyTransaction, county: CountyCode, world: SeedWorld): Promise<void> {
  const now = new Date()
  const today = calendarDate(now)
  const [first, second] = world.villages.map(({ division }) => division)
  await makeDueRows(db, county, today)
  if (first !== undefined) await decide(db, world, first, 'VILLAGE_ASSIGNED', '协助政府办的事多，按季度公开。')
  if (first !== undefined) await discloseMonthly(db, county, world, first, today)
  if (second !== undefined) {
    await decide(db, world, second, 'VILLAGE_RELIEF', '今年没有发放救灾救助，镇里已核实。', {
      frequency: null,
      daysAgo: DECIDED_DAYS_AGO,
    })
    const where = { divisionCode: second, catalogueCode: 'VILLAGE_RELIEF' }
    await db.disclosureDue.updateMany({ where, data: { state: 'OFF' } })
  }
  await makeDueRows(db, county, today)
  await escalateLateRows(db, county, today, now)
}

/** The villagers wanted decisions every month: the month before the change is asked for first, with time to do it. */
async function discloseMonthly(
  db: CountyTransaction,
  county: CountyCode,
  world: SeedWorld,
  division: string,
  today: string,
): Promise<void> {
  const catalogueCode = 'VILLAGE_DECISION'
  await decide(db, world, division, catalogueCode, '村民代表要求每月公开决定事项。', {
    frequency: 'MONTHLY',
    daysAgo: CHANGED_DAYS_AGO,
  })
  const changedOn = addDays(today, -CHANGED_DAYS_AGO)
  const replaced = { divisionCode: division, catalogueCode, period: { in: periodsNow(changedOn) } }
  await db.disclosureDue.deleteMany({ where: { ...replaced, dueOn: { gte: new Date(changedOn) } } })
  const period = addDays(`${changedOn.slice(0, 7)}-01`, -1).slice(0, 7)
  const dueOn = addDays(changedOn, DUE_DAYS.MONTHLY)
  await insertDueRows(db, county, [{ division, catalogueCode, period, dueOn }])
}

interface Decision {
  /** Null: not applicable. */
  frequency: 'MONTHLY' | 'QUARTERLY' | null
  daysAgo: number
}

async function decide(
  db: CountyTransaction,
  world: SeedWorld,
  divisionCode: string,
  catalogueCode: string,
  reason: string,
  { frequency, daysAgo }: Decision = { frequency: 'QUARTERLY', daysAgo: DECIDED_DAYS_AGO },
): Promise<void> {
  const township = world.author(divisionCode.slice(0, 9))
  const setter = { setterId: township.personId, setterName: township.name, setterPost: 'TOWNSHIP_STAFF' }
  const setAt = new Date(Date.now() - daysAgo * 86_400_000)
  const applicable = frequency !== null
  await db.disclosureCalendarSetting.create({
    data: { divisionCode, catalogueCode, applicable, frequency, reason, ...setter, setAt },
  })
}
