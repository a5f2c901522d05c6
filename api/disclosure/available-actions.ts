import type { Viewer } from '../context'
import type { DisclosureAction } from '../generated/graphql'
import { mayAsk, mayJudge, mayWrite } from './access'
import { workingVersion } from './queries'
import type { DisclosureFile, DisclosureRecord, DisclosureVersionRecord } from './record'

/** What the viewer may do now, so that no screen computes a permission. The commands decide again. */
export function availableActions(viewer: Viewer, item: DisclosureRecord, file: DisclosureFile): DisclosureAction[] {
  const working = workingVersion(file)
  const actions: DisclosureAction[] = []
  if (mayWrite(viewer, item)) actions.push(...writing(item, file, working))
  if (working !== null && mayJudge(viewer, item, working) && awaits(viewer, working))
    actions.push('SIGN', 'RETURN', 'DISSENT')
  if (mayAsk(viewer, item)) actions.push('ASK')
  return actions
}

function writing(
  item: DisclosureRecord,
  file: DisclosureFile,
  working: DisclosureVersionRecord | null,
): DisclosureAction[] {
  const actions: DisclosureAction[] = []
  if (working?.state === 'DRAFT' || working?.state === 'RETURNED') actions.push('EDIT', 'SUBMIT')
  if (working?.state === 'SUBMITTED' && working.reviews.some((review) => review.current)) actions.push('PUBLISH')
  if (working === null && item.publishedVersion !== null) actions.push('CORRECT')
  if (file.questions.some((question) => question.answeredAt === null)) actions.push('ANSWER')
  return actions
}

function awaits(viewer: Viewer, working: DisclosureVersionRecord): boolean {
  const judged = working.reviews.some((review) => review.current && review.reviewerId === viewer.personId)
  return working.state === 'SUBMITTED' && !judged
}
