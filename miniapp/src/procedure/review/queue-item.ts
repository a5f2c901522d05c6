import type { DisclosureReviewQueueQuery } from '../../disclosure/generated/documents'
import type { SupervisionTask } from '../matter'

type DisclosureTask = DisclosureReviewQueueQuery['disclosureReviewQueue'][number]

/** One thing for the supervision committee, of whichever feature. */
export interface QueueItem {
  kind: 'ATTEND' | 'OPINION' | 'DISCLOSURE'
  /** Of the matter or the disclosure. */
  id: string
  title: string
  /** The stage, or what the disclosure says. */
  gist: string
  /** When the meeting begins or the opinion is due; null without a limit. */
  at: string | null
  overdue: boolean
}

const ofProcedure = ({ procedure, kind, at, dueAt, overdue }: SupervisionTask): QueueItem => ({
  kind,
  id: procedure.id,
  title: procedure.title,
  gist: procedure.stageTitle,
  at: (kind === 'ATTEND' ? at : dueAt) ?? null,
  overdue,
})

const ofDisclosure = ({ disclosure, version, dueAt, overdue }: DisclosureTask): QueueItem => ({
  kind: 'DISCLOSURE',
  id: disclosure.id,
  title: version.title,
  gist: version.gist,
  at: dueAt,
  overdue,
})

const timeOf = ({ at }: QueueItem) => (at === null ? Number.POSITIVE_INFINITY : Date.parse(at))

/** Matters and disclosures in one queue, least time left first. */
export function joinQueues(tasks: readonly SupervisionTask[], disclosures: readonly DisclosureTask[]): QueueItem[] {
  const items = tasks.map(ofProcedure).concat(disclosures.map(ofDisclosure))
  return items.sort((left, right) => (timeOf(left) < timeOf(right) ? -1 : timeOf(left) > timeOf(right) ? 1 : 0))
}
