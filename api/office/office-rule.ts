import { calendarDate } from '../../shared/format'
import { CLOSE_RELATIONS } from '../../shared/kinship'
import { levelOf, OFFICE_KINDS, officeLabel, overlaps } from '../../shared/office'
import { type HeldOffice, type OfficeConflict, supervisorConflicts } from '../../shared/office-conflict'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, refuseAll } from '../error'
import type { Office } from '../generated/county/client'
import type { Locale } from '../message/catalogue'
import { kinshipAround } from './kinship-graph'

const YEAR_MS = 365 * 86_400_000
/** Nobody alive holds an office since before. */
const EARLIEST = '1950-01-01'

/** The form of an office: right level, fitting post, a term that makes sense. */
export function checkOffice(office: HeldOffice, now: Date): void {
  const rule = OFFICE_KINDS[office.kind]
  const level = levelOf(office.divisionCode)
  const latest = calendarDate(new Date(now.getTime() + YEAR_MS))
  if (level === null || !rule.levels.includes(level)) throw new Refusal('OFFICE_WRONG_LEVEL', 'division')
  if (office.post && !rule.posts.includes(office.post)) throw new Refusal('OFFICE_POST_UNFIT', 'post')
  if (office.startsOn < EARLIEST || office.startsOn > latest) throw new Refusal('OFFICE_START_UNLIKELY', 'startsOn')
  if (office.endsOn && office.endsOn < office.startsOn) throw new Refusal('OFFICE_ENDS_BEFORE_START', 'endsOn')
}

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null

export const toHeld = ({ personId, kind, post, divisionCode, startsOn, endsOn }: Office): HeldOffice => ({
  personId,
  kind,
  post,
  divisionCode,
  startsOn: day(startsOn) ?? '',
  endsOn: day(endsOn),
})

/** Offices of one village are decided one after the other: of a couple that two people appoint at once, one is refused. */
export async function lockVillage(db: CountyTransaction, divisionCode: string): Promise<void> {
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 13))', `office.${divisionCode}`)
}

export async function refuseConflicts(db: CountyTransaction, candidate: HeldOffice, locale: Locale): Promise<void> {
  const offices = (await db.office.findMany({ where: { divisionCode: candidate.divisionCode } })).map(toHeld)
  const own = offices.filter((office) => office.personId === candidate.personId && office.kind === candidate.kind)
  if (own.some((office) => office.post === candidate.post && overlaps(office, candidate)))
    throw new Refusal('OFFICE_ALREADY_HELD', 'kind')
  refuseAll(await conflictsOf(db, candidate, offices, locale))
}

export interface NamedConflict {
  code: string
  field: string
  parameters: Record<string, string>
}

/** DOMAIN 4, with who it is and what they are to the candidate. */
export async function conflictsOf(
  db: CountyTransaction,
  candidate: HeldOffice,
  offices: readonly HeldOffice[],
  locale: Locale,
): Promise<NamedConflict[]> {
  const relatives = await kinshipAround(db, candidate.personId)
  const found = supervisorConflicts(candidate, { offices, relatives })
  const ids = found.map(({ personId }) => personId)
  const people = await db.person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return found.map((conflict) => named(conflict, names.get(conflict.personId) ?? '', locale))
}

function named({ code, kind, post, relation }: OfficeConflict, name: string, locale: Locale): NamedConflict {
  const words = relation && CLOSE_RELATIONS[relation][locale === 'en' ? 'en' : 'zh']
  return {
    code,
    field: 'personId',
    parameters: { name, office: officeLabel({ kind, post }, locale), relation: words ?? '' },
  }
}
