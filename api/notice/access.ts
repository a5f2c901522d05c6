import { actsAs, canReadDivision, OVERSEERS, within } from '../access/viewer'
import { PUBLISHERS } from '../attachment/access'
import type { Viewer } from '../context'
import type { OfficeKind } from '../generated/county/enums'

/** What decides who may see a notice. */
export interface NoticeScope {
  divisionCode: string
  everyone: boolean
  groupIds: readonly string[]
  offices: readonly OfficeKind[]
}

/** Publishes in the name of the very division of the office; a township does not speak as the village. */
export function mayPublishNotice(viewer: Viewer, division: string): boolean {
  return viewer.hat !== null && PUBLISHERS.includes(viewer.hat.kind) && viewer.hat.divisionCode === division
}

/** Who has read it is for those who published it and those who oversee them. */
export function maySeeReach(viewer: Viewer, division: string): boolean {
  return mayPublishNotice(viewer, division) || actsAs(viewer, OVERSEERS, division)
}

/** What should not stand is taken down, with a reason, by the division itself or by who oversees it. */
export const mayWithdrawNotice = maySeeReach

/** Sees also what is addressed to others: publishers, overseers and the village's supervisors. */
export function seesEveryNotice(viewer: Viewer, division: string): boolean {
  return maySeeReach(viewer, division) || actsAs(viewer, ['SUPERVISOR'], division)
}

/** The offices that make the viewer one of the people a notice of this division may be addressed to. */
export function officesWithin(viewer: Viewer, division: string): OfficeKind[] {
  return viewer.offices.filter((office) => within(division, office.divisionCode)).map((office) => office.kind)
}

function named(viewer: Viewer, notice: NoticeScope): boolean {
  if (viewer.groupId !== null && notice.groupIds.includes(viewer.groupId)) return true
  return officesWithin(viewer, notice.divisionCode).some((kind) => notice.offices.includes(kind))
}

export function mayReadNotice(viewer: Viewer, notice: NoticeScope): boolean {
  if (!canReadDivision(viewer, notice.divisionCode)) return false
  return notice.everyone || named(viewer, notice) || seesEveryNotice(viewer, notice.divisionCode)
}

/** One of the people it is written for: only theirs are receipts. */
export function isAddressed(viewer: Viewer, notice: NoticeScope): boolean {
  return notice.everyone ? within(notice.divisionCode, viewer.divisionCode) : named(viewer, notice)
}
