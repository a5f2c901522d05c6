import { moveFault, type VoucherMove } from '@shared/voucher/flow'
import { lockRow } from '../../command/lock-row'
import type { CommandScope } from '../../command/run-command'
import { officeNow } from '../../disclosure/office-now'
import { Refusal, RequestError, requireAccess, requireFound } from '../../error'
import type { VoucherStepKind } from '../../generated/county/enums'
import { mayHandleVouchers, mayReviewVouchers, maySeeVouchers } from '../access'
import { findVoucher } from '../queries'
import type { VoucherRecord } from '../record'
import { actorOf, findHolders, standingOf } from '../standing'

/**
 * Takes the voucher for this transaction, so that two signatures at once are counted one after another, and asks the rules
 * whether this move is the viewer's to make now. NOT_FOUND for whoever may not know of it; FORBIDDEN for another office.
 */
export async function lockVoucher(
  { db, viewer }: CommandScope,
  input: { id: string; round?: number },
  move: VoucherMove,
): Promise<VoucherRecord> {
  const id = await lockRow(db, viewer.county, 'voucher', input.id)
  const voucher = requireFound(await findVoucher(db, id))
  if (!maySeeVouchers(viewer, voucher)) throw new RequestError('NOT_FOUND')
  const [handles, reviews] = [mayHandleVouchers(viewer, voucher), mayReviewVouchers(viewer, voucher)]
  requireAccess(move === 'RETURN' ? handles || reviews : move === 'REVIEW' ? reviews : handles)
  const actor = actorOf(viewer)
  if (actor === null) throw new RequestError('FORBIDDEN')
  const fault = moveFault(move, standingOf(voucher), actor, await findHolders(db, voucher.divisionCode))
  if (fault !== null) throw new Refusal(fault)
  if (input.round !== undefined && input.round !== voucher.round) throw new Refusal('VOUCHER_ROUND', 'round')
  return voucher
}

/** The step in the voucher's own history, and the audit row. */
export async function writeStep(
  { db, now, viewer, record }: CommandScope,
  voucher: { id: string; divisionCode: string; round: number },
  kind: VoucherStepKind,
  words: string | null = null,
): Promise<void> {
  const { id: voucherId, divisionCode, round } = voucher
  const person = { personId: viewer.personId, personName: viewer.name, personPost: officeNow(viewer) }
  await db.voucherStep.create({ data: { voucherId, round, kind, ...person, words, at: now } })
  await record({ subjectType: 'Voucher', subjectId: voucherId, divisionCode, detail: { kind, round } })
}
