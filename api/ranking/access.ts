import { actsAs, canReadDivision, OVERSEERS } from '../access/viewer'
import type { Viewer } from '../context'
import type { RankingRecord } from './record'

/** The supervision committee for the groups of its village, township and county for what lies below them (DOMAIN §10: the panel's hosts). */
export function mayRank(viewer: Viewer, divisionCode: string): boolean {
  return actsAs(viewer, ['SUPERVISOR', 'TOWNSHIP_STAFF', 'COUNTY_STAFF'], divisionCode)
}

type Subjects = Pick<RankingRecord, 'subjectKind' | 'divisionCode' | 'subjects'>

/**
 * The subjects somebody speaks for: who belongs to a group for that group; cadres and supervisors for their village.
 */
export function speaksFor(viewer: Viewer, { subjectKind, divisionCode, subjects }: Subjects): string[] {
  if (subjectKind === 'VILLAGE_GROUP') {
    const own = viewer.divisionCode === divisionCode ? viewer.groupId : null
    return subjects.filter(({ groupId }) => own !== null && groupId === own).map(({ subject }) => subject)
  }
  const answers = (village: string) => actsAs(viewer, ['VILLAGE_CADRE', 'SUPERVISOR'], village)
  return subjects.filter(({ subject }) => answers(subject)).map(({ subject }) => subject)
}

/** A draft is its makers' alone; what was sent is also read by who is compared and by who oversees them. */
export function maySeeRanking(
  viewer: Viewer,
  ranking: Subjects & Pick<RankingRecord, 'state' | 'publishedAt'>,
): boolean {
  if (mayRank(viewer, ranking.divisionCode)) return true
  if (ranking.publishedAt !== null) return canReadDivision(viewer, ranking.divisionCode)
  if (ranking.state === 'DRAFT') return false
  return actsAs(viewer, OVERSEERS, ranking.divisionCode) || speaksFor(viewer, ranking).length > 0
}
