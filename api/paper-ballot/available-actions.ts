import { requireViewer } from '../access/viewer'
import type { RequestContext } from '../context'
import type { PaperBatchAction, PaperDeskAction } from '../generated/graphql'
import { mayRunPaper } from './access'
import { isReader } from './batch'
import type { PaperBatchRecord, PaperDeskRecord } from './record'

const isOpen = ({ state, closesAt }: PaperDeskRecord, now: Date): boolean => state === 'OPEN' && closesAt > now
const isUncounted = ({ state }: PaperDeskRecord): boolean => state === 'OPEN' || state === 'COUNTING'

export function deskActions(context: RequestContext, desk: PaperDeskRecord, now = new Date()): PaperDeskAction[] {
  const host = mayRunPaper(requireViewer(context), desk.divisionCode)
  return [
    ...(host && isOpen(desk, now) ? (['MARK', 'PRINT'] as const) : []),
    ...(host && isUncounted(desk) ? (['APPOINT'] as const) : []),
    ...(isUncounted(desk) ? (['OPEN_BATCH'] as const) : []),
  ]
}

export function batchActions(context: RequestContext, batch: PaperBatchRecord): PaperBatchAction[] {
  const viewer = requireViewer(context)
  const { state, desk, entries } = batch
  if (!isUncounted(desk) || state === 'SIGNED' || state === 'DISCARDED') return []
  const host = mayRunPaper(viewer, desk.divisionCode)
  const mine = entries.find(({ personId }) => personId === viewer.personId)
  const mayEnter = mine === undefined ? entries.length < 2 : mine.submittedAt === null
  return [
    ...(state === 'ENTERING' && mayEnter ? (['ENTER'] as const) : []),
    ...(state === 'COMPARING' && mine !== undefined ? (['RESOLVE'] as const) : []),
    ...(state === 'AGREED' && host && !isReader(viewer, batch) ? (['SIGN'] as const) : []),
    ...(host ? (['DISCARD'] as const) : []),
  ]
}
