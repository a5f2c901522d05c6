import { isHeldOn } from '@shared/office'
import type { CountyTransaction } from '../database/county-database'
import { type Locale, message } from '../message/catalogue'
import { conflictsOf, toHeld } from './office-rule'

/** Offices held on `today` (YYYY-MM-DD) that do not go together with this person's, in words; each once. */
export async function sittingConflicts(
  db: CountyTransaction,
  personId: string,
  today: string,
  locale: Locale,
): Promise<string[]> {
  const own = (await db.office.findMany({ where: { personId } }))
    .map(toHeld)
    .filter((office) => isHeldOn(office, today))
  const texts = new Set<string>()
  for (const office of own) {
    const rows = await db.office.findMany({ where: { divisionCode: office.divisionCode } })
    const sitting = rows.map(toHeld).filter((held) => isHeldOn(held, today))
    for (const { code, parameters } of await conflictsOf(db, office, sitting, locale))
      texts.add(message(locale, code, parameters))
  }
  return [...texts]
}
