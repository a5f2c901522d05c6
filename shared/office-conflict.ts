import { type CloseRelation, closeRelatives, type KinshipEdge } from './kinship'
import type { OfficeKind, OfficePost, Term } from './office'
import { overlaps } from './office'

/** An office as it is held or about to be: one village, one term. */
export interface HeldOffice extends Term {
  personId: string
  kind: OfficeKind
  post?: OfficePost | null
  divisionCode: string
}

export type OfficeConflictCode =
  | 'SUPERVISOR_IS_COMMITTEE_MEMBER'
  | 'SUPERVISOR_IS_ACCOUNTANT'
  | 'SUPERVISOR_IS_CLERK'
  | 'SUPERVISOR_IS_COLLECTIVE_LEADER'
  | 'SUPERVISOR_IS_CLOSE_RELATIVE'

/** Why an office is refused: the office it collides with and, for a relative, what that person is to the candidate. */
export interface OfficeConflict {
  code: OfficeConflictCode
  personId: string
  kind: OfficeKind
  post: OfficePost | null
  relation?: CloseRelation
}

/** 中办国办《关于建立健全村务监督委员会的指导意见》(2017); close relatives by 民法典 1045 (K). */
export const SUPERVISOR_CONFLICT_SOURCE = '《关于建立健全村务监督委员会的指导意见》（2017）、民法典第一千零四十五条'

const BARRED_POSTS: { [post in OfficePost]?: OfficeConflictCode } = {
  VILLAGE_DIRECTOR: 'SUPERVISOR_IS_COMMITTEE_MEMBER',
  COMMITTEE_MEMBER: 'SUPERVISOR_IS_COMMITTEE_MEMBER',
  ACCOUNTANT: 'SUPERVISOR_IS_ACCOUNTANT',
  CLERK: 'SUPERVISOR_IS_CLERK',
  COLLECTIVE_LEADER: 'SUPERVISOR_IS_COLLECTIVE_LEADER',
}

/** The bar an office sets, if any. A cadre entered without a post is taken as a committee member: the stricter reading. */
export function barOf(office: { kind: OfficeKind; post?: OfficePost | null }): OfficeConflictCode | null {
  if (office.post) return BARRED_POSTS[office.post] ?? null
  return office.kind === 'VILLAGE_CADRE' ? 'SUPERVISOR_IS_COMMITTEE_MEMBER' : null
}

const isCommittee = (office: HeldOffice) => barOf(office) === 'SUPERVISOR_IS_COMMITTEE_MEMBER'

function meets(one: HeldOffice, other: HeldOffice): boolean {
  return one.divisionCode === other.divisionCode && overlaps(one, other)
}

function conflict(code: OfficeConflictCode, office: HeldOffice, relation?: CloseRelation): OfficeConflict {
  const base = { code, personId: office.personId, kind: office.kind, post: office.post ?? null }
  return relation ? { ...base, relation } : base
}

/** Offices of this village that a supervisor's office would collide with, own ones first. */
function asSupervisor(candidate: HeldOffice, offices: readonly HeldOffice[], relatives: readonly KinshipEdge[]) {
  const here = offices.filter((office) => meets(candidate, office))
  const found: OfficeConflict[] = []
  for (const office of here) {
    const code = barOf(office)
    if (code && office.personId === candidate.personId) found.push(conflict(code, office))
  }
  for (const { personId, relation } of closeRelatives(candidate.personId, relatives)) {
    for (const office of here) {
      if (office.personId === personId && isCommittee(office)) {
        found.push(conflict('SUPERVISOR_IS_CLOSE_RELATIVE', office, relation))
      }
    }
  }
  return found
}

/** The reverse: an office for which a sitting supervisor, or a relative of one, would become barred. */
function besideSupervisors(candidate: HeldOffice, offices: readonly HeldOffice[], relatives: readonly KinshipEdge[]) {
  const code = barOf(candidate)
  if (!code) return []
  const sitting = offices.filter((office) => office.kind === 'SUPERVISOR' && meets(candidate, office))
  const found = sitting
    .filter((office) => office.personId === candidate.personId)
    .map((office) => conflict(code, office))
  if (!isCommittee(candidate)) return found
  for (const { personId, relation } of closeRelatives(candidate.personId, relatives)) {
    for (const office of sitting) {
      if (office.personId === personId) found.push(conflict('SUPERVISOR_IS_CLOSE_RELATIVE', office, relation))
    }
  }
  return found
}

/**
 * Why a person may not take an office beside those already held (DOMAIN 4); empty when nothing bars it.
 * `offices` are those of the village, anybody's, past ones too: only terms that overlap the candidate's count.
 */
export function supervisorConflicts(
  candidate: HeldOffice,
  context: { offices: readonly HeldOffice[]; relatives: readonly KinshipEdge[] },
): OfficeConflict[] {
  const { offices, relatives } = context
  return candidate.kind === 'SUPERVISOR'
    ? asSupervisor(candidate, offices, relatives)
    : besideSupervisors(candidate, offices, relatives)
}

export type CommitteeAdvice =
  | 'SUPERVISORS_TOO_FEW'
  | 'SUPERVISORS_TOO_MANY'
  | 'SUPERVISORS_NO_CHAIR'
  | 'SUPERVISORS_SEVERAL_CHAIRS'

export const SUPERVISION_COMMITTEE = { min: 3, max: 5, chairs: 1 } as const

/** 3 to 5 people, one chair (2017 guidance). It informs and never blocks: a committee is filled one person at a time. */
export function supervisionCommitteeAdvice(sitting: readonly { post?: OfficePost | null }[]): CommitteeAdvice[] {
  const chairs = sitting.filter((office) => office.post === 'SUPERVISION_CHAIR').length
  const advice: CommitteeAdvice[] = []
  if (sitting.length < SUPERVISION_COMMITTEE.min) advice.push('SUPERVISORS_TOO_FEW')
  if (sitting.length > SUPERVISION_COMMITTEE.max) advice.push('SUPERVISORS_TOO_MANY')
  if (chairs === 0) advice.push('SUPERVISORS_NO_CHAIR')
  if (chairs > SUPERVISION_COMMITTEE.chairs) advice.push('SUPERVISORS_SEVERAL_CHAIRS')
  return advice
}
