import type { Evaluation, PaperBatch, PaperEnterer, PaperEntry } from '../generated/county/client'
import type { ElectorChannel } from '../generated/county/enums'

/** An opened secret evaluation, for who counts its paper. */
export interface PaperDeskRecord extends Evaluation {
  isEnterer: boolean
}

export interface PaperBatchRecord extends PaperBatch {
  /** At most two, in the order of the people's ids: FIRST and SECOND. */
  entries: PaperEntry[]
  desk: PaperDeskRecord
}

export type PaperEntererRecord = PaperEnterer

export interface RollPersonRecord {
  id: string
  name: string
  groupName: string | null
  groupNumber: number
  hasAccount: boolean
  channel: ElectorChannel
  taken: boolean
}
