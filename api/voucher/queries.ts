import { type Holder, VOUCHER_DEFAULTS, type VoucherMove, voucherStates } from '@shared/voucher/flow'
import { requireViewer } from '../access/viewer'
import type { RequestContext, Viewer } from '../context'
import type { CountyTransaction } from '../database/county-database'
import { RequestError, requireAccess, requireFound, requireId } from '../error'
import type { VoucherState } from '../generated/county/enums'
import { type Connection, connection, decodeCursor, pageSize } from '../graphql/connection'
import { maySeeVouchers } from './access'
import type { VoucherDeskRecord, VoucherRecord } from './record'
import { findHolders, movesFor } from './standing'

const STEPS = { steps: { orderBy: [{ at: 'asc' as const }, { id: 'asc' as const }] } }

export function findVoucher(db: Pick<CountyTransaction, 'voucher'>, id: string): Promise<VoucherRecord | null> {
  return db.voucher.findUnique({ where: { id }, include: STEPS })
}

/** Another village's voucher is answered like one that is not there. */
export async function readVoucher(context: RequestContext, id: string): Promise<VoucherRecord> {
  const viewer = requireViewer(context)
  const voucher = requireFound(await findVoucher(context.database, requireId(id)))
  if (!maySeeVouchers(viewer, voucher)) throw new RequestError('NOT_FOUND')
  return voucher
}

const holdersOf = new WeakMap<RequestContext, Map<string, ReturnType<typeof findHolders>>>()

/** Read once a request and village. */
export function holdersFor(context: RequestContext, divisionCode: string): ReturnType<typeof findHolders> {
  const known = holdersOf.get(context) ?? new Map<string, ReturnType<typeof findHolders>>()
  holdersOf.set(context, known)
  const found = known.get(divisionCode) ?? findHolders(context.database, divisionCode)
  known.set(divisionCode, found)
  return found
}

interface Page {
  division: string
  state?: VoucherState | null
  mine?: boolean | null
  first?: number | null
  after?: string | null
}

/** Open vouchers of a village that are looked through for what waits for somebody. */
const OPEN_MOST = 200

export async function listVouchers(context: RequestContext, page: Page): Promise<Connection<VoucherRecord>> {
  const viewer = requireViewer(context)
  requireAccess(/^\d{12}$/.test(page.division) && maySeeVouchers(viewer, { divisionCode: page.division }))
  const size = pageSize(page.first)
  const keyOf = ({ createdAt, id }: VoucherRecord) => [createdAt.toISOString(), id]
  if (page.mine === true) {
    const waiting = await waitingFor(context, viewer, page.division)
    return connection(waiting.map(({ voucher }) => voucher).slice(0, size), size, keyOf)
  }
  const rows = await context.database.voucher.findMany({
    where: { divisionCode: page.division, ...(page.state ? { state: page.state } : {}), ...olderThan(page.after) },
    include: STEPS,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: size + 1,
  })
  return connection(rows, size, keyOf)
}

function olderThan(after: string | null | undefined) {
  const key = decodeCursor(after, 2)
  if (key === null) return {}
  const [at, id] = key.map(String)
  const createdAt = new Date(at ?? '')
  if (Number.isNaN(createdAt.getTime())) throw new RequestError('BAD_INPUT', 'CURSOR_INVALID')
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: requireId(id ?? '') } }] }
}

interface Waiting {
  voucher: VoucherRecord
  moves: VoucherMove[]
}

/** Corrections and returns are always possible to somebody: what waits is the step itself. */
const STEP: readonly VoucherMove[] = ['STATE_PURPOSE', 'SIGN', 'REVIEW', 'CO_SIGN', 'BOOK']

async function openVouchers(context: RequestContext, divisionCode: string): Promise<VoucherRecord[]> {
  return context.database.voucher.findMany({
    where: { divisionCode, state: { in: voucherStates.filter((state) => state !== 'BOOKED') } },
    include: STEPS,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: OPEN_MOST,
  })
}

async function waitingFor(context: RequestContext, viewer: Viewer, divisionCode: string): Promise<Waiting[]> {
  const [open, holders] = await Promise.all([
    openVouchers(context, divisionCode),
    holdersFor(context, divisionCode) as Promise<Holder[]>,
  ])
  return open
    .map((voucher) => ({ voucher, moves: movesFor(viewer, voucher, holders).filter((move) => STEP.includes(move)) }))
    .filter(({ moves }) => moves.length > 0)
}

const NOTHING: VoucherDeskRecord = { toState: 0, toSign: 0, toReview: 0, toCoSign: 0, toBook: 0, open: 0, returned: 0 }

export async function countVouchers(context: RequestContext): Promise<VoucherDeskRecord> {
  const viewer = requireViewer(context)
  const divisionCode = viewer.hat?.divisionCode ?? ''
  if (divisionCode.length !== 12 || !maySeeVouchers(viewer, { divisionCode })) return NOTHING
  const [open, waiting] = await Promise.all([
    openVouchers(context, divisionCode),
    waitingFor(context, viewer, divisionCode),
  ])
  const count = (move: VoucherMove) => waiting.filter(({ moves }) => moves.includes(move)).length
  return {
    toState: count('STATE_PURPOSE'),
    toSign: count('SIGN'),
    toReview: count('REVIEW'),
    toCoSign: count('CO_SIGN'),
    toBook: count('BOOK'),
    open: open.length,
    returned: open.filter(({ round }) => round > 1).length,
  }
}

export function coSignaturesMissing({ state, round, steps }: VoucherRecord): number {
  if (state === 'CO_SIGNED' || state === 'BOOKED') return 0
  const given = steps.filter((step) => step.round === round && step.kind === 'CO_SIGNED').length
  return VOUCHER_DEFAULTS.coSigners - given
}
