import { requireViewer } from '../access/viewer'
import { findAttachments } from '../attachment/queries'
import type { CommandOutcome } from '../command/run-command'
import type { RequestContext } from '../context'
import { officeText } from '../disclosure/office-now'
import { findDivision } from '../division/division-directory'
import type { Resolvers } from '../generated/graphql'
import { accountTitle } from './account-title'
import { bookVoucher } from './command/book-voucher'
import { amendVoucher, receiveVoucher } from './command/receive-voucher'
import { coSignVoucher, returnVoucher, reviewVoucher, signVoucher, stateVoucherPurpose } from './command/sign-voucher'
import { listHandlers } from './handlers'
import { coSignaturesMissing, countVouchers, findVoucher, holdersFor, listVouchers, readVoucher } from './queries'
import { movesFor } from './standing'

/** The payload reads the voucher anew: a repeated call shows what the first one wrote. */
async function payload({ result, userErrors }: CommandOutcome<{ id: string }>, context: RequestContext, id?: string) {
  const subject = result?.id ?? id
  return { voucher: subject === undefined ? null : await findVoucher(context.database, subject), userErrors }
}

export const resolvers: Resolvers = {
  Query: {
    vouchers: (_root, args, context) => listVouchers(context, args),
    voucher: (_root, { id }, context) => readVoucher(context, id),
    voucherDesk: (_root, _args, context) => countVouchers(context),
    voucherHandlers: (_root, _args, context) => listHandlers(context),
  },
  Mutation: {
    receiveVoucher: async (_root, { input }, context) => payload(await receiveVoucher(context, input), context),
    amendVoucher: async (_root, { input }, context) => payload(await amendVoucher(context, input), context, input.id),
    stateVoucherPurpose: async (_root, { input }, context) =>
      payload(await stateVoucherPurpose(context, input), context, input.id),
    signVoucher: async (_root, { input }, context) => payload(await signVoucher(context, input), context, input.id),
    reviewVoucher: async (_root, { input }, context) => payload(await reviewVoucher(context, input), context, input.id),
    coSignVoucher: async (_root, { input }, context) => payload(await coSignVoucher(context, input), context, input.id),
    bookVoucher: async (_root, { input }, context) => payload(await bookVoucher(context, input), context, input.id),
    returnVoucher: async (_root, { input }, context) => payload(await returnVoucher(context, input), context, input.id),
  },
  Voucher: {
    division: ({ divisionCode }, _args, context) => findDivision(context.county, divisionCode),
    date: ({ occurredOn }) => occurredOn.toISOString().slice(0, 10),
    amountFen: ({ amountFen }) => Number(amountFen),
    accountTitle: ({ account }, _args, context) => accountTitle(account, context.locale),
    handler: async ({ divisionCode, handlerId, handlerName }, _args, context) => {
      const held = (await holdersFor(context, divisionCode)).find(({ personId }) => personId === handlerId)
      return { id: handlerId, name: handlerName, post: held?.post ? officeText(held.post, context.locale) : null }
    },
    attachments: ({ attachmentIds }, _args, context) => findAttachments(context, attachmentIds),
    line: ({ disclosureId, rowId }) => (disclosureId === null || rowId === null ? null : { disclosureId, rowId }),
    coSignaturesMissing: (voucher) => coSignaturesMissing(voucher),
    availableActions: async (voucher, _args, context) =>
      movesFor(requireViewer(context), voucher, await holdersFor(context, voucher.divisionCode)),
  },
  VoucherStep: {
    name: ({ personName }) => personName,
    post: ({ personPost }, _args, context) => officeText(personPost, context.locale),
  },
}
