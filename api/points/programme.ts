import type { PointsItem } from '@shared/points/rules'
import type { CountyTransaction } from '../database/county-database'
import { Refusal } from '../error'
import type { PointsSwitch } from '../generated/county/client'
import type { PointsProgrammeRecord } from './record'

type Reader = Pick<CountyTransaction, 'pointsSwitch' | 'pointsRules'>

/** Written only after `rulesFaults`. */
export const readItems = ({ items }: { items: unknown }) => items as PointsItem[]

function newestSwitch(db: Reader, divisionCode: string): Promise<PointsSwitch | null> {
  return db.pointsSwitch.findFirst({ where: { divisionCode }, orderBy: [{ setAt: 'desc' }, { id: 'desc' }] })
}

/** Off until rules were passed; then on until the village or its county switches it off. */
export async function readProgrammeOf(db: Reader, divisionCode: string): Promise<PointsProgrammeRecord> {
  const county = await newestSwitch(db, divisionCode.slice(0, 6))
  const village = divisionCode.length === 12 ? await newestSwitch(db, divisionCode) : null
  const rules = await db.pointsRules.findFirst({ where: { divisionCode }, orderBy: { version: 'desc' } })
  const off = [county, village].find((one) => one?.on === false)
  const passed = rules !== null || divisionCode.length === 6
  return {
    divisionCode,
    on: passed && off === undefined,
    offReason: off?.reason ?? null,
    offByCounty: county?.on === false,
    rules,
  }
}

/** Throws POINTS_OFF where the system is off. Answers the rules in force. */
export async function requirePointsOn(db: Reader, village: string) {
  const { on, rules } = await readProgrammeOf(db, village)
  if (!on || rules === null) throw new Refusal('POINTS_OFF')
  return rules
}
