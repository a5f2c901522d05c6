import { calendarDate } from '../../shared/format'
import { officeLabel } from '../../shared/office'
import type { RequestContext, Viewer } from '../context'
import { directoryDatabase } from '../database/county-database'
import type { HouseholdRole } from '../generated/county/enums'
import { personsOf } from './account-person'
import { requireLogin } from './login'
import type { LoginSessionRecord, PersonChoiceRecord } from './record'

const SESSIONS_MAX = 50
const CONTACTS_MAX = 10

export async function personChoices(context: RequestContext): Promise<PersonChoiceRecord[]> {
  return choicesOfAccount(context, (await requireLogin(context)).accountId)
}

export async function choicesOfAccount(context: RequestContext, accountId: string): Promise<PersonChoiceRecord[]> {
  const account = await directoryDatabase().account.findUniqueOrThrow({ where: { id: accountId } })
  return personsOf(context, account)
}

export async function sessionsOf(context: RequestContext): Promise<LoginSessionRecord[]> {
  const { accountId, id } = await requireLogin(context)
  const sessions = await directoryDatabase().session.findMany({
    where: { accountId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { rotatedAt: 'desc' },
    take: SESSIONS_MAX,
  })
  const marked = sessions.map((session) => ({ ...session, current: session.id === id }))
  return marked.sort((left, right) => Number(right.current) - Number(left.current))
}

export interface HouseholdView {
  number: string
  address: string | null
  members: { personId: string; name: string; role: HouseholdRole; isViewer: boolean }[]
}

export async function householdOf(context: RequestContext, viewer: Viewer): Promise<HouseholdView | null> {
  if (viewer.householdId === null) return null
  const household = await context.database.household.findUnique({
    where: { id: viewer.householdId },
    include: { persons: { where: { status: 'ACTIVE' }, orderBy: [{ householdRole: 'asc' }, { birthDate: 'asc' }] } },
  })
  if (household === null) return null
  const members = household.persons.map((person) => ({
    personId: person.id,
    name: person.name,
    role: person.householdRole,
    isViewer: person.id === viewer.personId,
  }))
  return { number: household.number, address: household.address, members }
}

export interface ContactView {
  officeId: string
  name: string
  office: string
  phone: string
}

/** Cadres' numbers stand on the village's board; nobody else's are shown to villagers. */
export async function contactsOf(context: RequestContext, viewer: Viewer): Promise<ContactView[]> {
  const today = new Date(calendarDate(new Date()))
  const offices = await context.database.office.findMany({
    where: {
      kind: 'VILLAGE_CADRE',
      divisionCode: viewer.divisionCode,
      startsOn: { lte: today },
      OR: [{ endsOn: null }, { endsOn: { gte: today } }],
      person: { status: 'ACTIVE', phone: { not: null } },
    },
    orderBy: [{ post: 'asc' }, { id: 'asc' }],
    take: CONTACTS_MAX,
    include: { person: { select: { name: true, phone: true } } },
  })
  return offices.map(({ id, kind, post, person }) => ({
    officeId: id,
    name: person.name,
    office: officeLabel({ kind, post }, context.locale),
    phone: person.phone ?? '',
  }))
}
