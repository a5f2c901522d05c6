import { DisclosureReviewQueueDocument } from '../../disclosure/generated/documents'
import { type Read, useRead } from '../../graphql/useRead'
import { ProcedureTasksDocument } from '../generated/documents'
import { joinQueues, type QueueItem } from './queue-item'

/** Both queues read as one; either alone would hide what is urgent in the other. */
export function useQueue(): Read<QueueItem[]> {
  const procedures = useRead(ProcedureTasksDocument, {})
  const disclosures = useRead(DisclosureReviewQueueDocument, {})
  const both = procedures.data && disclosures.data
  return {
    data: both
      ? joinQueues(procedures.data?.procedureQueue ?? [], disclosures.data?.disclosureReviewQueue ?? [])
      : undefined,
    loading: procedures.loading || disclosures.loading,
    message: procedures.message ?? disclosures.message,
    retry: () => {
      procedures.retry()
      disclosures.retry()
    },
  }
}
