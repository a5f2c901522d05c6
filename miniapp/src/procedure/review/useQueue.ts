import { DisclosureReviewQueueDocument } from '../../disclosure/generated/documents'
import { type Read, useRead } from '../../graphql/useRead'
import { useFormat } from '../../message/useFormat'
import { useMessages } from '../../message/useMessages'
import { RegisterChangesDocument } from '../../register/generated/documents'
import { useViewer } from '../../session/useViewer'
import { VoucherListDocument } from '../../voucher/generated/documents'
import { ProcedureTasksDocument } from '../generated/documents'
import { joinQueues, type QueueItem, type QueueWords } from './queue-item'

/** The committee's queues read as one; each alone would hide what is urgent in the others. */
export function useQueue(): Read<QueueItem[]> {
  const { viewer } = useViewer()
  const division = viewer?.hat?.division.code ?? ''
  const words = useQueueWords()
  const procedures = useRead(ProcedureTasksDocument, {})
  const disclosures = useRead(DisclosureReviewQueueDocument, {})
  const vouchers = useRead(VoucherListDocument, { division, mine: true }, { skip: division === '' })
  const registers = useRead(RegisterChangesDocument, { division }, { skip: division === '' })
  const all = [procedures, disclosures, vouchers, registers]
  const known = all.every(({ data }) => data !== undefined)
  const queues = {
    tasks: procedures.data?.procedureQueue ?? [],
    disclosures: disclosures.data?.disclosureReviewQueue ?? [],
    vouchers: vouchers.data?.vouchers.nodes ?? [],
    changes: registers.data?.registerChanges ?? null,
  }
  return {
    data: known ? joinQueues(queues, words) : undefined,
    loading: all.some(({ loading }) => loading),
    message: all.map(({ message }) => message).find(Boolean),
    retry: () => {
      for (const read of all) read.retry()
    },
  }
}

function useQueueWords(): QueueWords {
  const t = useMessages()
  const format = useFormat()
  return {
    voucher: ({ amountFen, accountTitle }) =>
      t('procedureWork.queue.voucher', { account: accountTitle, money: format.moneyExact(amountFen) }),
    register: (count) => t('procedureWork.queue.register', { count }),
    registerGist: t('procedureWork.queue.registerGist'),
  }
}
