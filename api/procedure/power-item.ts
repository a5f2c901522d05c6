import type { PowerStep } from '@shared/power-list/micro-power'
import type { PowerItem } from '@shared/procedure/micro-power'
import type { StageActor } from '@shared/procedure/template'
import type { CountyTransaction } from '../database/county-database'
import { effectivePowers } from '../register/queries'

/** Whoever is named first in the power list acts; the village where it names nobody above it. */
function actorOf({ who }: PowerStep): StageActor {
  const [first = ''] = who.split('、')
  if (first.startsWith('乡镇')) return 'TOWNSHIP'
  return first.startsWith('县') ? 'COUNTY' : 'VILLAGE_COMMITTEE'
}

/** A service of the village's power list as it is in force today; null where there is none. */
export async function findService(db: CountyTransaction, division: string, code: string): Promise<PowerItem | null> {
  const [found] = await effectivePowers(db, division, code)
  if (found === undefined || found.item.category !== 'SERVICE') return null
  const { title, plain, legalBasis, steps } = found.item
  return {
    code,
    title: { zh: title, en: title },
    plain: { zh: plain, en: plain },
    legalBasis: legalBasis.map(({ law }) => law).join('、'),
    steps: steps.map((step) => ({ title: step.title, by: actorOf(step), days: step.days })),
  }
}
