import type { MicroPower } from './micro-power'
import { DECISION_POWERS } from './public-decision'
import { FINANCE_POWERS } from './public-finance'
import { PURCHASE_POWERS } from './public-purchase'
import { HOME_SERVICES } from './service-home'
import { RELIEF_SERVICES } from './service-relief'
import { WORK_SERVICES } from './service-work'

const byCode = (one: MicroPower, other: MicroPower) => (one.code < other.code ? -1 : 1)

/** The 36 items, services first: what a villager looks for stands before what officials decide. */
export const MICRO_POWERS: readonly MicroPower[] = HOME_SERVICES.concat(RELIEF_SERVICES, WORK_SERVICES)
  .sort(byCode)
  .concat(DECISION_POWERS.concat(FINANCE_POWERS, PURCHASE_POWERS).sort(byCode))

export function findMicroPower(code: string): MicroPower | undefined {
  return MICRO_POWERS.filter((item) => item.code === code)[0]
}
