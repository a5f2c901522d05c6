import { closeRelatives } from '@shared/kinship'
import type { Bystander } from '@shared/points/flow'
import DataLoader from 'dataloader'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { Refusal, requireAccess, requireFound, requireId } from '../error'
import { kinshipAround } from '../office/kinship-graph'
import { mayKeepPoints } from './access'
import { lockAccount } from './lock'

/** How a viewer stands to a household: of it, or a close relative (民法典 1045) of somebody in it. */
export async function bystander(db: CountyTransaction, viewer: Viewer, householdId: string): Promise<Bystander> {
  const { personId } = viewer
  const isOwn = viewer.householdId === householdId
  const members = await db.person.findMany({ where: { householdId }, select: { id: true } })
  const relatives = closeRelatives(personId, await kinshipAround(db, personId))
  const isRelative = members.some(({ id }) => relatives.some((relative) => relative.personId === id))
  return { personId, isOwn, isRelative }
}

/** The household somebody acts for: their own, or as a cadre the one named. */
export async function actingFor(
  db: CountyTransaction,
  viewer: Viewer,
  householdId: string | null | undefined,
): Promise<{ householdId: string; village: string; asCadre: boolean }> {
  const id = householdId ? requireId(householdId) : viewer.householdId
  if (id === null) throw new Refusal('POINTS_NO_HOUSEHOLD')
  const { divisionCode: village } = requireFound(await db.household.findUnique({ where: { id } }))
  const asCadre = Boolean(householdId)
  requireAccess(!asCadre || mayKeepPoints(viewer, village))
  return { householdId: id, village, asCadre }
}

/** The account of a household that takes part, held for this transaction. Throws POINTS_NO_CONSENT. */
export async function holdAccount(db: CountyTransaction, viewer: Viewer, householdId: string) {
  const account = await lockAccount(db, viewer.county, householdId)
  if (account === null || !account.consented) throw new Refusal('POINTS_NO_CONSENT')
  return account
}

interface Member {
  name: string
  householdRole: string
}

/** 一组 · 达娃 家: the group and who heads it. */
export function householdLabel(group: string | null, members: readonly Member[], locale: string): string {
  const head = members.find(({ householdRole }) => householdRole === 'HEAD') ?? members[0]
  const name = head?.name ?? ''
  return [group, locale === 'en' ? name : `${name}家`].filter(Boolean).join(' · ')
}

const loaders = new WeakMap<RequestContext, DataLoader<string, string>>()

/** The label of a household; one statement a request. */
export function labelOf(context: RequestContext, householdId: string): Promise<string> {
  const known = loaders.get(context)
  if (known !== undefined) return known.load(householdId)
  const loader = new DataLoader<string, string>(async (ids) => {
    const rows = await context.database.household.findMany({
      where: { id: { in: [...ids] } },
      select: {
        id: true,
        group: { select: { name: true } },
        persons: { select: { name: true, householdRole: true }, orderBy: { id: 'asc' }, take: 30 },
      },
    })
    const labels = new Map(
      rows.map(({ id, group, persons }) => [id, householdLabel(group?.name ?? null, persons, context.locale)]),
    )
    return ids.map((id) => labels.get(id) ?? '')
  })
  loaders.set(context, loader)
  return loader.load(householdId)
}
