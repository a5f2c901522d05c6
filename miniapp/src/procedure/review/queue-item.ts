import type { DisclosureReviewQueueQuery } from '../../disclosure/generated/documents'
import type { RegisterChangesQuery } from '../../register/generated/documents'
import type { VoucherListQuery } from '../../voucher/generated/documents'
import type { SupervisionTask } from '../matter'

type Voucher = VoucherListQuery['vouchers']['nodes'][number]
type RegisterChanges = RegisterChangesQuery['registerChanges']
type DisclosureTask = DisclosureReviewQueueQuery['disclosureReviewQueue'][number]

/** One thing for the supervision committee, of whichever feature. */
export interface QueueItem {
  kind: 'ATTEND' | 'OPINION' | 'DISCLOSURE' | 'VOUCHER' | 'REGISTER'
  /** Of the matter, the disclosure or the voucher. */
  id: string
  title: string
  /** The stage, or what it says. */
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

/** The words that name a voucher and changes of the registers, which have no title of their own. */
export interface QueueWords {
  voucher(voucher: Voucher): string
  register(count: number): string
  registerGist: string
}

export interface Queues {
  tasks: readonly SupervisionTask[]
  disclosures: readonly DisclosureTask[]
  vouchers: readonly Voucher[]
  changes: RegisterChanges | null
}

const ofVoucher = (voucher: Voucher, words: QueueWords): QueueItem => ({
  kind: 'VOUCHER',
  id: voucher.id,
  title: words.voucher(voucher),
  gist: voucher.purpose,
  at: null,
  overdue: false,
})

/** Looked through together, however many: one thing to do. */
const ofRegister = ({ id, changes }: RegisterChanges, words: QueueWords): QueueItem[] =>
  changes.length === 0
    ? []
    : [
        {
          ...{ kind: 'REGISTER', id, at: null, overdue: false },
          title: words.register(changes.length),
          gist: words.registerGist,
        },
      ]

/** Everything of the committee's in one queue, least time left first; what has no limit after it. */
export function joinQueues({ tasks, disclosures, vouchers, changes }: Queues, words: QueueWords): QueueItem[] {
  const items = tasks
    .map(ofProcedure)
    .concat(disclosures.map(ofDisclosure))
    .concat(vouchers.map((voucher) => ofVoucher(voucher, words)))
    .concat(changes ? ofRegister(changes, words) : [])
  return items.sort((left, right) => (timeOf(left) < timeOf(right) ? -1 : timeOf(left) > timeOf(right) ? 1 : 0))
}
