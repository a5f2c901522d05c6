import { calendarDate } from '../../shared/format'
import type { DirectoryScope } from '../command/run-directory-command'
import type { RequestContext } from '../context'
import { countySchema, directoryDatabase, queryCounty } from '../database/county-database'
import type { HouseholdRole, OfficeKind } from '../generated/county/enums'
import type { Account } from '../generated/directory/client'
import type { DirectoryConnection } from '../session/session'
import type { PersonChoiceRecord } from './record'

/** Offices with powers over others: to act under one, a person shows again who they are after an idle half hour. */
export const STAFF_KINDS: readonly OfficeKind[] = [
  'VILLAGE_CADRE',
  'SUPERVISOR',
  'WORK_TEAM_MEMBER',
  'TOWNSHIP_STAFF',
  'COUNTY_STAFF',
  'COUNTY_ADMINISTRATOR',
]

interface ChoiceRow {
  id: string
  name: string
  division_code: string
  group_name: string | null
  household_role: HouseholdRole
}

/** A binding made otherwise stands as long as the roll names no other number for the person. */
const CHOICES = `
  SELECT p.id, p.name, p.division_code, g.name AS group_name, p.household_role
  FROM {county}.person p LEFT JOIN {county}.village_group g ON g.id = p.group_id
  WHERE p.status = 'ACTIVE' AND (p.phone = $1 OR (p.id = ANY($2::uuid[]) AND (p.phone IS NULL OR $1::text IS NULL)))
  ORDER BY p.birth_date, p.id LIMIT 20`

/** The persons of the county that an account may speak for: those whose number on the roll is the account's. */
export async function personsOf(context: RequestContext, account: Account): Promise<PersonChoiceRecord[]> {
  const { county } = context
  const bound = await directoryDatabase().accountPerson.findMany({
    where: { accountId: account.id, countyCode: county },
    select: { personId: true },
  })
  const ids = bound.map(({ personId }) => personId)
  const rows = await queryCounty<ChoiceRow>(county, 'person-choices', CHOICES, [account.phone, ids])
  return rows.map((row) => ({
    personId: row.id,
    name: row.name,
    divisionCode: row.division_code,
    groupName: row.group_name,
    householdRole: row.household_role,
  }))
}

/** The one staff office held today; null when there is none, or several to choose from. */
export async function onlyStaffOffice(context: RequestContext, personId: string): Promise<string | null> {
  const today = new Date(calendarDate(new Date()))
  const offices = await context.database.office.findMany({
    where: {
      personId,
      kind: { in: [...STAFF_KINDS] },
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
    },
    select: { id: true },
    take: 2,
  })
  return offices.length === 1 ? (offices[0]?.id ?? null) : null
}

/** Ties a person to the account; whoever spoke for the person before is logged out of that person. */
export async function bindPerson(
  { county, services }: RequestContext,
  { db, now }: DirectoryScope,
  accountId: string,
  personId: string,
): Promise<void> {
  await db.accountPerson.upsert({
    where: { countyCode_personId: { countyCode: county, personId } },
    create: { countyCode: county, personId, accountId, boundAt: now },
    update: { accountId },
  })
  const ended = await db.session.updateManyAndReturn({
    where: { countyCode: county, personId, accountId: { not: accountId }, revokedAt: null },
    data: { revokedAt: now, revokeReason: 'PERSON_REBOUND' },
    select: { id: true },
  })
  for (const { id } of ended) services.viewers.forget(id)
  await db.$executeRawUnsafe(
    `UPDATE ${countySchema(county)}.person SET has_account = true WHERE id = $1::uuid AND NOT has_account`,
    personId,
  )
}

/** The account of a number, made at its first login. The unique index decides between two first logins. */
export async function accountOfPhone(db: DirectoryConnection, phone: string): Promise<Account> {
  return db.account.upsert({ where: { phone }, create: { phone }, update: {} })
}
