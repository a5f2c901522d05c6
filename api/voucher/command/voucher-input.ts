import { calendarDate } from '@shared/format'
import { findAccount } from '@shared/voucher/account'
import { VOUCHER_DEFAULTS, VOUCHER_TEXT_LIMITS } from '@shared/voucher/flow'
import { isReadableText, textLength } from '@shared/written-text'
import { requireAttachments } from '../../attachment/queries'
import type { CommandScope } from '../../command/run-command'
import { Refusal, refuseAll, requireId } from '../../error'
import type { AmendVoucherInput } from '../../generated/graphql'
import { findHolders } from '../standing'

type Written = Omit<AmendVoucherInput, 'id' | 'idempotencyKey'>

/** What stands on the receipt, checked: every fault of the form at once. */
export async function readVoucherInput({ db, now }: CommandScope, divisionCode: string, input: Written) {
  const { date, amountFen, side, account } = input
  const attachmentIds = input.attachmentIds.map(requireId)
  const holder = (await findHolders(db, divisionCode)).find(({ personId }) => personId === input.handlerId)
  const faults: { code: string; field: string; parameters?: Record<string, number> }[] = []
  if (amountFen <= 0) faults.push({ code: 'VOUCHER_AMOUNT', field: 'amountFen' })
  if (date.toISOString().slice(0, 10) > calendarDate(now)) faults.push({ code: 'VOUCHER_DATE', field: 'date' })
  if (findAccount(account)?.side !== side) faults.push({ code: 'VOUCHER_ACCOUNT', field: 'account' })
  if (holder === undefined) faults.push({ code: 'VOUCHER_HANDLER', field: 'handlerId' })
  if (attachmentIds.length === 0) faults.push({ code: 'VOUCHER_PHOTO_REQUIRED', field: 'attachmentIds' })
  const max = VOUCHER_DEFAULTS.photos
  if (attachmentIds.length > max)
    faults.push({ code: 'VOUCHER_PHOTOS_TOO_MANY', field: 'attachmentIds', parameters: { max } })
  refuseAll(faults)
  await requireAttachments(db, divisionCode, attachmentIds)
  const handler = { handlerId: input.handlerId, handlerName: holder?.person.name ?? '' }
  return { occurredOn: date, amountFen: BigInt(amountFen), side, account, ...handler, attachmentIds }
}

/** Trimmed; refuses what is empty, too long or unreadable. */
export function requireVoucherWords(text: string, field: keyof typeof VOUCHER_TEXT_LIMITS): string {
  const words = text.trim()
  const [max, length] = [VOUCHER_TEXT_LIMITS[field], textLength(words)]
  if (words === '') throw new Refusal('TEXT_REQUIRED', field)
  if (length > max) throw new Refusal('TEXT_TOO_LONG', field, { max, length })
  if (!isReadableText(words)) throw new Refusal('DISCLOSURE_TEXT_UNREADABLE', field)
  return words
}
