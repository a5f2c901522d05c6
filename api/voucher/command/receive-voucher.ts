import { requireViewer } from '../../access/viewer'
import { type CommandOutcome, runCommand } from '../../command/run-command'
import type { RequestContext } from '../../context'
import { requireAccess } from '../../error'
import type { AmendVoucherInput, ReceiveVoucherInput } from '../../generated/graphql'
import { mayHandleVouchers } from '../access'
import { lockVoucher, writeStep } from './lock-voucher'
import { readVoucherInput } from './voucher-input'

/** 票据: photo, day, sum, side, 科目 and who handled it. */
export async function receiveVoucher(
  context: RequestContext,
  input: ReceiveVoucherInput,
): Promise<CommandOutcome<{ id: string }>> {
  const divisionCode = input.division
  requireAccess(/^\d{12}$/.test(divisionCode) && mayHandleVouchers(requireViewer(context), { divisionCode }))
  return runCommand(context, { action: 'receiveVoucher', input }, async (scope) => {
    const written = await readVoucherInput(scope, divisionCode, input)
    const receiver = { receiverId: scope.viewer.personId, receiverName: scope.viewer.name }
    const voucher = await scope.db.voucher.create({ data: { divisionCode, ...written, ...receiver } })
    await writeStep(scope, voucher, 'RECEIVED')
    return { id: voucher.id }
  })
}

/** Before anybody signs, or after it came back. */
export function amendVoucher(
  context: RequestContext,
  input: AmendVoucherInput,
): Promise<CommandOutcome<{ id: string }>> {
  return runCommand(context, { action: 'amendVoucher', input }, async (scope) => {
    const { id, divisionCode, round } = await lockVoucher(scope, input, 'AMEND')
    const written = await readVoucherInput(scope, divisionCode, input)
    await scope.db.voucher.update({ where: { id }, data: written })
    await scope.record({ subjectType: 'Voucher', subjectId: id, divisionCode, detail: { round } })
    return { id }
  })
}
