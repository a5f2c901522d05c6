import { calendarDate } from '@shared/format'
import { type CloseRelation, closeRelatives } from '@shared/kinship'
import { officeLabel } from '@shared/office'
import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import { requireFound, requireId } from '../error'
import type { KinshipSource } from '../generated/graphql'
import type { Locale } from '../message/catalogue'
import { mayRecordKinship } from './access'
import { kinshipAround } from './kinship-graph'
import type { CloseRelativeRecord, PersonKinshipRecord } from './record'
import { sittingConflicts } from './sitting-conflicts'

const RELATIVES_MAX = 60

/** The close relatives of one person on a roll the viewer keeps, and which offices that makes incompatible. */
export async function readKinship(context: RequestContext, id: string): Promise<PersonKinshipRecord> {
  const viewer = requireViewer(context)
  const { database, locale } = context
  const personId = requireId(id)
  const person = requireFound(await database.person.findUnique({ where: { id: personId }, select: OF_PERSON }))
  requireFound(mayRecordKinship(viewer, person.divisionCode) ? person : null)
  const today = calendarDate(new Date())
  const edges = await kinshipAround(database, personId)
  const related = closeRelatives(personId, edges).filter(({ personId: other }) => !other.startsWith('between:'))
  const rows = await findPeople(context, [...related.map(({ personId: other }) => other)], today)
  const recorded = await recordedWith(context, personId)
  const relatives = related.flatMap(({ personId: other, relation }) => {
    const row = rows.get(other)
    if (row === undefined || !mayRecordKinship(viewer, row.divisionCode)) return []
    const source = sourceOf(recorded.has(other), row.householdId !== null && row.householdId === person.householdId)
    return [toRelative(row, relation, source, locale)]
  })
  return {
    ...{ personId, name: person.name, divisionCode: person.divisionCode },
    relatives: relatives.slice(0, RELATIVES_MAX),
    conflicts: await sittingConflicts(database, personId, today, locale),
  }
}

const OF_PERSON = { name: true, divisionCode: true, householdId: true } as const

type Row = Awaited<ReturnType<typeof findPeople>> extends Map<string, infer Found> ? Found : never

async function findPeople({ database }: RequestContext, ids: string[], today: string) {
  const on = new Date(today)
  const held = { startsOn: { lte: on }, OR: [{ endsOn: null }, { endsOn: { gte: on } }] }
  const rows = await database.person.findMany({
    where: { id: { in: ids } },
    select: {
      ...OF_PERSON,
      id: true,
      birthDate: true,
      group: { select: { name: true } },
      offices: { where: held, select: { kind: true, post: true } },
    },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function recordedWith({ database }: RequestContext, personId: string): Promise<Set<string>> {
  const rows = await database.kinship.findMany({ where: { OR: [{ personId }, { relativeId: personId }] } })
  return new Set(rows.map((row) => (row.personId === personId ? row.relativeId : row.personId)))
}

function sourceOf(recorded: boolean, household: boolean): KinshipSource {
  if (recorded) return 'RECORDED'
  return household ? 'HOUSEHOLD' : 'DERIVED'
}

function toRelative(row: Row, relation: CloseRelation, source: KinshipSource, locale: Locale): CloseRelativeRecord {
  const { id, name, birthDate, group, offices } = row
  const titles = new Set(offices.map((office) => officeLabel(office, locale)))
  return { personId: id, name, birthDate, groupName: group?.name ?? null, relation, source, offices: [...titles] }
}
