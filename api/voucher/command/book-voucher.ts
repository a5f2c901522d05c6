import type { CommandOutcome, CommandScope } from '../../command/run-command'
import type { RequestContext } from '../../context'
import type { BookVoucherInput } from '../../generated/graphql'
import type { VoucherRecord } from '../record'
import { takeStep } from './sign-voucher'

const two = (value: number) => String(value).padStart(2, '0')

/** 入账: gives the next number of its month, 收字09-01 or 付字09-01. */
export function bookVoucher(context: RequestContext, input: BookVoucherInput): Promise<CommandOutcome<{ id: string }>> {
  return takeStep(context, 'bookVoucher', 'BOOK', input, async (scope, voucher) => {
    const bookYear = voucher.occurredOn.getUTCFullYear()
    const bookNumber = await nextNumber(scope, voucher, bookYear)
    return { kind: 'BOOKED', data: { bookYear, bookNumber, bookedAt: scope.now } }
  })
}

/** Two books at once would count the same: the lock on the village's numbers, held to the end, makes them wait. */
async function nextNumber({ db }: CommandScope, voucher: VoucherRecord, bookYear: number): Promise<string> {
  const { divisionCode, side, occurredOn } = voucher
  const lead = `${side === 'INCOME' ? '收字' : '付字'}${two(occurredOn.getUTCMonth() + 1)}-`
  await db.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', `voucher:${divisionCode}`)
  const last = await db.voucher.findMany({
    where: { divisionCode, bookYear, bookNumber: { startsWith: lead } },
    select: { bookNumber: true },
  })
  const numbers = last.map(({ bookNumber }) => Number(bookNumber?.slice(lead.length)))
  return `${lead}${two(Math.max(0, ...numbers) + 1)}`
}
