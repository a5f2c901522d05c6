import { actsAs, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import { maySee, maySupervise, mayWrite } from '../disclosure/access'
import type { OfficeKind } from '../generated/county/enums'
import type { PrintAction, WallPhotoAction } from '../generated/graphql'
import type { WallPhotoRecord } from './record'

interface Item {
  divisionCode: string
  publishedVersion: number | null
}

/** What is published may be printed by whoever reads it. */
export function mayPrint(viewer: Viewer, item: Item): boolean {
  return item.publishedVersion !== null && maySee(viewer, item)
}

export function mayRecordPhoto(viewer: Viewer, item: Item): boolean {
  return item.publishedVersion !== null && mayWrite(viewer, item)
}

/** Separation of duties: who says it hangs does not confirm it, under whatever office. */
export function mayConfirmPhoto(viewer: Viewer, photo: WallPhotoRecord): boolean {
  return maySupervise(viewer, photo) && photo.recorderId !== viewer.personId
}

/** Who hangs sheets up or sees that they hang: for others the button would only be in the way. */
const OFFERED_TO: readonly OfficeKind[] = ['VILLAGE_CADRE', 'SUPERVISOR', 'WORK_TEAM_MEMBER', ...OVERSEERS]

export function printActions(viewer: Viewer, item: Item): PrintAction[] {
  const offered = mayPrint(viewer, item) && actsAs(viewer, OFFERED_TO, item.divisionCode)
  const actions: PrintAction[] = offered ? ['PRINT'] : []
  return mayRecordPhoto(viewer, item) ? [...actions, 'RECORD_WALL_PHOTO'] : actions
}

export function wallPhotoActions(viewer: Viewer, photo: WallPhotoRecord): WallPhotoAction[] {
  if (photo.withdrawnAt !== null) return []
  const actions: WallPhotoAction[] = photo.confirmedAt === null && mayConfirmPhoto(viewer, photo) ? ['CONFIRM'] : []
  return mayWrite(viewer, photo) ? [...actions, 'WITHDRAW'] : actions
}
