import { actsAs, canReadDivision, OVERSEERS, requireViewer } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { DisclosureKind } from '../generated/county/enums'
import { pageSize } from '../graphql/connection'
import { maySee } from './access'
import { countDesk } from './desk'
import {
  fileOf,
  findDisclosure,
  listDisclosures,
  listDrafts,
  listMatter,
  listOpenQuestions,
  listReviewTasks,
} from './queries'
import type { DisclosureDiffRecord, DisclosureRecord, DisclosureVersionRecord } from './record'

/** What a viewer may read, checked before it is read. */

export function requireDivision(viewer: Viewer, division: string): void {
  if (!/^\d{6}(\d{3}(\d{3})?)?$/.test(division)) throw new RequestError('NOT_FOUND')
  const allowed = division.length === 12 ? canReadDivision(viewer, division) : actsAs(viewer, OVERSEERS, division)
  requireAccess(allowed)
}

export function readList(
  context: RequestContext,
  args: { division: string; kind?: DisclosureKind | null; first?: number | null; after?: string | null },
) {
  requireDivision(requireViewer(context), args.division)
  return listDisclosures(context.county, args.division, args)
}

export async function readDisclosure(context: RequestContext, id: string): Promise<DisclosureRecord> {
  const viewer = requireViewer(context)
  const record = requireFound(await findDisclosure(context.county, requireId(id)))
  if (!maySee(viewer, record)) throw new RequestError('NOT_FOUND')
  return record
}

/** A published version, as everybody could read it. */
export async function readVersion(
  context: RequestContext,
  id: string,
  version: number,
): Promise<DisclosureVersionRecord> {
  const { versions } = await fileOf(context.county, await readDisclosure(context, id))
  const found = versions.find((candidate) => candidate.version === version && candidate.state === 'PUBLISHED')
  if (found === undefined) throw new RequestError('NOT_FOUND', 'DISCLOSURE_VERSION_UNKNOWN')
  return found
}

export async function readDiff(
  context: RequestContext,
  id: string,
  from: number,
  to: number,
): Promise<DisclosureDiffRecord> {
  return { from: await readVersion(context, id, from), to: await readVersion(context, id, to) }
}

/** The village of the hat, when it is of that kind. */
function requireVillage(context: RequestContext, kind: 'VILLAGE_CADRE' | 'SUPERVISOR'): string {
  const { hat } = requireViewer(context)
  if (hat === null || hat.kind !== kind) throw new RequestError('FORBIDDEN')
  return hat.divisionCode
}

export function readReviewQueue(context: RequestContext, first?: number | null) {
  const village = requireVillage(context, 'SUPERVISOR')
  return listReviewTasks(requireViewer(context), village, pageSize(first))
}

export function readDrafts(context: RequestContext, first?: number | null) {
  return listDrafts(context.county, requireVillage(context, 'VILLAGE_CADRE'), pageSize(first))
}

export function readOpenQuestions(context: RequestContext, first?: number | null) {
  return listOpenQuestions(context.county, requireVillage(context, 'VILLAGE_CADRE'), pageSize(first))
}

/** What is published on a matter and may be read here. */
export function readMatter(context: RequestContext, procedureId: string) {
  return listMatter(requireViewer(context), requireId(procedureId))
}

export function readDesk(context: RequestContext) {
  return countDesk(requireViewer(context))
}
