import type { StageActor } from '@shared/procedure/template'
import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import type { ProcedureTurn } from '../generated/county/enums'

interface Placed {
  divisionCode: string
}

interface Matter extends Placed {
  disclosed: boolean
  applicantId: string | null
}

/** 村干部 of that village. Which of them proposes, convenes or keeps the file is the village's own affair. */
export function mayManage(viewer: Viewer, { divisionCode }: Placed): boolean {
  return actsAs(viewer, ['VILLAGE_CADRE'], divisionCode)
}

/** 村务监督委员会 of that village. */
export function maySupervise(viewer: Viewer, { divisionCode }: Placed): boolean {
  return actsAs(viewer, ['SUPERVISOR'], divisionCode)
}

/** The chair signs for the committee. */
export function mayReportBreach(viewer: Viewer, matter: Placed): boolean {
  return maySupervise(viewer, matter) && viewer.hat?.post === 'SUPERVISION_CHAIR'
}

/** The offices that read everything: of the village, and above it. */
export function isInside(viewer: Viewer, matter: Placed): boolean {
  return mayManage(viewer, matter) || maySupervise(viewer, matter) || actsAs(viewer, OVERSEERS, matter.divisionCode)
}

export function maySee(viewer: Viewer, matter: Matter): boolean {
  if (isInside(viewer, matter) || matter.applicantId === viewer.personId) return true
  return matter.disclosed && canReadDivision(viewer, matter.divisionCode)
}

export function turnOf(actor: StageActor): ProcedureTurn {
  return actor === 'TOWNSHIP' || actor === 'COUNTY' ? actor : 'VILLAGE'
}

/** Whose turn it is. The county's administrator has none: nobody is above the steps. */
export function mayTakeTurn(viewer: Viewer, matter: Placed & { turn: ProcedureTurn }): boolean {
  if (matter.turn === 'VILLAGE') return mayManage(viewer, matter)
  return actsAs(viewer, [matter.turn === 'TOWNSHIP' ? 'TOWNSHIP_STAFF' : 'COUNTY_STAFF'], matter.divisionCode)
}

/** 村民 of that village, whatever office they hold besides. */
export function mayObject(viewer: Viewer, matter: Matter): boolean {
  return viewer.divisionCode === matter.divisionCode && maySee(viewer, matter)
}

/** Who answers at a level; the assembly's answer is entered by the village. */
export function mayReply(viewer: Viewer, matter: Placed, level: string): boolean {
  if (level === 'TOWNSHIP') return actsAs(viewer, ['TOWNSHIP_STAFF'], matter.divisionCode)
  if (level === 'COUNTY') return actsAs(viewer, ['COUNTY_STAFF'], matter.divisionCode)
  return mayManage(viewer, matter)
}

/** Who proposed it takes it back: the village's cadres what they put forward, a villager what they asked for. */
export function mayWithdraw(viewer: Viewer, matter: Matter): boolean {
  return matter.applicantId === null ? mayManage(viewer, matter) : matter.applicantId === viewer.personId
}

export function maySetRules(viewer: Viewer): boolean {
  return viewer.hat?.kind === 'COUNTY_ADMINISTRATOR'
}
